import { i18n } from '@lingui/core';
import { expect, it } from 'vitest';
import { type CommunityRef, communityName } from './communityName';

const community: CommunityRef = {
  number: 3,
  size: 12,
  sector: 'CARE',
  place: { id: 'p', code: 'JP-20', name: 'Nagano Prefecture' },
  centre: {
    __typename: 'Federation',
    id: 'f',
    kind: 'FEDERATION',
    name: '連合会',
    otherNames: [{ language: 'en', text: 'Union' }],
  },
};

it('names place, field and middle', () => {
  expect(communityName(community, i18n)).toBe('Nagano Prefecture · Care, around Union');
});

it('does with what is known', () => {
  expect(communityName({ ...community, place: null, sector: null }, i18n)).toBe('Around Union');
  expect(communityName({ ...community, centre: null }, i18n)).toBe('Nagano Prefecture · Care');
  expect(communityName({ ...community, place: null, sector: null, centre: null }, i18n)).toBe('Community 3');
});
