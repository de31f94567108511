import { useLingui } from '@lingui/react';

type Money = { amount: string; currency: string };

/** An amount in the reader's way, with its currency; yen without decimals. */
export function Amount({ of: { amount, currency } }: { of: Money }) {
  const { i18n } = useLingui();
  const format = new Intl.NumberFormat(i18n.locale, { style: 'currency', currency });
  // The amount is an exact decimal; as a string it is formatted without becoming a float.
  return (
    <span style={{ fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' }}>
      {format.format(amount as unknown as number)}
    </span>
  );
}
