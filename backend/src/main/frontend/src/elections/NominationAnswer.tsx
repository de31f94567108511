import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { RefusalAlert } from '../web/RefusalAlert';
import { Surface } from '../web/Surface';
import { useAct } from '../web/useAct';
import { AcceptNomination, DeclineNomination } from './operations';
import { StatementDialog } from './StatementDialog';

/** Whether the reader stands, who was nominated by another. */
export function NominationAnswer({ election }: { election: string }) {
  const { t } = useLingui();
  const [isOpen, { open, close }] = useDisclosure(false);
  const accept = useAct(AcceptNomination);
  const decline = useAct(DeclineNomination);
  return (
    <Surface>
      <Stack gap="sm">
        <RefusalAlert refusals={decline.refusals} />
        <Text fw={600}>
          <Trans>You were nominated. Do you stand?</Trans>
        </Text>
        <Group gap="sm">
          <Button onClick={open}>
            <Trans>Yes, I stand</Trans>…
          </Button>
          <Button variant="default" loading={decline.isRunning} onClick={() => decline.run({ input: { election } })}>
            <Trans>No, I do not stand</Trans>
          </Button>
        </Group>
      </Stack>
      {isOpen && (
        <StatementDialog
          title={t`Stand as a candidate`}
          label={t`Stand`}
          act={accept}
          onClose={close}
          onDone={async (statement) => (await accept.run({ input: { election, statement } })) !== undefined}
        />
      )}
    </Surface>
  );
}
