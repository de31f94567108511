import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { OrganisationForm } from './organisationForm';

/** What each field of an organisation's entry is called. */
export const fieldLabels: Record<keyof OrganisationForm, MessageDescriptor> = {
  kind: msg`Kind`,
  name: msg`Name in its own language`,
  nameKana: msg`Reading in kana`,
  otherNames: msg`Names in other languages`,
  description: msg`What it does`,
  languages: msg`Languages it works in`,
  sectors: msg`Fields of work`,
  activity: msg`Main activity`,
  legalForm: msg`Legal form`,
  identifiers: msg`Numbers in registers`,
  foundedOn: msg`Founded`,
  website: msg`Web site`,
  email: msg`E-mail`,
  phone: msg`Telephone`,
  streetAddress: msg`Street and house`,
  postalCode: msg`Postal code`,
  place: msg`Place`,
  coordinates: msg`Coordinates`,
  visibility: msg`Who may see it`,
};
