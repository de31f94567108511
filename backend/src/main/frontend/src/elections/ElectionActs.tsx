import { Trans, useLingui } from '@lingui/react/macro';
import { Group, Stack, Text } from '@mantine/core';
import { ConfirmEnd } from '../web/ConfirmEnd';
import { Confirmed } from '../web/Confirmed';
import { When } from '../web/When';
import { ChangeElectionForm } from './ChangeElectionForm';
import { NominateForm } from './NominateForm';
import { NominationAnswer } from './NominationAnswer';
import { CancelElection, OpenElection, WithdrawCandidacy } from './operations';
import { StandForm } from './StandForm';
import type { ElectionItem } from './types';

/** What the reader can do with an election besides voting. */
export function ElectionActs({ election }: { election: ElectionItem }) {
  const { t } = useLingui();
  const { id, viewerActs, votingFrom, candidacies, cooperative, state } = election;
  const canOpen = votingFrom !== null && new Date(votingFrom) <= new Date();
  const own = candidacies.find((candidacy) => candidacy.isOwn);
  const isStanding = own?.state === 'STANDING' || own?.state === 'NOMINATED';
  if (viewerActs.every((act) => act === 'VOTE')) return null;
  return (
    <Stack gap="sm" data-print="no">
      {viewerActs.includes('ACCEPT') && <NominationAnswer election={id} />}
      {state === 'NOMINATED' && votingFrom && !canOpen && (
        <Text c="dimmed">
          <Trans>
            The bylaws ask for notice: the vote can be opened <When at={votingFrom} />.
          </Trans>
        </Text>
      )}
      <Group gap="sm">
        {viewerActs.includes('NOMINATE') && cooperative && (
          <>
            {!isStanding && <StandForm election={id} cooperative={cooperative.id} />}
            <NominateForm election={id} cooperative={cooperative.id} />
          </>
        )}
        {viewerActs.includes('OPEN') && canOpen && (
          <Confirmed
            document={OpenElection}
            variables={{ input: { election: id } }}
            label={t`Open the vote`}
            title={t`Open the vote?`}
            consequence={t`The candidates, the rules of the bylaws and who may vote are then fixed. Nothing of this can be undone.`}
          />
        )}
        {viewerActs.includes('CHANGE') && <ChangeElectionForm election={election} />}
        {viewerActs.includes('WITHDRAW') && (
          <ConfirmEnd
            document={WithdrawCandidacy}
            variables={() => ({ input: { election: id } })}
            label={t`Stand down`}
            name={t`Stand down… as a candidate`}
            title={t`Stand down?`}
            consequence={
              state === 'VOTING'
                ? t`Ballots that name you go on to their next preference. This cannot be undone.`
                : t`You are not on the ballot paper then. Until the nominations close you can stand again.`
            }
          />
        )}
        {viewerActs.includes('CANCEL') && (
          <ConfirmEnd
            document={CancelElection}
            variables={() => ({ input: { election: id } })}
            label={t`Call off`}
            name={t`Call off… the election`}
            title={t`Call the election off?`}
            consequence={t`All members are told. This cannot be undone; another election can be convened.`}
          />
        )}
      </Group>
    </Stack>
  );
}
