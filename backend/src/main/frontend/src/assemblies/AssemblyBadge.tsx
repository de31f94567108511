import { useLingui } from '@lingui/react/macro';
import { Badge } from '@mantine/core';
import { stateLabels } from './labels';
import type { AssemblyItem } from './types';

/** Where an assembly stands, as a word with a colour. */
export function AssemblyBadge({ state }: { state: AssemblyItem['state'] }) {
  const { i18n } = useLingui();
  return (
    <Badge
      color={state === 'CANCELLED' ? 'gray' : 'indigo'}
      variant={state === 'IN_SESSION' ? 'filled' : 'outline'}
      size="lg"
      radius="sm"
      tt="none"
      fw={600}
      flex="none"
    >
      {i18n._(stateLabels[state])}
    </Badge>
  );
}
