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

/** The reader's ballot, cast once. */
export function BallotForm({ box }: { box: Pick<BallotBoxItem, 'id' | 'closesAt' | 'isSecret'> }) {
  const { t, i18n } = useLingui();
  const [choice, setChoice] = useState<Choice>();
  const act = useAct(CastBallot);
  const cast = async () => {
    if (choice) await act.run({ input: { ballotBox: box.id, choice, receipt: receiptFor(box.id) } });
  };
  return (
    <form
      aria-label={t`Your ballot`}
      onSubmit={(event) => {
        event.preventDefault();
        void cast();
      }}
    >
      <Stack gap="sm">
        <RefusalAlert refusals={act.refusals} />
        <Radio.Group label={t`Your vote`} value={choice ?? ''} onChange={(value) => setChoice(value as Choice)}>
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
