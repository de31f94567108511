import { expect, it } from 'vitest';
import { ORGANISATION_KINDS } from '../labels';
import { networkFile } from './networkFile';

it('asks for what the view shows, of its day', () => {
  expect(
    networkFile('graphml', { kind: ['BUSINESS', 'FEDERATION'], without: ['BUSINESS'], on: '2024-04-01' }, 'its day'),
  ).toBe('/export/network.graphml?kind=FEDERATION&asOf=2024-04-01');
  expect(networkFile('csv', { around: 'organisation-1', depth: '2', on: '2024-04-01', view: 'table' }, 'its day')).toBe(
    '/export/network.csv?around=organisation-1&depth=2&asOf=2024-04-01',
  );
});

it('leaves the hidden kinds out of all kinds, and the day out of all days', () => {
  const address = networkFile('gexf', { without: ['BUSINESS'], alone: 'yes', on: '2024-04-01' }, 'all days');
  const asked = new URLSearchParams(address.replace(/.*\?/, ''));
  expect(asked.getAll('kind')).toHaveLength(ORGANISATION_KINDS.length - 1);
  expect(asked.has('asOf')).toBe(false);
  expect(asked.get('alone')).toBe('yes');
});
