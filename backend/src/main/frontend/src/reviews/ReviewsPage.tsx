import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Badge, Button, Checkbox, Group, NativeSelect, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useDisclosure } from '@mantine/hooks';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useQuery } from 'urql';
import { actsFor, useViewer } from '../identity/session';
import { today } from '../web/dates';
import { ErrorPage } from '../web/ErrorPage';
import { FormButtons } from '../web/FormButtons';
import { KeysetList, pageState } from '../web/KeysetList';
import { AnchorLink } from '../web/links';
import { NotFoundPage } from '../web/NotFoundPage';
import { PageSkeleton } from '../web/PageSkeleton';
import { PageTitle } from '../web/PageTitle';
import { RefusalAlert } from '../web/RefusalAlert';
import { isHidden, placeRefusals } from '../web/refusals';
import { newRequestKey } from '../web/requestKey';
import { Section } from '../web/Section';
import { Surface } from '../web/Surface';
import { useAct } from '../web/useAct';
import { Day } from '../web/When';
import { ImprovementView } from './ImprovementView';
import { stateLabels } from './labels';
import { ImprovementsQuery, ReviewsQuery, StartReview } from './operations';
import { REVIEW_CONTEXT, type ReviewedPlan, type ReviewRowItem } from './types';

const PAGE = 20;

/** What became of a co-operative's plans, and what shall become better. */
export function ReviewsPage() {
  const { t } = useLingui();
  const { id } = useParams({ from: '/cooperatives/$id/reviews' });
  const viewer = useViewer();
  const [isStarting, { open, close }] = useDisclosure(false);
  const [{ data, error, fetching }] = useQuery({
    query: ReviewsQuery,
    variables: { id, first: PAGE, after: null },
    context: REVIEW_CONTEXT,
    requestPolicy: 'cache-and-network',
  });
  const organisation = data?.organisation;
  if (!organisation && fetching) return <PageSkeleton />;
  if (!organisation) return error && !isHidden(error) ? <ErrorPage error={error} /> : <NotFoundPage />;
  if (!('governance' in organisation) || !organisation.governance.reviews) return <NotFoundPage />;
  const plans = (organisation.governance.plans?.nodes ?? []).filter(({ state }) => state === 'ADOPTED');
  const actsForIt = (viewer ? actsFor(viewer) : []).some((own) => own.id === id);
  return (
    <Stack gap="xl">
      <Stack gap="xs">
        <Group justify="space-between" align="start">
          <PageTitle title={t`Reviews`}>
            <Trans>Reviews</Trans>
          </PageTitle>
          {actsForIt && plans.length > 0 && !isStarting && (
            <Button onClick={open} data-print="no">
              <Trans>Begin a review</Trans>
            </Button>
          )}
        </Group>
        <Text>
          <AnchorLink to="/cooperatives/$id" params={{ id }}>
            {organisation.name}
          </AnchorLink>
        </Text>
      </Stack>
      {isStarting && <StartForm plans={plans} onClose={close} />}
      <Section title={<Trans>What shall become better</Trans>}>
        <Improvements id={id} />
      </Section>
      <Section title={<Trans>What became of the plans</Trans>}>
        <List id={id} hasPlans={plans.length > 0} />
      </Section>
    </Stack>
  );
}

