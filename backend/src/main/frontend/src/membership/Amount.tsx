import { useLingui } from '@lingui/react';

type Money = { amount: string; currency: string };

type Props = {
  of: Money;
  /** Whether a plus stands before what is above zero. */
  isSigned?: boolean;
};

/** An amount in the reader's way, with its currency; yen without decimals. */
export function Amount({ of: { amount, currency }, isSigned }: Props) {
  const { i18n } = useLingui();
  const format = new Intl.NumberFormat(i18n.locale, {
    style: 'currency',
    currency,
    signDisplay: isSigned ? 'exceptZero' : 'auto',
  });
  // The amount is an exact decimal; as a string it is formatted without becoming a float.
  return (
    <span style={{ fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' }}>
      {format.format(amount as unknown as number)}
    </span>
  );
}
