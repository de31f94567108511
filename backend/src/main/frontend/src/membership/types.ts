import type { ResultOf } from '../web/graphql';
import type { CooperativeQuery, MembershipsQuery } from './operations';

/** A membership as pages show it. */
export type MembershipItem = NonNullable<ResultOf<typeof MembershipsQuery>['viewer']>['memberships'][number];

/** Acts on memberships change registers and what waits: these are read again, also where lists were empty. */
export const MEMBERSHIP_CONTEXT = { additionalTypenames: ['Membership', 'Governance'] };

/** The kinds of organisations that have members of their own. */
export function isCooperative(kind: string): boolean {
  return kind === 'WORKER_COOPERATIVE' || kind === 'MULTI_STAKEHOLDER_COOPERATIVE';
}

type Cooperative = NonNullable<ResultOf<typeof CooperativeQuery>['organisation']>;

/** The own affairs of a co-operative, as its page shows them. */
export type GovernanceItem = Extract<Cooperative, { governance: unknown }>['governance'];

type Rule = NonNullable<GovernanceItem['bylaws']>['rules'][number];

/** What the bylaws say about one parameter; undefined when there are none. */
export function ruleOf(governance: GovernanceItem, parameter: Rule['parameter']): string | undefined {
  return governance.bylaws?.rules.find((rule) => rule.parameter === parameter)?.value;
}

/** The classes of members that the bylaws know. */
export function classesOf(governance: GovernanceItem): MembershipItem['membershipClass'][] {
  const value = ruleOf(governance, 'MEMBERSHIP_CLASSES') ?? '';
  return value.split(',').filter((name) => name !== '') as MembershipItem['membershipClass'][];
}
