import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, Progress, Stack, Text } from '@mantine/core';
import { RefusalAlert } from '../web/RefusalAlert';
import { Section } from '../web/Section';
import { useAct } from '../web/useAct';
import type { Import } from './ImportPage';
import { RowCounts } from './ImportResult';
import { CancelImport } from './operations';

/** How far the import is, how long it will take, and the way to stop it. */
export function ImportProgress({ one }: { one: Import }) {
  const { t, i18n } = useLingui();
  const { run, isRunning, refusals } = useAct(CancelImport);
  const percent = one.rowCount > 0 ? Math.floor((one.doneCount / one.rowCount) * 100) : 0;
  return (
    <Section title={<Trans>Being written into the directory</Trans>}>
      <Stack gap="md">
        <Progress.Root size="xl">
          <Progress.Section
            value={Math.max(percent, 1)}
            aria-valuenow={percent}
            aria-label={t`Rows done`}
            animated={one.doneCount === 0}
          />
        </Progress.Root>
        <Group justify="space-between">
          <Text>
            <Trans>
              {i18n.number(one.doneCount)} of {i18n.number(one.rowCount)} rows
            </Trans>
          </Text>
          {one.secondsLeft !== null && <TimeLeft seconds={one.secondsLeft} />}
        </Group>
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

function TimeLeft({ seconds }: { seconds: number }) {
  if (seconds < 90) return <Plural value={seconds} one="About # second left" other="About # seconds left" />;
  return <Plural value={Math.round(seconds / 60)} one="About # minute left" other="About # minutes left" />;
}
