import { Trans, useLingui } from '@lingui/react/macro';
import { Badge, Group, Stack, Text } from '@mantine/core';
import { useQuery } from 'urql';
import { AwaitedAmendmentCard, AwaitedStatementCard } from '../agreements/AwaitedCards';
import { AwaitedAssemblyCard } from '../assemblies/AwaitedAssemblyCard';
import { AwaitedBallotCard } from '../decisions/AwaitedBallotCard';
import { AwaitedProposalCard } from '../decisions/AwaitedProposalCard';
import { AwaitedDutyCard } from '../duties/AwaitedDutyCard';
import { AwaitedElectionCard } from '../elections/AwaitedElectionCard';
import { AwaitedClaimCard, AwaitedInvitationCard } from '../invitations/AwaitedCards';
import { AwaitedMembershipCard } from '../membership/AwaitedMembershipCard';
import { AllianceActs } from '../network/AllianceActs';
import { purposeLabels } from '../network/labels';
import { OrganisationLink } from '../network/OrganisationName';
import { AwaitedImprovementCard } from '../reviews/AwaitedImprovementCard';
import { AwaitedConfirmationCard } from '../upkeep/AwaitedConfirmationCard';
import type { ResultOf } from '../web/graphql';
import { KeysetList, pageState } from '../web/KeysetList';
import { AnchorLink } from '../web/links';
import { Surface } from '../web/Surface';
import { useReadAgain } from '../web/useReadAgain';
import { Day, When } from '../web/When';
import { AwaitedDecisionsQuery } from './operations';

const PAGE = 10;
const CONTEXT = {
  additionalTypenames: [
    'Alliance',
    'AllianceAmendment',
    'DecentWorkStatement',
    'Invitation',
    'RepresentationClaim',
    'Representation',
    'Organisation',
    'Membership',
    'BallotBox',
    'Proposal',
    'Election',
    'Assembly',
    'OfficerReport',
    'Improvement',
  ],
};

/** Something that waits for the viewer's answer. */
export type Decision = NonNullable<
  ResultOf<typeof AwaitedDecisionsQuery>['viewer']
>['awaitedDecisions']['nodes'][number];

/** What waits for the viewer's answer, the soonest due first; read again when something new arrived. */
export function AwaitedDecisions({ unread }: { unread: number }) {
  const usePage = (after: string | null) => {
    const [{ data, ...result }, read] = useQuery({
      query: AwaitedDecisionsQuery,
      variables: { first: PAGE, after },
      // What others did while this page was not open is in no cache.
      requestPolicy: 'cache-and-network',
      context: CONTEXT,
    });
    useReadAgain(unread, read);
    return pageState(data?.viewer?.awaitedDecisions, result);
  };
  return (
    <KeysetList
      list="awaited decisions"
      shapes={1}
      usePage={usePage}
      keyOf={(decision) => decision.id}
      renderItem={(decision) => <DecisionCard decision={decision} />}
      empty={
        <Stack gap="xs">
          <Text c="dimmed">
            <Trans>Nothing waits for you. Well done.</Trans>
          </Text>
          <Group gap="0.25rem 1.25rem">
            <AnchorLink to="/organisations">
              <Trans>Look into the directory</Trans>
            </AnchorLink>
            <AnchorLink to="/network">
              <Trans>See who works with whom</Trans>
            </AnchorLink>
          </Group>
        </Stack>
      }
    />
  );
}

function DecisionCard({ decision }: { decision: Decision }) {
  switch (decision.__typename) {
    case 'AwaitedAllianceConsent':
      return <ConsentCard decision={decision} />;
    case 'AwaitedAmendmentConsent':
      return <AwaitedAmendmentCard decision={decision} />;
    case 'AwaitedDecentWorkStatement':
      return <AwaitedStatementCard decision={decision} />;
    case 'AwaitedInvitation':
      return <AwaitedInvitationCard invitation={decision.invitation} dueOn={decision.dueOn} />;
    case 'AwaitedClaim':
      return <AwaitedClaimCard claim={decision.claim} />;
    case 'AwaitedMembership':
      return <AwaitedMembershipCard decision={decision} />;
    case 'AwaitedBallot':
      return <AwaitedBallotCard decision={decision} />;
    case 'AwaitedAssembly':
      return <AwaitedAssemblyCard decision={decision} />;
    case 'AwaitedProposal':
      return <AwaitedProposalCard decision={decision} />;
    case 'AwaitedElection':
      return <AwaitedElectionCard decision={decision} />;
    case 'AwaitedDuty':
      return <AwaitedDutyCard decision={decision} />;
    case 'AwaitedImprovement':
      return <AwaitedImprovementCard decision={decision} />;
    case 'AwaitedConfirmation':
      return <AwaitedConfirmationCard organisation={decision.organisation} />;
  }
}

function ConsentCard({ decision }: { decision: Extract<Decision, { __typename: 'AwaitedAllianceConsent' }> }) {
  const { i18n } = useLingui();
  const { alliance, organisation, since, dueOn } = decision;
  const acts = alliance.viewerActs.filter((act) => act.organisation.id === organisation.id);
  return (
    <Surface mb="md">
      <Stack gap="xs">
        <Text size="sm" c="dimmed">
          <Trans>Consent to an alliance, for {organisation.name}</Trans>
        </Text>
        <Text fw={650} fz="lg" lang={alliance.language}>
          <AnchorLink to="/alliances/$id" params={{ id: alliance.id }}>
            {alliance.title}
          </AnchorLink>
        </Text>
        <Text lineClamp={3} lang={alliance.language}>
          {alliance.text}
        </Text>
        <Group gap={6}>
          {alliance.purposes.map((purpose) => (
            <Badge key={purpose} variant="light" radius="sm" tt="none" fw={500} size="lg">
              {i18n._(purposeLabels[purpose])}
            </Badge>
          ))}
        </Group>
        <Text size="sm">
          {alliance.proposedBy && (
            <>
              <Trans>Proposed by</Trans> <OrganisationLink organisation={alliance.proposedBy} /> ·{' '}
            </>
          )}
          <When at={since} />
        </Text>
        {dueOn && (
          <Text size="sm" fw={600}>
            <Trans>
              Please answer by <Day on={dueOn} /> (<When at={dueOn} />)
            </Trans>
          </Text>
        )}
        <AllianceActs alliance={{ ...alliance, viewerActs: acts }} />
      </Stack>
    </Surface>
  );
}
