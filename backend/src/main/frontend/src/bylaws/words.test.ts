import { setupI18n } from '@lingui/core';
import { expect, test } from 'vitest';
import type { BylawsItem } from './types';
import { changedRules, inWords } from './words';

const i18n = setupI18n({ locale: 'en', messages: { en: {} } });

test.each([
  ['ORDINARY_MAJORITY', '>1/2', 'more than 1/2 of the votes'],
  ['SPECIAL_MAJORITY', '>=2/3', 'at least 2/3 of the votes'],
  ['SHARE_VALUE', '50000 JPY', '¥50,000'],
  ['SHARE_VALUE', '25.50 EUR', '€25.50'],
  ['PROXIES', '0', 'none'],
  ['PROXIES', '4', '4'],
  ['MEMBERSHIP_CLASSES', 'WORKER,USER', 'Worker and User of its services'],
  ['CLASS_QUORUMS', '', 'none'],
  ['CLASS_QUORUMS', 'USER=1/3', 'User of its services 1/3'],
  ['REPORT_MONTHS', '3', 'every 3 months'],
  ['REPORT_MONTHS', '0', 'not asked for'],
] as const)('%s %s is %s', (parameter, value, words) => {
  expect(inWords(parameter, value, i18n)).toBe(words);
});

test('only what changed is named', () => {
  const version = (quorum: string) =>
    ({
      rules: [
        { parameter: 'QUORUM', value: quorum },
        { parameter: 'PROXIES', value: '1' },
      ],
    }) as BylawsItem;
  expect(changedRules(version('2/3'), version('1/2'))).toEqual([{ parameter: 'QUORUM', before: '1/2', after: '2/3' }]);
});
