import { expect, test } from 'vitest';
import { type Change, changesOf, type Terms } from './amendment';

const terms: Terms = {
  title: 'Together',
  text: 'We help each other.',
  purposes: ['TRADE', 'LEARNING'],
  evidenceUrl: null,
  until: '2027-03-31',
  noticeDays: 90,
  commitments: [{ topic: 'FAIR_PAY', text: 'A living wage.' }],
};

const change: Change = {
  organisation: 'organisation-1',
  reason: '',
  title: ' Together ',
  text: 'We help each other.',
  purposes: ['LEARNING', 'TRADE'],
  evidenceUrl: '',
  until: '2027-03-31',
  noticeDays: '90',
  commitments: [{ topic: 'FAIR_PAY', text: 'A living wage.' }],
};

test('what is the same is not sent', () => {
  expect(changesOf(change, terms)).toEqual({});
});

test('what differs is sent, and nothing else', () => {
  expect(changesOf({ ...change, until: '', noticeDays: 30 }, terms)).toEqual({ until: null, noticeDays: 30 });
  expect(changesOf({ ...change, commitments: [{ topic: 'FAIR_PAY', text: ' ' }] }, terms)).toEqual({
    commitments: [],
  });
});
