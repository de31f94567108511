import { Trans, useLingui } from '@lingui/react/macro';
import { Alert, Stack, Text } from '@mantine/core';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useQuery } from 'urql';
import { actsFor, useViewer } from '../identity/session';
import { ErrorPage } from '../web/ErrorPage';
import { KeysetList, pageState } from '../web/KeysetList';
import { AnchorLink } from '../web/links';
import { NotFoundPage } from '../web/NotFoundPage';
import { PageSkeleton } from '../web/PageSkeleton';
import { PageTitle } from '../web/PageTitle';
import { isHidden } from '../web/refusals';
import { Section } from '../web/Section';
import { DutyRow } from './DutyRow';
import { DutiesQuery, ReportsQuery } from './operations';
import { ReportForm } from './ReportForm';
import { ReportRow } from './ReportRow';
import { DUTY_CONTEXT } from './types';

const PAGE = 20;

/** What the officers owe the members, when, and what they put before them. */
export function ReportsPage() {
  const { t } = useLingui();
  const { id } = useParams({ from: '/cooperatives/$id/reports' });
  const { write } = useSearch({ from: '/cooperatives/$id/reports' });
  const navigate = useNavigate({ from: '/cooperatives/$id/reports' });
  const viewer = useViewer();
  const [{ data, error, fetching }] = useQuery({
    query: DutiesQuery,
    variables: { id },
    context: DUTY_CONTEXT,
    requestPolicy: 'cache-and-network',
  });
  const organisation = data?.organisation;
  if (!organisation && fetching) return <PageSkeleton />;
  if (!organisation) return error && !isHidden(error) ? <ErrorPage error={error} /> : <NotFoundPage />;
  if (!('governance' in organisation) || !organisation.governance.duties) return <NotFoundPage />;
  const { duties, bylaws } = organisation.governance;
  const actsForIt = (viewer ? actsFor(viewer) : []).some((own) => own.id === id);
  const close = () => navigate({ search: {}, replace: true });
  return (
    <Stack gap="xl">
      <Stack gap="xs">
        <PageTitle title={t`Reports of the officers`}>
          <Trans>Reports of the officers</Trans>
        </PageTitle>
        <Text>
          <AnchorLink to="/cooperatives/$id" params={{ id }}>
            {organisation.name}
          </AnchorLink>
        </Text>
      </Stack>
      {actsForIt && write && <ReportForm key={write} cooperative={id} kind={write} onClose={close} />}
      <Section title={<Trans>What the officers owe the members</Trans>}>
        {!bylaws && (
          <Alert color="gray" variant="light">
            <Trans>The bylaws say how often, and this co-operative has not entered them yet.</Trans>
          </Alert>
        )}
        {duties.map((duty) => (
          <DutyRow key={duty.kind} cooperative={id} duty={duty} canWrite={actsForIt && write !== duty.kind} />
        ))}
      </Section>
      <Section title={<Trans>Reports so far</Trans>}>
        <Reports id={id} />
      </Section>
    </Stack>
  );
}

function Reports({ id }: { id: string }) {
  const usePage = (after: string | null) => {
    const [{ data, ...result }] = useQuery({
      query: ReportsQuery,
      variables: { id, first: PAGE, after },
      context: DUTY_CONTEXT,
      requestPolicy: 'cache-and-network',
    });
    const organisation = data?.organisation;
    const governance = organisation && 'governance' in organisation ? organisation.governance : undefined;
    return pageState(governance?.reports ?? undefined, result);
  };
  return (
    <KeysetList
      list={`reports of ${id}`}
      usePage={usePage}
      keyOf={(report) => report.id}
      renderItem={(report) => <ReportRow report={report} />}
      empty={
        <Text c="dimmed">
          <Trans>The officers have put nothing before the members here yet.</Trans>
        </Text>
      }
    />
  );
}
