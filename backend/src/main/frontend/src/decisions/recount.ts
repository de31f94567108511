import type { Choice } from './types';

/** What a count of a published list of ballots gives. */
export type Recounted = { FOR: number; AGAINST: number; ABSTAIN: number; chainHash: string; hasReceipt: boolean };

/**
 * Counts a published list of ballots again and computes its chain: each link is the SHA-256 of the link before it, the
 * receipt and the choice, with line feeds between; the first stands on the ballot box and the hash of what was voted on.
 *
 * @throws Error when a line is no ballot
 */
export async function recount(
  csv: string,
  { box, textHash, receipt }: { box: string; textHash: string; receipt: string | undefined },
): Promise<Recounted> {
  const counted = { FOR: 0, AGAINST: 0, ABSTAIN: 0, chainHash: await sha256(`${box}\n${textHash}`), hasReceipt: false };
  const lines = csv.split(/\r?\n/).slice(1);
  for (const line of lines) {
    if (line === '') continue;
    const [code = '', choice = ''] = line.split(',');
    if (!isChoice(choice)) throw new Error(`No ballot: ${line}`);
    counted[choice] += 1;
    counted.chainHash = await sha256(`${counted.chainHash}\n${code}\n${choice}`);
    if (code === receipt) counted.hasReceipt = true;
  }
  return counted;
}

function isChoice(text: string): text is Choice {
  return text === 'FOR' || text === 'AGAINST' || text === 'ABSTAIN';
}

async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
