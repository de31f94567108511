import type { ResultOf } from '../web/graphql';
import type { BylawsPresetsQuery, BylawsQuery, CheckBylaws } from './operations';

type Cooperative = Extract<NonNullable<ResultOf<typeof BylawsQuery>['organisation']>, { governance: unknown }>;

/** One version of bylaws as pages show it. */
export type BylawsItem = NonNullable<Cooperative['governance']['bylaws']>;

/** What bylaws can start from. */
export type PresetItem = ResultOf<typeof BylawsPresetsQuery>['bylawsPresets'][number];

/** What bylaws set. */
export type Parameter = BylawsItem['rules'][number]['parameter'];

/** What stands in the way of a value. */
export type ProblemItem = ResultOf<typeof CheckBylaws>['checkBylaws'][number];

/** Bylaws adopted here are read again, also where there were none. */
export const BYLAWS_CONTEXT = { additionalTypenames: ['Bylaws', 'Governance'] };
