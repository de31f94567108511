import { useLingui } from '@lingui/react/macro';
import { Badge } from '@mantine/core';
import { stateLabels } from './labels';
import type { ProposalItem } from './types';

const FILLED: ProposalItem['state'][] = ['ADOPTED', 'CARRIED_OUT', 'VOTING'];
const FAILED: ProposalItem['state'][] = ['REJECTED', 'NO_QUORUM'];
const OVER: ProposalItem['state'][] = ['DRAFT', 'WITHDRAWN'];

/** Where a proposal stands, as a word with a colour. */
export function ProposalBadge({ state }: { state: ProposalItem['state'] }) {
  const { i18n } = useLingui();
  const colour = FAILED.includes(state) ? 'vermilion' : OVER.includes(state) ? 'gray' : 'indigo';
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
