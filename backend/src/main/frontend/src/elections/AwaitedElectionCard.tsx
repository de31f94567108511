import { Trans } from '@lingui/react/macro';
import { Stack, Text } from '@mantine/core';
import type { Decision } from '../identity/AwaitedDecisions';
import { AnchorLink } from '../web/links';
import { Surface } from '../web/Surface';
import { Day, When } from '../web/When';
import { ElectionTitle } from './ElectionTitle';
import { NominationAnswer } from './NominationAnswer';
import { RankingForms } from './RankingForm';

type Props = { decision: Extract<Decision, { __typename: 'AwaitedElection' }> };

/** An election that waits for the viewer: for her ballot, or whether she stands. */
export function AwaitedElectionCard({ decision }: Props) {
  const { election, organisation, dueOn } = decision;
  return (
    <Surface mb="md">
      <Stack gap="xs">
        <Text size="sm" c="dimmed">
          <Trans>Election at {organisation.name}</Trans>
        </Text>
        <Text fw={650} fz="lg">
          <AnchorLink to="/elections/$id" params={{ id: election.id }}>
            <ElectionTitle election={election} />
          </AnchorLink>
        </Text>
        {election.viewerActs.includes('ACCEPT') && <NominationAnswer election={election.id} />}
        {election.viewerActs.includes('OPEN') && (
          <Text size="sm" fw={600}>
            <Trans>Nominations and notice are over: the vote can be opened.</Trans>
          </Text>
        )}
        {election.viewerActs.includes('VOTE') && election.vote && (
          <RankingForms election={election} vote={election.vote} />
        )}
        {dueOn && !election.viewerActs.includes('OPEN') && (
          <Text size="sm" fw={600}>
            <Trans>
              Please answer by <Day on={dueOn} /> (<When at={dueOn} />)
            </Trans>
          </Text>
        )}
      </Stack>
    </Surface>
  );
}
