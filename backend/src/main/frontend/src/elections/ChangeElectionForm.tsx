import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, Modal, NumberInput, Stack, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useState } from 'react';
import { today } from '../web/dates';
import { RefusalAlert } from '../web/RefusalAlert';
import { placeRefusals } from '../web/refusals';
import { useAct } from '../web/useAct';
import { ChangeElection } from './operations';
import type { ElectionItem } from './types';

/** Leaves the nominations open longer, or elects fewer. */
export function ChangeElectionForm({ election }: { election: ElectionItem }) {
  const { t } = useLingui();
  const [isOpen, { open, close }] = useDisclosure(false);
  const [nominationsUntil, setNominationsUntil] = useState(election.nominationsUntil);
  const [seats, setSeats] = useState<string | number>(election.seats);
  const act = useAct(ChangeElection);
  const { beside, above } = placeRefusals(act.refusals, (path) => path === 'seats' || path === 'nominationsUntil');
  const change = async () => {
    if (await act.run({ input: { election: election.id, nominationsUntil, seats: Number(seats) } })) close();
  };
  return (
    <>
      <Button variant="default" onClick={open}>
        <Trans context="election">Change</Trans>…
      </Button>
      <Modal opened={isOpen} onClose={close} title={t`Change the election`} centered>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            void change();
          }}
        >
          <Stack>
            <RefusalAlert refusals={above} />
            <TextInput
              type="date"
              label={t`Last day of nominations`}
              min={today()}
              required
              value={nominationsUntil}
              onChange={(event) => setNominationsUntil(event.currentTarget.value)}
              error={beside.nominationsUntil}
            />
            <NumberInput
              label={t`How many seats`}
              min={1}
              allowDecimal={false}
              required
              value={seats}
              onChange={setSeats}
              error={beside.seats}
            />
            <Group justify="end">
              <Button variant="default" onClick={close}>
                <Trans>Do not</Trans>
              </Button>
              <Button type="submit" loading={act.isRunning}>
                <Trans>Save</Trans>
              </Button>
            </Group>
          </Stack>
        </form>
      </Modal>
    </>
  );
}
