import { describe, expect, it } from 'vitest';
import { drawReceipt, grouped } from './receipts';
import { recount } from './recount';

describe('receipts', () => {
  it('are twenty characters that nobody takes for others, each time others', () => {
    const drawn = Array.from({ length: 200 }, drawReceipt);
    for (const receipt of drawn) expect(receipt).toMatch(/^[0-9A-HJKMNP-TV-Z]{20}$/);
    expect(new Set(drawn).size).toBe(200);
    expect(new Set(drawn.join('')).size).toBe(32);
  });

  it('are read in groups of five', () => {
    expect(grouped('0123456789ABCDEFGHJK')).toBe('01234 56789 ABCDE FGHJK');
  });
});

describe('a recount', () => {
  const vote = { box: 'ballotbox-1', textHash: 'f00d', receipt: 'B' };

  it('counts what the list says and finds the receipt', async () => {
    const csv = 'receipt,choice,name,link\r\nA,FOR,,x\r\nB,AGAINST,"Fox, Emma",y\r\nC,FOR,,z\r\n';
    const { FOR, AGAINST, ABSTAIN, own } = await recount(csv, vote);
    expect({ FOR, AGAINST, ABSTAIN, own }).toEqual({ FOR: 2, AGAINST: 1, ABSTAIN: 0, own: 'AGAINST' });
  });

  it('gives another chain for any other list', async () => {
    const hash = async (csv: string) => (await recount(`receipt,choice\n${csv}`, vote)).chainHash;
    const lists = ['A,FOR\nB,FOR', 'B,FOR\nA,FOR', 'A,FOR\nB,AGAINST', 'A,FOR', ''];
    expect(new Set(await Promise.all(lists.map(hash))).size).toBe(lists.length);
    expect(await hash('')).toMatch(/^[0-9a-f]{64}$/);
  });

  it('refuses what is no ballot', async () => {
    await expect(recount('receipt,choice\nA,YES', vote)).rejects.toThrow('No ballot');
  });
});
