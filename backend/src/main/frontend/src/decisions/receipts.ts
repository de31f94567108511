/** Digits and capital letters without those taken for others: I, L, O and U. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 20;

/** Draws a receipt code by chance; nobody but the voter knows it. */
export function drawReceipt(): string {
  // 256 is a multiple of 32, so that every character is equally likely.
  return Array.from(crypto.getRandomValues(new Uint8Array(LENGTH)), (byte) => ALPHABET[byte % 32]).join('');
}

/** A code in groups of five, as people read it. */
export function grouped(receipt: string): string {
  return receipt.replace(/(.{5})(?=.)/g, '$1 ');
}

/** The receipt kept on this device for a ballot box. */
export function keptReceipt(box: string): string | undefined {
  try {
    return localStorage.getItem(key(box)) ?? undefined;
  } catch {
    return undefined;
  }
}

/**
 * The receipt for a ballot box: the one drawn before, when an answer did not arrive and the ballot is sent again, or a
 * new one. What the ballot says is not kept.
 */
export function receiptFor(box: string): string {
  const kept = keptReceipt(box);
  if (kept) return kept;
  const drawn = drawReceipt();
  try {
    localStorage.setItem(key(box), drawn);
  } catch {
    // Then the page shows it, and the voter writes it down.
  }
  return drawn;
}

/** Forgets the receipt on this device. */
export function forgetReceipt(box: string): void {
  try {
    localStorage.removeItem(key(box));
  } catch {
    // Nothing was kept then.
  }
}

function key(box: string): string {
  return `yui.receipt.${box}`;
}
