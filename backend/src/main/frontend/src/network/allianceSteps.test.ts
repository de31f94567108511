import { expect, it } from 'vitest';
import { type AllianceCourse, allianceSteps } from './allianceSteps';

const party = (name: string, consentedAt: string | null = null, declinedAt: string | null = null) => ({
  organisation: { name },
  consentedAt,
  declinedAt,
});

const proposed: AllianceCourse = {
  state: 'PROPOSED',
  proposedAt: '2026-01-10T09:00:00+09:00',
  since: null,
  until: '2028-03-31',
  parties: [party('Nami', '2026-01-10T09:00:00+09:00'), party('City'), party('Union')],
  ending: null,
};

const shape = (alliance: AllianceCourse) => allianceSteps(alliance).map(({ key, place, at }) => [key, place, at]);

it('names whose consent a proposal waits for', () => {
  const steps = allianceSteps(proposed);
  expect(steps.map(({ place }) => place)).toEqual(['done', 'now', 'ahead', 'ahead']);
  expect(steps[1]?.waitsFor).toEqual(['City', 'Union']);
});

it('counts the consent from the last party, whatever the zone of the others', () => {
  const parties = [party('Nami', '2026-01-11T08:00:00+09:00'), party('City', '2026-01-11T00:30:00Z')];
  expect(shape({ ...proposed, state: 'AGREED', since: '2026-04-01', parties })).toEqual([
    ['proposed', 'done', '2026-01-10T09:00:00+09:00'],
    ['consented', 'done', '2026-01-11T00:30:00Z'],
    ['inForce', 'now', '2026-04-01'],
    ['ended', 'ahead', '2028-03-31'],
  ]);
});

it('goes from in force to ended', () => {
  const agreed = { ...proposed, since: '2026-04-01', parties: [party('Nami', '2026-01-11T08:00:00+09:00')] };
  expect(shape({ ...agreed, state: 'IN_FORCE' }).slice(2)).toEqual([
    ['inForce', 'now', '2026-04-01'],
    ['ended', 'ahead', '2028-03-31'],
  ]);
  expect(shape({ ...agreed, state: 'ENDED' }).slice(2)).toEqual([
    ['inForce', 'done', '2026-04-01'],
    ['ended', 'now', '2028-03-31'],
  ]);
});

it.each([
  ['DECLINED', 'declined', '2026-01-12T10:00:00Z'],
  ['WITHDRAWN', 'withdrawn', '2026-01-13T10:00:00Z'],
  ['LAPSED', 'lapsed', '2028-03-31'],
] as const)('breaks off where it was %s', (state, key, at) => {
  const alliance: AllianceCourse = {
    ...proposed,
    state,
    parties: [party('Nami', '2026-01-10T09:00:00Z'), party('City', null, '2026-01-12T10:00:00Z')],
    ending: { at: '2026-01-13T10:00:00Z' },
  };
  expect(shape(alliance)).toEqual([
    ['proposed', 'done', '2026-01-10T09:00:00+09:00'],
    [key, 'broken', at],
  ]);
});
