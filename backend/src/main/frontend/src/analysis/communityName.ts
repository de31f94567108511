import type { I18n } from '@lingui/core';
import { t } from '@lingui/core/macro';
import { sectorLabels } from '../network/labels';
import { readName } from '../network/readName';
import type { ResultOf } from '../web/graphql';
import type { CommunityNameFragment } from './operations';

/** What a community is called by. */
export type CommunityRef = ResultOf<typeof CommunityNameFragment>;

/** What a community is called: where most of it sits, its commonest field, and the organisation in its middle. */
export function communityName({ number, place, sector, centre }: CommunityRef, i18n: I18n): string {
  const names = [place?.name, sector && i18n._(sectorLabels[sector])].filter(Boolean).join(' · ');
  const middle = centre && readName(centre, i18n.locale);
  if (!middle) return names || t(i18n)`Community ${number}`;
  return names ? t(i18n)`${names}, around ${middle}` : t(i18n)`Around ${middle}`;
}
