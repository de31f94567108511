import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useState } from 'react';
import { receiptFor } from '../decisions/receipts';
import { formatMoment } from '../web/dates';
import { RefusalAlert } from '../web/RefusalAlert';
import { useAct } from '../web/useAct';
import { Approvals, OneChoice, Ranking } from './ballotInputs';
import { CastElectionBallot } from './operations';
import type { ElectionItem, VoteItem } from './types';

/** What a ballot needs to know of its election. */
export type OnBallot = Pick<ElectionItem, 'id' | 'method' | 'candidacies'>;

type OpenVote = Pick<VoteItem, 'closesAt' | 'hasViewerVoted' | 'represented'>;

/** The ballots that the reader has still to cast: her own, and those of members whose proxy she is. */
export function RankingForms({ election, vote }: { election: OnBallot; vote: OpenVote }) {
  return (
    <Stack gap="lg">
      {vote.hasViewerVoted === false && <RankingForm election={election} closesAt={vote.closesAt} />}
      {vote.represented
        .filter(({ hasVoted }) => !hasVoted)
        .map(({ person }) => (
          <RankingForm key={person.id} election={election} closesAt={vote.closesAt} elector={person} />
        ))}
    </Stack>
  );
}

type Props = { election: OnBallot; closesAt: string; elector?: { id: string; displayName: string } };

/** One ballot, cast once: a ranking, approvals or one name, as the bylaws say. */
function RankingForm({ election, closesAt, elector }: Props) {
  const { t, i18n } = useLingui();
  const [ranking, setRanking] = useState<string[]>([]);
  const [isAsking, { open, close }] = useDisclosure(false);
  const act = useAct(CastElectionBallot);
  const candidates = election.candidacies.filter(({ state }) => state === 'STANDING');
  const cast = async () => {
    close();
    const receipt = receiptFor(elector ? `${election.id}.${elector.id}` : election.id);
    await act.run({ input: { election: election.id, ranking, receipt, elector: elector?.id ?? null } });
  };
  const names = ranking.map((id) => candidates.find((one) => one.id === id)?.ballotName ?? '');
  const Input = { SCOTTISH_STV: Ranking, APPROVAL: Approvals, PLURALITY: OneChoice }[election.method];
  return (
    <form
      aria-label={elector ? t`The ballot of ${elector.displayName}` : t`Your ballot`}
      onSubmit={(event) => {
        event.preventDefault();
        open();
      }}
    >
      <Stack gap="sm">
        <RefusalAlert refusals={act.refusals} />
        {elector && (
          <Text fw={650}>
            <Trans>Your ballot for {elector.displayName}, whose proxy you are</Trans>
          </Text>
        )}
        <Input candidates={candidates} value={ranking} onChange={setRanking} />
        <Text size="sm" c="dimmed">
          <Trans>Secret. A ballot is cast once and cannot be changed.</Trans>{' '}
          <Trans>The vote closes: {formatMoment(closesAt, i18n.locale)}</Trans>
        </Text>
        <Group justify="end">
          <Button type="submit" variant={ranking.length === 0 ? 'default' : 'filled'} loading={act.isRunning}>
            {ranking.length === 0 ? <Trans>Cast an empty ballot</Trans> : <Trans>Cast the ballot</Trans>}…
          </Button>
        </Group>
      </Stack>
      <Modal opened={isAsking} onClose={close} title={t`Cast this ballot?`} centered>
        <Stack>
          {names.length === 0 ? (
            <Text>
              <Trans>It names nobody, and counts only for how many took part.</Trans>
            </Text>
          ) : (
            <Stack component={election.method === 'SCOTTISH_STV' ? 'ol' : 'ul'} gap={4} m={0}>
              {names.map((name) => (
                <li key={name}>{name}</li>
              ))}
            </Stack>
          )}
          <Text>
            <Trans>It cannot be changed afterwards.</Trans>
          </Text>
          <Group justify="end">
            <Button variant="default" onClick={close}>
              <Trans>Do not</Trans>
            </Button>
            <Button onClick={cast}>
              <Trans>Cast it</Trans>
            </Button>
          </Group>
        </Stack>
      </Modal>
    </form>
  );
}
