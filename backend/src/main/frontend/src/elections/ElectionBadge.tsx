import { useLingui } from '@lingui/react/macro';
import { Badge } from '@mantine/core';
import { stateLabels } from './labels';
import type { ElectionItem } from './types';

const FILLED: ElectionItem['state'][] = ['ELECTED', 'VOTING'];

/** Where an election stands, as a word with a colour. */
export function ElectionBadge({ state }: { state: ElectionItem['state'] }) {
  const { i18n } = useLingui();
  const colour = state === 'NO_QUORUM' ? 'vermilion' : state === 'CANCELLED' ? 'gray' : 'indigo';
  return (
    <Badge
      color={colour}
      variant={FILLED.includes(state) ? 'filled' : 'outline'}
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
