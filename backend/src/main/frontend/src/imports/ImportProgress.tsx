import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, Stack, Text } from '@mantine/core';
import { RefusalAlert } from '../web/RefusalAlert';
import { Section } from '../web/Section';
import { useAct } from '../web/useAct';
import type { Import } from './ImportPage';
import { RowCounts } from './ImportResult';
import { Moving } from './Moving';
import { CancelImport } from './operations';

/** How far the import is, how long it will take, and the way to stop it. */
export function ImportProgress({ one }: { one: Import }) {
  const { t, i18n } = useLingui();
  const { run, isRunning, refusals } = useAct(CancelImport);
  return (
    <Section title={<Trans>Being written into the directory</Trans>}>
      <Stack gap="md">
        <Moving label={t`Rows done`} done={one.doneCount} total={one.rowCount} secondsLeft={one.secondsLeft}>
          <Trans>
            {i18n.number(one.doneCount)} of {i18n.number(one.rowCount)} rows
          </Trans>
        </Moving>
        <RowCounts one={one} />
        <Text>
          <Trans>You can leave this page: it goes on, and you will be told when it is over.</Trans>
        </Text>
        <RefusalAlert refusals={refusals} />
        <Group>
          <Button
            variant="outline"
            color="vermilion"
            loading={isRunning}
            onClick={() => run({ input: { import: one.id } })}
          >
            <Trans>Stop the import</Trans>
          </Button>
          <Text size="sm" c="dimmed" flex={1} miw="14rem">
            <Trans>Rows already written stay in the directory and are named in the report.</Trans>
          </Text>
        </Group>
      </Stack>
    </Section>
  );
}
