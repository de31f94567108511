import { useLingui } from '@lingui/react';
import { Badge } from '@mantine/core';
import { type ImportState, importStateLabels } from './labels';

const looks: Record<ImportState, { color: string; variant: string }> = {
  CHECKING: { color: 'indigo', variant: 'outline' },
  WAITING: { color: 'indigo', variant: 'outline' },
  RUNNING: { color: 'indigo', variant: 'light' },
  DONE: { color: 'indigo', variant: 'filled' },
  CANCELLED: { color: 'gray', variant: 'outline' },
  FAILED: { color: 'vermilion', variant: 'outline' },
  UNDOING: { color: 'indigo', variant: 'light' },
  UNDONE: { color: 'gray', variant: 'filled' },
  UNDO_FAILED: { color: 'vermilion', variant: 'outline' },
};

/** Where an import stands, in a word. */
export function ImportBadge({ state }: { state: ImportState }) {
  const { i18n } = useLingui();
  return (
    <Badge {...looks[state]} size="lg" radius="sm" tt="none" fw={600}>
      {i18n._(importStateLabels[state])}
    </Badge>
  );
}