function StartForm({ plans, onClose }: { plans: ReviewedPlan[]; onClose: () => void }) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const [requestKey] = useState(newRequestKey);
  const form = useForm({ initialValues: { plan: plans[0]?.id ?? '', title: '', countedUntil: today() } });
  const act = useAct(StartReview);
  const { beside, above } = placeRefusals(act.refusals, (path) => path in form.values);
  const submit = form.onSubmit(async (values) => {
    const done = await act.run({ input: { requestKey, ...values } });
    if (done) void navigate({ to: '/reviews/$id', params: { id: done.startReview.id } });
  });
  return (
    <Surface>
      <form onSubmit={submit} aria-label={t`Begin a review`}>
        <Stack gap="sm">
          <RefusalAlert refusals={above} />
          <NativeSelect
            label={t`Which plan`}
            data={plans.map(({ id, year, edition }) => ({
              value: id,
              label: t`The plan for ${year}, edition ${edition}`,
            }))}
            {...form.getInputProps('plan')}
            error={beside.plan}
          />
          <TextInput
            label={t`What the review is called`}
            placeholder={t`For example: first half year`}
            required
            maxLength={200}
            {...form.getInputProps('title')}
            error={beside.title}
          />
          <TextInput
            type="date"
            label={t`Counted until`}
            required
            max={today()}
            {...form.getInputProps('countedUntil')}
            error={beside.countedUntil}
          />
          <FormButtons isRunning={act.isRunning} onCancel={onClose}>
            <Trans>Begin</Trans>
          </FormButtons>
        </Stack>
      </form>
    </Surface>
  );
}

function Improvements({ id }: { id: string }) {
  const { t } = useLingui();
  const [includeDone, setIncludeDone] = useState(false);
  const usePage = (after: string | null) => {
    const [{ data, ...result }] = useQuery({
      query: ImprovementsQuery,
      variables: { id, includeDone, first: PAGE, after },
      context: REVIEW_CONTEXT,
      requestPolicy: 'cache-and-network',
    });
    const organisation = data?.organisation;
    const governance = organisation && 'governance' in organisation ? organisation.governance : undefined;
    return pageState(governance?.improvements ?? undefined, result);
  };
  return (
    <Stack gap="sm">
      <Checkbox
        label={t`Also what is done`}
        checked={includeDone}
        onChange={(event) => setIncludeDone(event.currentTarget.checked)}
        data-print="no"
      />
      <KeysetList
        list={`improvements of ${id} ${includeDone}`}
        usePage={usePage}
        keyOf={(improvement) => improvement.id}
        renderItem={(improvement) => <ImprovementView improvement={improvement} isLinked />}
        empty={
          <Text c="dimmed">
            <Trans>Nothing is open. Improvements are agreed in a review.</Trans>
          </Text>
        }
      />
    </Stack>
  );
}

function List({ id, hasPlans }: { id: string; hasPlans: boolean }) {
  const usePage = (after: string | null) => {
    const [{ data, ...result }] = useQuery({
      query: ReviewsQuery,
      variables: { id, first: PAGE, after },
      context: REVIEW_CONTEXT,
      requestPolicy: 'cache-and-network',
    });
    const organisation = data?.organisation;
    const governance = organisation && 'governance' in organisation ? organisation.governance : undefined;
    return pageState(governance?.reviews ?? undefined, result);
  };
  return (
    <KeysetList
      list={`reviews of ${id}`}
      usePage={usePage}
      keyOf={(review) => review.id}
      renderItem={(review) => <Row review={review} />}
      empty={
        <Text c="dimmed">
          {hasPlans ? (
            <Trans>Nothing was reviewed yet. Those who act for the co-operative begin a review.</Trans>
          ) : (
            <Trans>There is no adopted plan yet that could be reviewed.</Trans>
          )}
        </Text>
      }
    />
  );
}

function Row({ review }: { review: ReviewRowItem }) {
  const { i18n } = useLingui();
  const { id, title, state, countedUntil, plan, improvements } = review;
  const open = improvements.filter(({ finishedOn }) => finishedOn === null).length;
  return (
    <Stack gap={2} py="sm">
      <Group gap="sm">
        <AnchorLink to="/reviews/$id" params={{ id }} fw={600}>
          {title}
        </AnchorLink>
        <Badge tt="none" variant="outline" radius="sm">
          {i18n._(stateLabels[state])}
        </Badge>
      </Group>
      <Text size="sm" c="dimmed">
        {plan && <Trans>Plan for {String(plan.year)}</Trans>}
        {' · '}
        <Trans>
          counted until <Day on={countedUntil} />
        </Trans>
        {open > 0 && (
          <>
            {' · '}
            <Plural value={open} one="# improvement open" other="# improvements open" />
          </>
        )}
      </Text>
    </Stack>
  );
}
