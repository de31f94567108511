import { CombinedError } from '@urql/core';
import { expect, it } from 'vitest';
import { placeRefusals, refusalsOf, sentence } from './refusals';

function refused(...extensions: Record<string, string>[]) {
  return refusalsOf(
    new CombinedError({ graphQLErrors: extensions.map((each) => ({ message: 'No.', extensions: each })) }),
  );
}

it('places a refusal beside the field it names', () => {
  const { beside, above } = placeRefusals(
    refused({ code: 'INVALID_LENGTH', field: 'title' }, { code: 'NOT_ALLOWED' }),
    (path) => path === 'title',
  );
  expect(beside).toEqual({ title: 'No.' });
  expect(above.map(({ code }) => code)).toEqual(['NOT_ALLOWED']);
});

it('places a refusal beside the nearest field that the form shows', () => {
  const refusals = refused({ code: 'IDENTIFIER_TAKEN', field: 'input.identifiers.0.value' });
  expect(placeRefusals(refusals, (path) => path === 'identifiers.0.value').beside).toHaveProperty([
    'identifiers.0.value',
  ]);
  expect(placeRefusals(refusals, (path) => path === 'identifiers').beside).toEqual({ identifiers: 'No.' });
  expect(placeRefusals(refusals, () => false).above).toHaveLength(1);
});

it('names the rule a refusal rests on', () => {
  expect(refused({ code: 'NOT_ALLOWED', principle: '6.1', article: '12' }).map(sentence)).toEqual([
    'No. (clause 6.1, article 12)',
  ]);
});

it('says that the portal was not reached', () => {
  const [refusal] = refusalsOf(new CombinedError({ networkError: new Error('down') }));
  expect(refusal?.code).toBe('UNREACHABLE');
});
