import { expect, it } from 'vitest';
import { differing, emptyOrganisation, onTopOf, toForm, valuesToSend } from './organisationForm';

const seen = toForm({
  ...emptyOrganisation,
  name: 'Nami Care',
  nameKana: null,
  sectors: ['CARE'],
  identifiers: [{ scheme: 'JP-COOP', value: '7' }],
  activity: null,
  place: { code: '271004' },
  coordinates: { latitude: 34.6, longitude: 135.5 },
});

it('sends only what changed since the entry was seen', () => {
  const mine = { ...seen, name: ' Nami ', place: '', sectors: [] };
  expect(valuesToSend(mine, true, seen)).toEqual({ name: 'Nami', place: null, sectors: [] });
});

it('does not take spaces and empty rows for changes', () => {
  const mine = { ...seen, name: 'Nami Care ', otherNames: [{ language: 'en', text: ' ' }] };
  expect(differing(seen, mine)).toEqual([]);
});

it('keeps fields of the staff from others', () => {
  const mine = { ...seen, identifiers: [], visibility: 'PRIVATE' as const, phone: '06' };
  expect(valuesToSend(mine, false, seen)).toEqual({ phone: '06' });
  expect(Object.keys(valuesToSend(mine, true, seen)).sort()).toEqual(['identifiers', 'phone', 'visibility']);
});

it('reads coordinates as numbers and takes them away when both are empty', () => {
  expect(valuesToSend({ ...seen, coordinates: { latitude: '34.7', longitude: 135.5 } }, true, seen)).toEqual({
    coordinates: { latitude: 34.7, longitude: 135.5 },
  });
  expect(valuesToSend({ ...seen, coordinates: { latitude: '', longitude: '' } }, true, seen)).toEqual({
    coordinates: null,
  });
});

it('puts my changes on top of what others changed meanwhile', () => {
  const mine = { ...seen, name: 'Nami' };
  const now = { ...seen, name: 'Nami Care Coop', phone: '06-1234' };
  expect(onTopOf(seen, mine, now)).toEqual({ ...now, name: 'Nami' });
});
