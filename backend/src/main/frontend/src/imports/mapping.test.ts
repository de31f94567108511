import { expect, it } from 'vitest';
import { choiceOf, columnsByUse, isSame, mappingOf, twice } from './mapping';

it('leaves columns without a meaning out of the mapping', () => {
  const choice = { ...choiceOf([{ position: 1, field: 'NAME' }]), 0: undefined, 2: 'COUNTRY' as const };
  expect(mappingOf(choice)).toEqual([
    { position: 1, field: 'NAME' },
    { position: 2, field: 'COUNTRY' },
  ]);
});

it('names the meanings chosen twice', () => {
  expect([...twice({ 0: 'NAME', 1: 'EMAIL', 2: 'NAME', 3: undefined, 4: undefined })]).toEqual(['NAME']);
});

it('takes a column that is not read for the same as one never named', () => {
  expect(isSame({ 0: 'NAME', 1: undefined }, { 0: 'NAME' })).toBe(true);
  expect(isSame({ 0: 'NAME' }, { 0: 'NAME_KANA' })).toBe(false);
});

it('parts columns by whether they are read and hold anything', () => {
  const columns = [
    { position: 0, examples: ['x'] },
    { position: 1, examples: [] },
    { position: 2, examples: [] },
    { position: 3, examples: ['y'] },
  ];
  expect(columnsByUse(columns, [{ position: 2 }, { position: 0 }])).toEqual({
    read: [columns[0], columns[2]],
    ignored: [columns[3]],
    empty: [columns[1]],
  });
});
