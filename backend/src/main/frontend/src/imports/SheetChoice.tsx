import { Trans, useLingui } from '@lingui/react/macro';
import { NativeSelect, Stack } from '@mantine/core';
import { RefusalAlert } from '../web/RefusalAlert';
import { useAct } from '../web/useAct';
import type { Import } from './ImportPage';
import { ChooseImportSheet } from './operations';

/** Which sheet of a workbook is read; nothing where there is no choice. */
export function SheetChoice({ one }: { one: Import }) {
  const { t } = useLingui();
  const act = useAct(ChooseImportSheet);
  if (one.sheets.length < 2 || one.state !== 'WAITING') return null;
  return (
    <Stack gap="xs" maw="24rem">
      <NativeSelect
        size="md"
        label={t`Sheet`}
        description={
          <Trans>Another sheet is read and checked anew; what you said of the columns is said anew too.</Trans>
        }
        data={one.sheets}
        value={one.sheet ?? ''}
        disabled={act.isRunning}
        onChange={({ currentTarget: { value } }) => act.run({ input: { import: one.id, sheet: value } })}
      />
      <RefusalAlert refusals={act.refusals} />
    </Stack>
  );
}
