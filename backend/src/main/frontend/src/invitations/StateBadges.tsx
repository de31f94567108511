import { useLingui } from '@lingui/react';
import { Badge } from '@mantine/core';
import { claimStates, invitationStates } from './labels';
import type { ClaimItem, InvitationItem } from './types';

/** Where an invitation stands, in a word. */
export function InvitationStateBadge({ state }: { state: InvitationItem['state'] }) {
  const { i18n } = useLingui();
  return (
    <Badge color={state === 'PENDING' ? 'indigo' : 'gray'} variant="outline" size="lg" radius="sm" tt="none" fw={600}>
      {i18n._(invitationStates[state])}
    </Badge>
  );
}

/** Where a claim stands, in a word. */
export function ClaimStateBadge({ state }: { state: ClaimItem['state'] }) {
  const { i18n } = useLingui();
  return (
    <Badge color={state === 'OPEN' ? 'indigo' : 'gray'} variant="outline" size="lg" radius="sm" tt="none" fw={600}>
      {i18n._(claimStates[state])}
    </Badge>
  );
}
