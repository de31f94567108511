import { expect, it } from 'vitest';
import { actsFor, onePerOrganisation } from './session';

const organisation = (id: string, kind: 'FEDERATION' | 'WORKER_COOPERATIVE') => ({
  __typename: 'Federation' as const,
  id,
  name: id,
  kind,
});

it('lets one act for whom one represents and for the federations one works for, each once', () => {
  const viewer = {
    representations: [
      { id: 'r1', role: null, organisation: organisation('coop', 'WORKER_COOPERATIVE') },
      { id: 'r2', role: null, organisation: organisation('union', 'FEDERATION') },
    ],
    staffPosts: [
      { id: 's1', federation: organisation('union', 'FEDERATION') },
      { id: 's2', federation: organisation('league', 'FEDERATION') },
    ],
  } as unknown as Parameters<typeof actsFor>[0];
  expect(actsFor(viewer)).toEqual([
    { id: 'coop', name: 'coop', isFederation: false },
    { id: 'union', name: 'union', isFederation: true },
    { id: 'league', name: 'league', isFederation: true },
  ]);
});

it('names an organisation once for which one acts for two reasons, with the function', () => {
  const kept = onePerOrganisation([
    { id: 'r1', role: null, organisation: organisation('coop', 'WORKER_COOPERATIVE') },
    { id: 'r2', role: 'Chair', organisation: organisation('coop', 'WORKER_COOPERATIVE') },
    { id: 'r3', role: null, organisation: organisation('coop', 'WORKER_COOPERATIVE') },
  ]);
  expect(kept.map(({ id }) => id)).toEqual(['r2']);
});
