import { Plural, useLingui } from '@lingui/react/macro';
import { classLabels } from '../membership/labels';
import { officeLabels } from '../offices/labels';
import type { ElectionItem } from './types';

/** What is elected, as a line: the office, whose seats, how many. */
export function ElectionTitle({ election }: { election: Pick<ElectionItem, 'office' | 'seats' | 'membershipClass'> }) {
  const { i18n } = useLingui();
  const { office, seats, membershipClass } = election;
  return (
    <>
      {i18n._(officeLabels[office])}
      {membershipClass && <> ({i18n._(classLabels[membershipClass])})</>}:{' '}
      <Plural value={seats} one="# seat" other="# seats" />
    </>
  );
}
