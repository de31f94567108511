import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, Radio, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { formatMoment } from '../web/dates';
import { RefusalAlert } from '../web/RefusalAlert';
import { useAct } from '../web/useAct';
import { choiceLabels } from './labels';
import { CastBallot } from './operations';
import { receiptFor } from './receipts';
import type { BallotBoxItem, Choice } from './types';

const CHOICES: Choice[] = ['FOR', 'AGAINST', 'ABSTAIN'];

type OpenBox = Pick<BallotBoxItem, 'id' | 'closesAt' | 'isSecret' | 'hasViewerVoted' | 'represented'>;

/** The ballots that the reader has still to cast: her own, and those of members whose proxy she is. */
export function BallotForms({ box }: { box: OpenBox }) {
  return (
    <Stack gap="lg">
      {box.hasViewerVoted === false && <BallotForm box={box} />}
      {box.represented
        .filter(({ hasVoted }) => !hasVoted)
        .map(({ person }) => (
          <BallotForm key={person.id} box={box} elector={person} />
        ))}
    </Stack>
  );
}

type Props = { box: OpenBox; elector?: { id: string; displayName: string } };

function BallotForm({ box, elector }: Props) {
  const { t, i18n } = useLingui();
  const [choice, setChoice] = useState<Choice>();
  const act = useAct(CastBallot);
  const cast = async () => {
    if (!choice) return;
    const receipt = receiptFor(elector ? `${box.id}.${elector.id}` : box.id);
    await act.run({ input: { ballotBox: box.id, choice, receipt, elector: elector?.id ?? null } });
  };
  return (
    <form
      aria-label={elector ? t`The ballot of ${elector.displayName}` : t`Your ballot`}
      onSubmit={(event) => {
        event.preventDefault();
        void cast();
      }}
    >
      <Stack gap="sm">
        <RefusalAlert refusals={act.refusals} />
        <Radio.Group
          label={elector ? t`Your vote for ${elector.displayName}, whose proxy you are` : t`Your vote`}
          value={choice ?? ''}
          onChange={(value) => setChoice(value as Choice)}
        >
          <Group pt="xs" gap="lg">
            {CHOICES.map((one) => (
              <Radio key={one} value={one} label={i18n._(choiceLabels[one])} />
            ))}
          </Group>
        </Radio.Group>
        <Text size="sm" c="dimmed">
          {box.isSecret ? (
            <Trans>Secret. A ballot is cast once and cannot be changed.</Trans>
          ) : (
            <Trans>
              Open: after the count your name stands beside it. A ballot is cast once and cannot be changed.
            </Trans>
          )}{' '}
          <Trans>The vote closes: {formatMoment(box.closesAt, i18n.locale)}</Trans>
        </Text>
        <Group justify="end">
          <Button type="submit" loading={act.isRunning} disabled={!choice}>
            <Trans>Cast the ballot</Trans>
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
