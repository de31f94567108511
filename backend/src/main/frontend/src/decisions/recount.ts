import type { Choice } from './types';

/** What a published list of ballots holds. */
export type Checked = {
  /** How often each choice was cast. */
  choices: Map<string, number>;
  chainHash: string;
  /** What the reader's own ballot says; absent when her receipt is not in the list. */
  own: string | undefined;
};

/**
 * Reads a published list of ballots and computes its chain: each link is the SHA-256 of the link before it, the receipt
 * and the choice, with line feeds between.
 *
 * @param on what the first link stands on
 */
export async function checkList(
  csv: string,
  { on, receipt }: { on: string; receipt: string | undefined },
): Promise<Checked> {
  const checked: Checked = { choices: new Map(), chainHash: await sha256(on), own: undefined };
  for (const line of csv.split(/\r?\n/).slice(1)) {
    if (line === '') continue;
    const [code = '', choice = ''] = line.split(',');
    checked.choices.set(choice, (checked.choices.get(choice) ?? 0) + 1);
    checked.chainHash = await sha256(`${checked.chainHash}\n${code}\n${choice}`);
    if (code === receipt) checked.own = choice;
  }
  return checked;
}

/** What a count of a published list of votes for and against gives. */
export type Recounted = Record<Choice, number> & Pick<Checked, 'chainHash' | 'own'>;

/**
 * Counts a published list of votes for and against again.
 *
 * @throws Error when a line is no ballot
 */
export async function recount(
  csv: string,
  { box, textHash, receipt }: { box: string; textHash: string; receipt: string | undefined },
): Promise<Recounted> {
  const { choices, chainHash, own } = await checkList(csv, { on: `${box}\n${textHash}`, receipt });
  const counted = { FOR: 0, AGAINST: 0, ABSTAIN: 0, chainHash, own };
  for (const [choice, count] of choices) {
    if (!isChoice(choice)) throw new Error(`No ballot: ${choice}`);
    counted[choice] = count;
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
