import { useLingui } from '@lingui/react';
import { Badge } from '@mantine/core';
import { type AllianceState, stateLabels } from './labels';

const looks: Record<AllianceState, { color: string; variant: string }> = {
  PROPOSED: { color: 'indigo', variant: 'outline' },
  AGREED: { color: 'indigo', variant: 'light' },
  IN_FORCE: { color: 'indigo', variant: 'filled' },
  ENDED: { color: 'gray', variant: 'light' },
  DECLINED: { color: 'gray', variant: 'outline' },
  WITHDRAWN: { color: 'gray', variant: 'outline' },
  LAPSED: { color: 'gray', variant: 'outline' },
};

/** Where an alliance stands, in a word. */
export function StateBadge({ state }: { state: AllianceState }) {
  const { i18n } = useLingui();
  return (
    <Badge {...looks[state]} size="lg" radius="sm" tt="none" fw={600}>
      {i18n._(stateLabels[state])}
    </Badge>
  );
}
