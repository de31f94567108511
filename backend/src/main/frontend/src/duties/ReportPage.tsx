import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Stack, Text } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import { useQuery } from 'urql';
import { VoteBar } from '../decisions/VoteBar';
import { ErrorPage } from '../web/ErrorPage';
import { AnchorLink } from '../web/links';
import { NotFoundPage } from '../web/NotFoundPage';
import { PageSkeleton } from '../web/PageSkeleton';
import { PageTitle } from '../web/PageTitle';
import { RefusalAlert } from '../web/RefusalAlert';
import { isHidden } from '../web/refusals';
import { Section } from '../web/Section';
import { Surface } from '../web/Surface';
import { useAct } from '../web/useAct';
import { Day } from '../web/When';
import { dutyLabels } from './labels';
import { MarkReportRead, ReportQuery } from './operations';
import { Questions } from './Questions';
import { DUTY_CONTEXT, type ReportItem } from './types';

/** One report: what it says, how many have read it, what members ask. */
export function ReportPage() {
  const { id } = useParams({ from: '/reports/$id' });
  const [{ data, error, fetching }] = useQuery({
    query: ReportQuery,
    variables: { id },
    context: DUTY_CONTEXT,
    requestPolicy: 'cache-and-network',
  });
  const report = data?.node?.__typename === 'OfficerReport' ? data.node : undefined;
  if (!report && fetching) return <PageSkeleton />;
  if (!report) return error && !isHidden(error) ? <ErrorPage error={error} /> : <NotFoundPage />;
  return <OneReport report={report} />;
}

function OneReport({ report }: { report: ReportItem }) {
  const { i18n } = useLingui();
  const { title, kind, cooperative, publishedBy, day, text } = report;
  return (
    <Stack gap="xl">
      <Stack gap="xs">
        <Text c="dimmed">{i18n._(dutyLabels[kind])}</Text>
        <PageTitle title={title}>{title}</PageTitle>
        <Text>
          {cooperative && (
            <>
              <AnchorLink to="/cooperatives/$id/reports" params={{ id: cooperative.id }} search={{}} underline="always">
                {cooperative.name}
              </AnchorLink>{' '}
              ·{' '}
            </>
          )}
          {publishedBy.displayName} · <Day on={day} />
        </Text>
      </Stack>
      <Surface>
        <Text style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{text}</Text>
      </Surface>
      <Readers report={report} />
      <Section title={<Trans>Questions and answers</Trans>}>
        <Questions report={report} />
      </Section>
    </Stack>
  );
}

function Readers({ report }: { report: ReportItem }) {
  const { t } = useLingui();
  const act = useAct(MarkReportRead);
  const { id, readers, hasViewerRead, viewerActs, cooperative } = report;
  const members = (cooperative && 'governance' in cooperative ? cooperative.governance.memberCount : null) ?? readers;
  return (
    <Stack gap="xs">
      <RefusalAlert refusals={act.refusals} />
      <Text>
        <Trans>
          {readers} of {members} members have read it.
        </Trans>{' '}
        {hasViewerRead && <Trans>You too.</Trans>}
      </Text>
      <VoteBar
        parts={[{ value: readers, colour: 'var(--mantine-color-indigo-6)' }]}
        of={members}
        label={t`${readers} of ${members} members have read it.`}
      />
      {viewerActs.includes('MARK_READ') && (
        <Button
          loading={act.isRunning}
          onClick={() => act.run({ input: { report: id } })}
          style={{ alignSelf: 'start' }}
          data-print="no"
        >
          <Trans>I have read it</Trans>
        </Button>
      )}
      <Text size="sm" c="dimmed">
        <Trans>Only the number is told, not who.</Trans>
      </Text>
    </Stack>
  );
}
