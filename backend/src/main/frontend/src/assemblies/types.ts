import type { ResultOf } from '../web/graphql';
import type { AssembliesQuery, AssemblyQuery } from './operations';

type Organisation = NonNullable<ResultOf<typeof AssembliesQuery>['organisation']>;

/** An assembly in a list. */
export type AssemblyRowItem = NonNullable<
  Extract<Organisation, { governance: unknown }>['governance']['assemblies']
>['nodes'][number];

/** An assembly as its page shows it. */
export type AssemblyItem = Extract<NonNullable<ResultOf<typeof AssemblyQuery>['node']>, { __typename: 'Assembly' }>;

/** Something an assembly is about. */
export type AgendaItemItem = AssemblyItem['agenda'][number];

/** The minutes of an assembly. */
export type MinutesItem = NonNullable<AssemblyItem['minutes']>;

/** Lists of assemblies are read again after each act on one, also where they were empty. */
export const ASSEMBLY_CONTEXT = { additionalTypenames: ['Assembly', 'Proposal', 'Election', 'BallotBox'] };
