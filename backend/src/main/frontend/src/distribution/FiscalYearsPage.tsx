import { Trans, useLingui } from '@lingui/react/macro';
import { Badge, Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useDisclosure } from '@mantine/hooks';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useQuery } from 'urql';
import { actsFor, useViewer } from '../identity/session';
import { Amount } from '../membership/Amount';
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
import { Surface } from '../web/Surface';
import { useAct } from '../web/useAct';
import { Day } from '../web/When';
import { stateLabels } from './labels';
import { FiscalYearsQuery, OpenFiscalYear } from './operations';
import { FISCAL_YEAR_CONTEXT, type FiscalYearRowItem } from './types';

const PAGE = 20;

/** The fiscal years of a co-operative, for its own people. */
export function FiscalYearsPage() {
  const { t } = useLingui();
  const { id } = useParams({ from: '/cooperatives/$id/fiscal-years' });
  const viewer = useViewer();
  const [isStarting, { open, close }] = useDisclosure(false);
  const [{ data, error, fetching }] = useQuery({
    query: FiscalYearsQuery,
    variables: { id, first: PAGE, after: null },
    context: FISCAL_YEAR_CONTEXT,
    requestPolicy: 'cache-and-network',
  });
  const organisation = data?.organisation;
  if (!organisation && fetching) return <PageSkeleton />;
  if (!organisation) return error && !isHidden(error) ? <ErrorPage error={error} /> : <NotFoundPage />;
  if (!('governance' in organisation) || !organisation.governance.fiscalYears) return <NotFoundPage />;
  const actsForIt = (viewer ? actsFor(viewer) : []).some((own) => own.id === id);
  const canStart = actsForIt && organisation.governance.bylaws !== null;
  return (
    <Stack>
      <Group justify="space-between" align="start">
        <PageTitle title={t`Sharing out the year’s result`}>
          <Trans>Sharing out the year’s result</Trans>
        </PageTitle>
        {canStart && !isStarting && (
          <Button onClick={open} data-print="no">
            <Trans>Begin a fiscal year</Trans>
          </Button>
        )}
      </Group>
      <Text>
        <AnchorLink to="/cooperatives/$id" params={{ id }}>
          {organisation.name}
        </AnchorLink>
      </Text>
      {isStarting && <StartForm cooperative={id} onClose={close} />}
      <List id={id} />
    </Stack>
  );
}

function StartForm({ cooperative, onClose }: { cooperative: string; onClose: () => void }) {
  const { t, i18n } = useLingui();
  const navigate = useNavigate();
  const [requestKey] = useState(newRequestKey);
  const last = new Date().getFullYear() - 1;
  const form = useForm({ initialValues: { firstDay: `${last}-01-01`, lastDay: `${last}-12-31` } });
  const act = useAct(OpenFiscalYear);
  const { beside, above } = placeRefusals(act.refusals, (path) => path in form.values);
  const submit = form.onSubmit(async (values) => {
    const done = await act.run({ input: { requestKey, cooperative, language: i18n.locale, ...values } });
    if (done) void navigate({ to: '/fiscal-years/$id', params: { id: done.openFiscalYear.id } });
  });
  return (
    <Surface>
      <form onSubmit={submit} aria-label={t`Begin a fiscal year`}>
        <Stack gap="sm">
          <RefusalAlert refusals={above} />
          <TextInput
            type="date"
            label={t`First day`}
            required
            {...form.getInputProps('firstDay')}
            error={beside.firstDay}
          />
          <TextInput
            type="date"
            label={t`Last day`}
            required
            {...form.getInputProps('lastDay')}
            error={beside.lastDay}
          />
          <FormButtons isRunning={act.isRunning} onCancel={onClose}>
            <Trans>Begin</Trans>
          </FormButtons>
        </Stack>
      </form>
    </Surface>
  );
}

function List({ id }: { id: string }) {
  const usePage = (after: string | null) => {
    const [{ data, ...result }] = useQuery({
      query: FiscalYearsQuery,
      variables: { id, first: PAGE, after },
      context: FISCAL_YEAR_CONTEXT,
      requestPolicy: 'cache-and-network',
    });
    const organisation = data?.organisation;
    const governance = organisation && 'governance' in organisation ? organisation.governance : undefined;
    return pageState(governance?.fiscalYears ?? undefined, result);
  };
  return (
    <KeysetList
      list={`fiscal years of ${id}`}
      usePage={usePage}
      keyOf={(year) => year.id}
      renderItem={(year) => <Row year={year} />}
      empty={
        <Text c="dimmed">
          <Trans>
            There is no fiscal year here yet. Those who act for the co-operative begin one and enter its figures; then
            every member sees what they would mean.
          </Trans>
        </Text>
      }
    />
  );
}

function Row({ year: { id, firstDay, lastDay, state, figures } }: { year: FiscalYearRowItem }) {
  const { i18n } = useLingui();
  return (
    <Stack gap={2} py="sm">
      <Group gap="sm">
        <AnchorLink to="/fiscal-years/$id" params={{ id }} fw={600}>
          <Day on={firstDay} /> – <Day on={lastDay} />
        </AnchorLink>
        <Badge tt="none" variant="outline" radius="sm">
          {i18n._(stateLabels[state])}
        </Badge>
      </Group>
      {figures && (
        <Text size="sm" c="dimmed">
          {figures.surplus.amount.startsWith('-') ? (
            <Trans>
              Deficit: <Amount of={{ ...figures.surplus, amount: figures.surplus.amount.slice(1) }} />
            </Trans>
          ) : (
            <Trans>
              Surplus: <Amount of={figures.surplus} />
            </Trans>
          )}
        </Text>
      )}
    </Stack>
  );
}
