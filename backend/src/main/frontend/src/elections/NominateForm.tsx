import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, Modal, Stack } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useState } from 'react';
import { type ChosenMember, MemberChoice } from '../membership/MemberChoice';
import { RefusalAlert } from '../web/RefusalAlert';
import { useAct } from '../web/useAct';
import { NominateCandidate } from './operations';

/** Nominates another member, who is then asked. */
export function NominateForm({ election, cooperative }: { election: string; cooperative: string }) {
  const { t } = useLingui();
  const [isOpen, { open, close }] = useDisclosure(false);
  const [member, setMember] = useState<ChosenMember>();
  const act = useAct(NominateCandidate);
  const nominate = async () => {
    if (!member || !(await act.run({ input: { election, membership: member.id } }))) return;
    setMember(undefined);
    close();
  };
  return (
    <>
      <Button variant="default" onClick={open}>
        <Trans>Nominate a member</Trans>…
      </Button>
      <Modal opened={isOpen} onClose={close} title={t`Nominate a member`} centered>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            void nominate();
          }}
        >
          <Stack>
            <RefusalAlert refusals={act.refusals} />
            <MemberChoice
              label={t`Who`}
              description={t`She is told, and stands when she accepts.`}
              cooperative={cooperative}
              value={member}
              onChange={setMember}
            />
            <Group justify="end">
              <Button variant="default" onClick={close}>
                <Trans>Do not</Trans>
              </Button>
              <Button type="submit" loading={act.isRunning} disabled={!member}>
                <Trans>Nominate</Trans>
              </Button>
            </Group>
          </Stack>
        </form>
      </Modal>
    </>
  );
}
