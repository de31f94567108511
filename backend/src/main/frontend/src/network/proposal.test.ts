import { expect, it } from 'vitest';
import { missingIn, type Proposal, proposalInput } from './proposal';

const proposal: Proposal = {
  requestKey: 'k',
  proposedBy: 'union',
  proposerIsParty: true,
  parties: ['coop'],
  title: ' Shared kitchen ',
  text: 'We cook.',
  language: 'en',
  purposes: ['MUTUAL_AID'],
  evidenceUrl: '',
  since: '',
  until: '2028-03-31',
  noticeDays: '30',
  commitments: [],
};

it('needs one other party, or two when the proposer brings others together', () => {
  expect(missingIn(proposal)).toEqual([]);
  expect(missingIn({ ...proposal, proposerIsParty: false })).toEqual(['parties']);
  expect(missingIn({ ...proposal, proposerIsParty: false, parties: ['coop', 'city'] })).toEqual([]);
});

it('leaves out what is empty and trims what is written', () => {
  expect(proposalInput(proposal)).toMatchObject({
    title: 'Shared kitchen',
    evidenceUrl: null,
    since: null,
    until: '2028-03-31',
    noticeDays: 30,
    commitments: [],
    proposerIsParty: true,
  });
});
