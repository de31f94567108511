import { useLingui } from '@lingui/react/macro';
import { NativeSelect } from '@mantine/core';
import type { ReactNode } from 'react';
import { classLabels } from '../membership/labels';
import type { OfficeItem, OfficeKind } from './types';

type MembershipClass = NonNullable<OfficeItem['membershipClass']>;

type Props = {
  rules: readonly { parameter: string; value: string }[];
  kind: OfficeKind;
  value: MembershipClass | null;
  onChange: (value: MembershipClass | null) => void;
  error?: ReactNode;
};

/** For whose seat, where the bylaws keep seats of the board for a class of members; nothing elsewhere. */
export function ClassChoice({ rules, kind, value, onChange, error }: Props) {
  const { t, i18n } = useLingui();
  const classes = (rules.find(({ parameter }) => parameter === 'CLASS_SEATS')?.value ?? '')
    .split(',')
    .filter((seats) => seats !== '')
    .map((seats) => seats.split('=')[0] as MembershipClass);
  if (kind !== 'BOARD_MEMBER' || classes.length === 0) return null;
  return (
    <NativeSelect
      label={t`For whose seats`}
      data={[
        { value: '', label: t`Those of all members who vote` },
        ...classes.map((one) => ({ value: one, label: i18n._(classLabels[one]) })),
      ]}
      value={value ?? ''}
      onChange={(event) => onChange((event.currentTarget.value || null) as MembershipClass | null)}
      error={error}
    />
  );
}
