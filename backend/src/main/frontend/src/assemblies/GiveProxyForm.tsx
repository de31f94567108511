import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useState } from 'react';
import { type ChosenMember, MemberChoice } from '../membership/MemberChoice';
import { RefusalAlert } from '../web/RefusalAlert';
import { placeRefusals } from '../web/refusals';
import { useAct } from '../web/useAct';
import { GiveProxy } from './operations';

/** Gives the reader's vote to another member. */
export function GiveProxyForm({ assembly, cooperative }: { assembly: string; cooperative: string }) {
  const { t } = useLingui();
  const [isOpen, { open, close }] = useDisclosure(false);
  const [member, setMember] = useState<ChosenMember>();
  const act = useAct(GiveProxy);
  const { beside, above } = placeRefusals(act.refusals, (path) => path === 'membership');
  return (
    <Group data-print="no">
      <Button variant="default" onClick={open}>
        <Trans>I cannot come: give my vote to somebody</Trans>…
      </Button>
      <Modal opened={isOpen} onClose={close} title={t`Who votes for you?`} centered>
        <form
          aria-label={t`Who votes for you?`}
          onSubmit={async (event) => {
            event.preventDefault();
            if (member && (await act.run({ input: { assembly, membership: member.id } }))) close();
          }}
        >
          <Stack>
            <RefusalAlert refusals={above} />
            <MemberChoice
              label={t`Member`}
              cooperative={cooperative}
              value={member}
              onChange={setMember}
              error={beside.membership}
            />
            <Text size="sm">
              <Trans>
                In this assembly she casts your ballot as she thinks best. You can take it back; when you come yourself,
                you vote yourself.
              </Trans>
            </Text>
            <Group justify="end">
              <Button variant="default" onClick={close}>
                <Trans>Do not</Trans>
              </Button>
              <Button type="submit" loading={act.isRunning} disabled={!member}>
                <Trans>Give my vote</Trans>
              </Button>
            </Group>
          </Stack>
        </form>
      </Modal>
    </Group>
  );
}
