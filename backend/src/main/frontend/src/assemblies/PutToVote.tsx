import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, Modal, NumberInput, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useState } from 'react';
import { RefusalAlert } from '../web/RefusalAlert';
import { placeRefusals } from '../web/refusals';
import { useAct } from '../web/useAct';
import { OpenAssemblyVote } from './operations';

/** Puts an item to the vote of those who are there or represented, for some minutes. */
export function PutToVote({ assembly, item }: { assembly: string; item: string }) {
  const { t } = useLingui();
  const [isOpen, { open, close }] = useDisclosure(false);
  const [minutes, setMinutes] = useState<number | string>(10);
  const act = useAct(OpenAssemblyVote);
  const { beside, above } = placeRefusals(act.refusals, (path) => path === 'minutes');
  return (
    <>
      <Button onClick={open}>
        <Trans>Put it to the vote</Trans>…
      </Button>
      <Modal opened={isOpen} onClose={close} title={t`Put it to the vote?`} centered>
        <form
          aria-label={t`Put it to the vote`}
          onSubmit={async (event) => {
            event.preventDefault();
            if (await act.run({ input: { assembly, item, minutes: Number(minutes) } })) close();
          }}
        >
          <Stack>
            <RefusalAlert refusals={above} />
            <Text>
              <Trans>
                Those who are there or represented now vote, and nobody who comes later. The text and the rules are then
                fixed. Nothing of this can be undone.
              </Trans>
            </Text>
            <NumberInput
              label={t`Open for how many minutes`}
              description={t`It ends before when all have voted.`}
              required
              min={1}
              max={240}
              allowDecimal={false}
              clampBehavior="none"
              value={minutes}
              onChange={setMinutes}
              error={beside.minutes}
            />
            <Group justify="end">
              <Button variant="default" onClick={close}>
                <Trans>Do not</Trans>
              </Button>
              <Button type="submit" loading={act.isRunning}>
                <Trans>Put it to the vote</Trans>
              </Button>
            </Group>
          </Stack>
        </form>
      </Modal>
    </>
  );
}
