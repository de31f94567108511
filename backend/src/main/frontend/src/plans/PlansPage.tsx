import { Trans, useLingui } from '@lingui/react/macro';
import { Badge, Button, Group, NativeSelect, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useQuery } from 'urql';
import { actsFor, useViewer } from '../identity/session';
import { Amount } from '../membership/Amount';
import { ErrorPage } from '../web/ErrorPage';
import { KeysetList, pageState } from '../web/KeysetList';
import { AnchorLink } from '../web/links';
import { NotFoundPage } from '../web/NotFoundPage';
import { PageSkeleton } from '../web/PageSkeleton';
import { PageTitle } from '../web/PageTitle';
import { RefusalAlert } from '../web/RefusalAlert';
import { isHidden } from '../web/refusals';
import { newRequestKey } from '../web/requestKey';
import { Surface } from '../web/Surface';
import { useAct } from '../web/useAct';
import { stateLabels } from './labels';
import { PlansQuery, StartBusinessPlan } from './operations';
import { PLAN_CONTEXT, type PlanRowItem } from './types';

const PAGE = 20;

/** The business plans of a co-operative, for its own people. */
export function PlansPage() {
  const { t } = useLingui();
  const { id } = useParams({ from: '/cooperatives/$id/plans' });
  const viewer = useViewer();
  const [isStarting, { open, close }] = useDisclosure(false);
  const [{ data, error, fetching }] = useQuery({
    query: PlansQuery,
    variables: { id, first: PAGE, after: null },
    context: PLAN_CONTEXT,
    requestPolicy: 'cache-and-network',
  });
  const organisation = data?.organisation;
  if (!organisation && fetching) return <PageSkeleton />;
  if (!organisation) return error && !isHidden(error) ? <ErrorPage error={error} /> : <NotFoundPage />;
  if (!('governance' in organisation) || !organisation.governance.plans) return <NotFoundPage />;
  const { plans, bylaws } = organisation.governance;
  const canStart = bylaws !== null && (viewer ? actsFor(viewer) : []).some((own) => own.id === id);
  return (
    <Stack>
      <Group justify="space-between" align="start">
        <PageTitle title={t`Business plans`}>
          <Trans>Business plans</Trans>
        </PageTitle>
        {canStart && !isStarting && (
          <Button onClick={open} data-print="no">
            <Trans>Begin a plan</Trans>
          </Button>
        )}
      </Group>
      <Text>
        <AnchorLink to="/cooperatives/$id" params={{ id }}>
          {organisation.name}
        </AnchorLink>
      </Text>
      {isStarting && <StartForm cooperative={id} plans={plans.nodes} onClose={close} />}
      <List id={id} />
    </Stack>
  );
}

type StartProps = { cooperative: string; plans: PlanRowItem[]; onClose: () => void };

function StartForm({ cooperative, plans, onClose }: StartProps) {
  const { t, i18n } = useLingui();
  const navigate = useNavigate();
  const now = new Date().getFullYear();
  const [requestKey] = useState(newRequestKey);
  const [year, setYear] = useState(String(now + 1));
  const [basedOn, setBasedOn] = useState('');
  const act = useAct(StartBusinessPlan);
  const start = async () => {
    const input = { requestKey, cooperative, year: Number(year), language: i18n.locale, basedOn: basedOn || null };
    const done = await act.run({ input });
    if (done) void navigate({ to: '/plans/$id', params: { id: done.startBusinessPlan.id } });
  };
  return (
    <Surface>
      <Stack gap="sm" component="section" aria-label={t`Begin a plan`}>
        <RefusalAlert refusals={act.refusals} />
        <NativeSelect
          label={t`For the year that begins in`}
          data={[now - 1, now, now + 1, now + 2].map(String)}
          value={year}
          onChange={(event) => setYear(event.currentTarget.value)}
        />
        <NativeSelect
          label={t`Begin with`}
          data={[
            { value: '', label: t`An empty plan` },
            ...plans.map((plan) => ({ value: plan.id, label: t`The plan for ${plan.year}, edition ${plan.edition}` })),
          ]}
          value={basedOn}
          onChange={(event) => setBasedOn(event.currentTarget.value)}
        />
        <Group justify="end">
          <Button variant="default" onClick={onClose}>
            <Trans>Cancel</Trans>
          </Button>
          <Button loading={act.isRunning} onClick={start}>
            <Trans>Begin</Trans>
          </Button>
        </Group>
      </Stack>
    </Surface>
  );
}

function List({ id }: { id: string }) {
  const usePage = (after: string | null) => {
    const [{ data, ...result }] = useQuery({
      query: PlansQuery,
      variables: { id, first: PAGE, after },
      context: PLAN_CONTEXT,
      requestPolicy: 'cache-and-network',
    });
    const organisation = data?.organisation;
    const governance = organisation && 'governance' in organisation ? organisation.governance : undefined;
    return pageState(governance?.plans ?? undefined, result);
  };
  return (
    <KeysetList
      list={`plans of ${id}`}
      usePage={usePage}
      keyOf={(plan) => plan.id}
      renderItem={(plan) => <Row plan={plan} />}
      empty={
        <Text c="dimmed">
          <Trans>There is no business plan here yet. Those who act for the co-operative begin one.</Trans>
        </Text>
      }
    />
  );
}

function Row({ plan }: { plan: PlanRowItem }) {
  const { i18n } = useLingui();
  const { id, year, edition, state, sections, expectedIncome, expectedExpense } = plan;
  return (
    <Stack gap={2} py="sm">
      <Group gap="sm">
        <AnchorLink to="/plans/$id" params={{ id }} fw={600}>
          <Trans>Plan for {String(year)}</Trans>
        </AnchorLink>
        <Badge tt="none" variant="outline" radius="sm">
          {i18n._(stateLabels[state])}
        </Badge>
        {edition > 1 && (
          <Text size="sm" c="dimmed">
            <Trans>Edition {edition}</Trans>
          </Text>
        )}
      </Group>
      <Text size="sm">{sections.map(({ title }) => title).join(' · ')}</Text>
      <Text size="sm" c="dimmed">
        <Trans>
          Income <Amount of={expectedIncome} />, expenses <Amount of={expectedExpense} />
        </Trans>
      </Text>
    </Stack>
  );
}
