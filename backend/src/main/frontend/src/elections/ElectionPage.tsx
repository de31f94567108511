import { Trans, useLingui } from '@lingui/react/macro';
import { Group, Stack, Text } from '@mantine/core';
import { useInterval } from '@mantine/hooks';
import { useParams } from '@tanstack/react-router';
import { useQuery } from 'urql';
import { officeLabels } from '../offices/labels';
import { ErrorPage } from '../web/ErrorPage';
import { Fact, Facts } from '../web/Facts';
import { AnchorLink } from '../web/links';
import { NotFoundPage } from '../web/NotFoundPage';
import { PageSkeleton } from '../web/PageSkeleton';
import { PageTitle } from '../web/PageTitle';
import { isHidden } from '../web/refusals';
import { Section } from '../web/Section';
import { Day, When } from '../web/When';
import { Candidates } from './Candidates';
import { ElectionActs } from './ElectionActs';
import { ElectionBadge } from './ElectionBadge';
import { ElectionTitle } from './ElectionTitle';
import { ElectionVoteView } from './ElectionVoteView';
import { electionKinds, methodLabels } from './labels';
import { ElectionQuery } from './operations';
import { ResultView } from './ResultView';
import { ELECTION_CONTEXT, type ElectionItem } from './types';

const READ_AGAIN_MS = 5_000;

/** One election: who stands, the vote, and the count. */
export function ElectionPage() {
  const { id } = useParams({ from: '/elections/$id' });
  const [{ data, error, fetching }, read] = useQuery({
    query: ElectionQuery,
    variables: { id },
    context: ELECTION_CONTEXT,
    requestPolicy: 'cache-and-network',
  });
  const election = data?.node?.__typename === 'Election' ? data.node : undefined;
  if (!election && fetching) return <PageSkeleton />;
  if (!election) return error && !isHidden(error) ? <ErrorPage error={error} /> : <NotFoundPage />;
  return <OneElection election={election} readAgain={() => read({ requestPolicy: 'network-only' })} />;
}

function OneElection({ election, readAgain }: { election: ElectionItem; readAgain: () => void }) {
  const { t, i18n } = useLingui();
  const { cooperative, office, state, convenedBy, convenedAt, vote, result } = election;
  const name = i18n._(officeLabels[office]);
  return (
    <Stack gap="xl">
      {(state === 'VOTING' || state === 'COUNTING') && <ReadAgain readAgain={readAgain} />}
      <Stack gap="xs">
        <Group gap="sm">
          <ElectionBadge state={state} />
          <Text c="dimmed">
            <Trans>Election</Trans>
          </Text>
        </Group>
        <PageTitle title={t`Election: ${name}`}>
          <ElectionTitle election={election} />
        </PageTitle>
        <Text>
          {cooperative && (
            <>
              <AnchorLink to="/cooperatives/$id/elections" params={{ id: cooperative.id }} underline="always">
                {cooperative.name}
              </AnchorLink>{' '}
              ·{' '}
            </>
          )}
          {convenedBy.displayName} · <When at={convenedAt} />
        </Text>
      </Stack>
      {result && <ResultView election={election} result={result} />}
      {vote && <ElectionVoteView election={election} vote={vote} />}
      <ElectionActs election={election} />
      <Section title={<Trans>Candidates</Trans>}>
        <Candidates election={election} />
      </Section>
      <Section title={<Trans>Rules</Trans>}>
        <Facts>
          <Fact term={t`Which seats`}>{i18n._(electionKinds[election.kind])}</Fact>
          <Fact term={t`Method`}>{i18n._(methodLabels[election.method])}</Fact>
          <Fact term={t`Last day of nominations`}>
            <Day on={election.nominationsUntil} />
          </Fact>
          {vote && (
            <Fact term={t`Quorum`}>
              {vote.assembly ? (
                <AnchorLink to="/assemblies/$id" params={{ id: vote.assembly.id }} underline="always">
                  <Trans>of those in the assembly</Trans>
                </AnchorLink>
              ) : (
                vote.quorum
              )}
            </Fact>
          )}
        </Facts>
      </Section>
    </Stack>
  );
}

/** Looks again now and then while others vote and the count is awaited. */
function ReadAgain({ readAgain }: { readAgain: () => void }) {
  useInterval(readAgain, READ_AGAIN_MS, { autoInvoke: true });
  return null;
}
