import { Trans, useLingui } from '@lingui/react/macro';
import { Group, Stack, Text } from '@mantine/core';
import { useDisclosure, useInterval } from '@mantine/hooks';
import { useParams } from '@tanstack/react-router';
import { useQuery } from 'urql';
import { officeLabels } from '../offices/labels';
import { ErrorPage } from '../web/ErrorPage';
import { AnchorLink } from '../web/links';
import { NotFoundPage } from '../web/NotFoundPage';
import { PageSkeleton } from '../web/PageSkeleton';
import { PageTitle } from '../web/PageTitle';
import { isHidden } from '../web/refusals';
import { Section } from '../web/Section';
import { Surface } from '../web/Surface';
import { Day, When } from '../web/When';
import { BallotBoxView } from './BallotBoxView';
import { Comments } from './Comments';
import { ConsentView } from './ConsentView';
import { FormerVersions } from './FormerVersions';
import { type ProposalKind, proposalKinds } from './labels';
import { ProposalQuery } from './operations';
import { ProposalActs } from './ProposalActs';
import { ProposalBadge } from './ProposalBadge';
import { ProposalForm } from './ProposalForm';
import { ProposedRules } from './ProposedRules';
import { SubjectView } from './SubjectView';
import { DECISION_CONTEXT, type ProposalItem } from './types';

const READ_AGAIN_MS = 5_000;

/** One proposal: what it says, what members say about it, the vote, and what came of it. */
export function ProposalPage() {
  const { id } = useParams({ from: '/proposals/$id' });
  const [{ data, error, fetching }, read] = useQuery({
    query: ProposalQuery,
    variables: { id },
    context: DECISION_CONTEXT,
    requestPolicy: 'cache-and-network',
  });
  const proposal = data?.node?.__typename === 'Proposal' ? data.node : undefined;
  if (!proposal && fetching) return <PageSkeleton />;
  if (!proposal) return error && !isHidden(error) ? <ErrorPage error={error} /> : <NotFoundPage />;
  return <OneProposal proposal={proposal} readAgain={() => read({ requestPolicy: 'network-only' })} />;
}

function OneProposal({ proposal, readAgain }: { proposal: ProposalItem; readAgain: () => void }) {
  const { i18n } = useLingui();
  const [isChanging, { open, close }] = useDisclosure(false);
  const { cooperative, kind, title, text, state, author, publishedAt, draftedAt, ballotBox, office } = proposal;
  const isMoving = state === 'CONSENT' || state === 'VOTING' || state === 'COUNTING';
  return (
    <Stack gap="xl">
      {isMoving && <ReadAgain readAgain={readAgain} />}
      <Stack gap="xs">
        <Group gap="sm">
          <ProposalBadge state={state} />
          <Text c="dimmed">
            {kind === 'BYLAWS' && <Trans>A change of the bylaws</Trans>}
            {kind === 'MEMBERSHIP' && <Trans>To exclude a member</Trans>}
            {kind === 'RECALL' && <Trans>To recall an officer</Trans>}
            {kind in proposalKinds && i18n._(proposalKinds[kind as ProposalKind])}
          </Text>
        </Group>
        <PageTitle title={title}>{title}</PageTitle>
        <Text>
          {cooperative && (
            <>
              <AnchorLink to="/cooperatives/$id/proposals" params={{ id: cooperative.id }} underline="always">
                {cooperative.name}
              </AnchorLink>{' '}
              ·{' '}
            </>
          )}
          {author.displayName} · <When at={publishedAt ?? draftedAt} />
        </Text>
      </Stack>
      {isChanging && cooperative ? (
        <ProposalForm cooperative={cooperative.id} proposal={proposal} onClose={close} />
      ) : (
        <Stack gap="md">
          <Surface>
            <Text style={{ whiteSpace: 'pre-wrap' }}>{text}</Text>
          </Surface>
          <ProposedRules proposal={proposal} />
          <SubjectView proposal={proposal} />
          {proposal.membership && (
            <Text>
              <Trans>It would end the membership of {proposal.membership.person.displayName}.</Trans>
            </Text>
          )}
          {office && (
            <Text>
              <Trans>
                It would end the office of {office.holder.displayName} ({i18n._(officeLabels[office.kind])}) the minute
                the vote is counted.
              </Trans>
            </Text>
          )}
          <ProposalActs proposal={proposal} onChange={open} />
          <FormerVersions proposal={proposal} />
        </Stack>
      )}
      {proposal.carriedOutReport && proposal.carriedOutAt && (
        <Section title={<Trans>Carried out</Trans>}>
          <Text style={{ whiteSpace: 'pre-wrap' }}>{proposal.carriedOutReport}</Text>
          <Text size="sm" c="dimmed">
            <Day on={proposal.carriedOutAt} />
          </Text>
        </Section>
      )}
      {proposal.consent && <ConsentView proposal={proposal} consent={proposal.consent} />}
      {ballotBox && <BallotBoxView proposal={proposal} box={ballotBox} />}
      {state !== 'DRAFT' && <Comments proposal={proposal} />}
    </Stack>
  );
}

/** Looks again now and then while others vote and the count is awaited. */
function ReadAgain({ readAgain }: { readAgain: () => void }) {
  useInterval(readAgain, READ_AGAIN_MS, { autoInvoke: true });
  return null;
}
