import { expect, it } from 'vitest';
import { cures, type Problem, problemGroups } from './problemGroups';

const problem = (row: number, field: Problem['field'], sentence: string, rest: Partial<Problem> = {}): Problem => ({
  row,
  field,
  sentence,
  code: 'INVALID_VALUE',
  value: null,
  leavesRowOut: false,
  ...rest,
});

const NO_KIND = 'Neither the row nor the import says what kind of organisation this is.';
const problems = [
  problem(2, 'EMAIL', 'This is no e-mail address.', { value: 'none' }),
  problem(3, 'EMAIL', 'This is no e-mail address.', { value: 'n/a' }),
  problem(4, 'WEBSITE', 'This is no web address.', { value: 'x' }),
  problem(2, 'KIND', NO_KIND, { leavesRowOut: true }),
  problem(5, 'KIND', 'No kind of organisation is known by this word.', { value: 'club', leavesRowOut: true }),
  problem(6, 'KIND', NO_KIND, { leavesRowOut: true }),
];

it('says each problem once, what leaves rows out first, then the most frequent', () => {
  expect(problemGroups(problems).map(({ field, problems: { length } }) => [field, length])).toEqual([
    ['KIND', 2],
    ['KIND', 1],
    ['EMAIL', 2],
    ['WEBSITE', 1],
  ]);
});

it('keeps a problem that leaves the row out apart from the same that does not', () => {
  const both = [problem(2, 'EMAIL', 'Bad.'), problem(3, 'EMAIL', 'Bad.', { leavesRowOut: true })];
  expect(problemGroups(both)).toHaveLength(2);
});

it('names the setting that cures what the rows do not say, and only that', () => {
  expect(cures(problemGroups(problems))).toEqual({ kind: 2 });
  const numbers = [
    problem(2, 'IDENTIFIER', 'Unknown register.', { value: '17', leavesRowOut: true }),
    problem(2, 'COMPANY_NUMBER', 'Unknown register.', { value: '99' }),
    problem(3, 'IDENTIFIER', 'Taken.', { value: '18', code: 'IDENTIFIER_TAKEN' }),
  ];
  expect(cures(problemGroups(numbers))).toEqual({ identifierScheme: 1, country: 1 });
});
