import type { I18n, MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { kindLabels, purposeLabels, sectorLabels, visibilityLabels } from '../network/labels';

/** What each field of an entry of the record is called. */
const fieldNames: Record<string, MessageDescriptor> = {
  kind: msg`Kind`,
  name: msg`Name`,
  nameKana: msg`Reading in kana`,
  otherNames: msg`Names in other languages`,
  description: msg`What it does`,
  languages: msg`Languages`,
  sectors: msg`Fields of work`,
  activity: msg`Main activity`,
  legalForm: msg`Legal form`,
  identifiers: msg`Numbers in registers`,
  foundedOn: msg`Founded`,
  dissolvedOn: msg`Dissolved`,
  website: msg`Web site`,
  email: msg`E-mail`,
  phone: msg`Telephone`,
  streetAddress: msg`Street and house`,
  postalCode: msg`Postal code`,
  place: msg`Place`,
  asOf: msg`Day that was counted`,
  memberCount: msg`Members`,
  jobCount: msg`Jobs`,
  coordinates: msg`Coordinates`,
  visibility: msg`Who may see it`,
  confirmedAt: msg`Confirmed`,
  merged: msg`Merged entry`,
  distinctFrom: msg`Told apart from`,
  title: msg`Title`,
  text: msg`Text`,
  purposes: msg`Purposes`,
  parties: msg`Parties`,
  evidenceUrl: msg`Evidence`,
  noticeDays: msg`Days of notice`,
  reason: msg`Reason`,
  since: msg`First day`,
  until: msg`Last day`,
  organisation: msg`Organisation`,
  federation: msg`Federation`,
  person: msg`Person`,
  role: msg`Function`,
  displayName: msg`Name`,
  language: msg`Language`,
  contactChoice: msg`Who may see the e-mail address`,
  accepted: msg`Accepted`,
  withdrawn: msg`Taken back`,
  sentAgain: msg`Sent again`,
  code: msg`Code`,
  within: msg`Lies in`,
};

const words: Record<string, MessageDescriptor> = {
  ...kindLabels,
  ...sectorLabels,
  ...visibilityLabels,
  ...purposeLabels,
};

/** What a field is called; one we have no words for keeps the name it has in the API. */
export function fieldName(i18n: I18n, field: string): string {
  const name = fieldNames[field];
  return name ? i18n._(name) : field;
}

/** A value in words, where it is one of the schema's. */
export function valueWord(i18n: I18n, value: string): string {
  const word = words[value];
  return word ? i18n._(word) : value;
}
