import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { graphql } from '../web/graphql';

/** What a column can mean, as the schema names it. */
export type ImportField = ReturnType<typeof graphql.scalar<'ImportField'>>;
/** Where an import stands, as the schema names it. */
export type ImportState = ReturnType<typeof graphql.scalar<'ImportState'>>;
/** Why something stays, as the schema names it. */
export type ImportKeptReason = ReturnType<typeof graphql.scalar<'ImportKeptReason'>>;
/** What happens to a row, as the schema names it. */
export type ImportOutcome = ReturnType<typeof graphql.scalar<'ImportOutcome'>>;

/** What each meaning of a column is called. */
export const importFieldLabels: Record<ImportField, MessageDescriptor> = {
  NAME: msg`Name`,
  NAME_KANA: msg`Name in kana`,
  NAME_ENGLISH: msg`Name in English or romanised`,
  IDENTIFIER: msg`Number in a register`,
  COMPANY_NUMBER: msg`Company number`,
  KIND: msg`Kind of organisation`,
  MEMBERSHIP_TYPE: msg`Membership type (ESSGlobal)`,
  ACTIVITY: msg`Main activity`,
  SECTOR: msg`Field of work`,
  LEGAL_FORM: msg`Legal form`,
  DESCRIPTION: msg`What it does`,
  WEBSITE: msg`Web site`,
  EMAIL: msg`E-mail`,
  PHONE: msg`Telephone`,
  STREET_ADDRESS: msg`Street and house`,
  LOCALITY: msg`Town or city`,
  REGION: msg`Region or county`,
  POSTAL_CODE: msg`Postal code`,
  COUNTRY: msg`Country`,
  MUNICIPALITY_CODE: msg`Japanese local government code`,
  PREFECTURE: msg`Prefecture`,
  LATITUDE: msg`Degrees north`,
  LONGITUDE: msg`Degrees east`,
  FOUNDED_ON: msg`Founded on`,
  DISSOLVED_ON: msg`Dissolved on`,
};

/** What each state of an import is called. */
export const importStateLabels: Record<ImportState, MessageDescriptor> = {
  CHECKING: msg`File is being checked`,
  WAITING: msg`Waits for you to confirm`,
  RUNNING: msg`Being written`,
  DONE: msg`Done`,
  CANCELLED: msg`Stopped`,
  FAILED: msg`Broke off`,
  UNDOING: msg`Being taken back`,
  UNDONE: msg`Taken back`,
  UNDO_FAILED: msg`Taking back broke off`,
};

/** Why an organisation stays as it is when its import is taken back. */
export const keptReasonLabels: Record<ImportKeptReason, MessageDescriptor> = {
  CHANGED: msg`Its entry was changed since`,
  IMPORTED_AGAIN: msg`A later import spoke of it`,
  IN_ALLIANCE: msg`It has been in an alliance or was proposed one`,
  AFFILIATED: msg`It has belonged to a federation, or others to it`,
  REPRESENTED: msg`Somebody represents it or did`,
  USED: msg`Something else hangs on it, for example an invitation`,
  PLACE_GONE: msg`The place where it was before is there no more`,
  GONE: msg`It is there no more`,
};

/** What each outcome of a row is called. */
export const outcomeLabels: Record<ImportOutcome, MessageDescriptor> = {
  CREATE: msg({ message: 'New', context: 'row of an import' }),
  CHANGE: msg`Changes`,
  UNCHANGED: msg`Stays as it is`,
  DOUBTFUL: msg`Perhaps known`,
  LEFT_OUT: msg`Left out`,
};

/** All meanings, in the order in which they are offered. */
export const IMPORT_FIELDS = Object.keys(importFieldLabels) as ImportField[];

/** Whether nothing more happens to an import by itself or by anybody. */
export function isOver(state: ImportState): boolean {
  return state === 'DONE' || state === 'CANCELLED' || state === 'UNDONE';
}
