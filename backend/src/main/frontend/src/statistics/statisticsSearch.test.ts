import { expect, it } from 'vitest';
import { filterOf, offeredYears, readStatisticsSearch, shownYears } from './statisticsSearch';

const [now = ''] = offeredYears();

it('reads what the address says and drops what makes no sense', () => {
  const search = readStatisticsSearch({ from: '2015', to: '9999', year: 'x', show: 'all', kind: ['FEDERATION', 'NO'] });
  expect(search).toEqual({ from: '2015', kind: ['FEDERATION'] });
});

it('shows the last ten years unless others are chosen', () => {
  expect(shownYears({})).toEqual({ from: Number(now) - 9, to: Number(now), year: Number(now) });
  expect(shownYears({ from: '2015', to: '2019', year: '2017' })).toEqual({ from: 2015, to: 2019, year: 2017 });
});

it('asks for all organisations when nothing is chosen', () => {
  expect(filterOf({})).toBeUndefined();
  expect(filterOf({ place: 'JP-20' })).toMatchObject({ place: 'JP-20' });
});
