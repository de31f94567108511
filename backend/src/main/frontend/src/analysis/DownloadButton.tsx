import { Trans } from '@lingui/react/macro';
import { Button, Group, Stack } from '@mantine/core';
import { RefusalAlert } from '../web/RefusalAlert';
import type { Refusal } from '../web/refusals';

type Props = { download: { run: () => void; isRunning: boolean; refusals: Refusal[] } };

/** Hands the list above it to the person as a table for her spreadsheet. */
export function DownloadButton({ download: { run, isRunning, refusals } }: Props) {
  return (
    <Stack gap="xs" data-print="no">
      <Group>
        <Button variant="default" size="sm" loading={isRunning} onClick={run}>
          <Trans>Download as CSV</Trans>
        </Button>
      </Group>
      <RefusalAlert refusals={refusals} />
    </Stack>
  );
}
