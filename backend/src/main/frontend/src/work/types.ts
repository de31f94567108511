import type { ResultOf } from '../web/graphql';
import type { RecordWorkFile, WorkSheetQuery } from './operations';

type Governance = Extract<
  NonNullable<ResultOf<typeof WorkSheetQuery>['organisation']>,
  { governance: unknown }
>['governance'];

/** The reader's own work in a month. */
export type WorkSheetItem = NonNullable<Governance['workSheet']>;

/** A work record. */
export type WorkRecordItem = WorkSheetItem['records'][number];

/** Sheets and totals are read again after each act, also where they were empty. */
export const WORK_CONTEXT = { additionalTypenames: ['WorkRecord', 'WorkSheet', 'ClosedWorkYear'] };

/** A file of work as it would be recorded, or was. */
export type WorkFileItem = ResultOf<typeof RecordWorkFile>['recordWorkFile'];
