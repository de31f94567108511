import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { NetworkChangeKind } from './changesSearch';

/** What each kind of change is called. */
export const changeLabels: Record<NetworkChangeKind, MessageDescriptor> = {
  ALLIANCE_BEGAN: msg`Alliance began`,
  ALLIANCE_ENDED: msg`Alliance ended`,
  AFFILIATION_BEGAN: msg`Joined a federation`,
  AFFILIATION_ENDED: msg`Left a federation`,
  ORGANISATION_FOUNDED: msg`Founded`,
  ORGANISATION_DISSOLVED: msg`Dissolved`,
};

/** What a change is called, and whether something ended. */
export function labelOf(kind: NetworkChangeKind): { label: MessageDescriptor; isEnd: boolean } {
  return { label: changeLabels[kind], isEnd: kind.endsWith('_ENDED') || kind === 'ORGANISATION_DISSOLVED' };
}
