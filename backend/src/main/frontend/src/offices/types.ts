import type { ResultOf } from '../web/graphql';
import type { OfficesQuery } from './operations';

type Organisation = NonNullable<ResultOf<typeof OfficesQuery>['organisation']>;

/** An office as pages show it. */
export type OfficeItem = NonNullable<
  Extract<Organisation, { governance: unknown }>['governance']['offices']
>['nodes'][number];

/** What officers do. */
export type OfficeKind = OfficeItem['kind'];

/** Who holds what is read again after each act, also where lists were empty. */
export const OFFICE_CONTEXT = { additionalTypenames: ['Office'] };
