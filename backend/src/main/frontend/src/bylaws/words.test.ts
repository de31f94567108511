import { setupI18n } from '@lingui/core';
import { expect, test } from 'vitest';
import { groups, parameters } from './parameters';
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
  ['LEGAL_RESERVE', '1/10', '10%'],
  ['LEGAL_RESERVE', '0/1', '0%'],
  ['WORK_MAXIMUM', '1/1', '100%'],
  ['CAPITAL_INTEREST', '1/40', '2.5%'],
  ['CAPITAL_MAXIMUM', '1/3', '1/3 (about 33.33%)'],
  ['MUTUAL_FUND', 'a tenth', 'a tenth'],
  ['MUTUAL_FUND', '1/0', '1/0'],
  ['LEGAL_RESERVE_CEILING', '', 'no limit'],
  ['WORK_OF_PAY', '3/10', '30%'],
  ['DEVELOPMENT_RESERVE_BASE', 'TURNOVER', 'the turnover'],
  ['CAPITAL_WITHIN_WORK', 'YES', 'yes'],
] as const)('%s %s is %s', (parameter, value, words) => {
  expect(inWords(parameter, value, i18n)).toBe(words);
});

test('rates are written in the way of the reader', () => {
  const french = setupI18n({ locale: 'fr', messages: { fr: {} } });
  expect(inWords('CAPITAL_INTEREST', '1/40', french)).toMatch(/^2,5\s%$/);
});

test('every rule stands under one heading', () => {
  const grouped = groups.flatMap((group) => group.parameters);
  expect(grouped.toSorted()).toEqual(Object.keys(parameters).toSorted());
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
