import type { LocalisedText } from '../web/localText';
import type { OrganisationKind, Sector, Visibility } from './labels';

/** An organisation's entry as it stands in the form; what is empty is not known. */
export type OrganisationForm = {
  kind: OrganisationKind;
  name: string;
  nameKana: string;
  otherNames: LocalisedText[];
  description: LocalisedText[];
  languages: string[];
  sectors: Sector[];
  activity: string;
  legalForm: string;
  identifiers: { scheme: string; value: string }[];
  foundedOn: string;
  website: string;
  email: string;
  phone: string;
  streetAddress: string;
  postalCode: string;
  place: string;
  coordinates: { latitude: number | string; longitude: number | string };
  visibility: Visibility;
};

/** Fields that only federation staff change. */
const STAFF_FIELDS: (keyof OrganisationForm)[] = ['kind', 'identifiers', 'visibility'];

/** An empty form. */
export const emptyOrganisation: OrganisationForm = {
  kind: 'WORKER_COOPERATIVE',
  name: '',
  nameKana: '',
  otherNames: [],
  description: [],
  languages: [],
  sectors: [],
  activity: '',
  legalForm: '',
  identifiers: [],
  foundedOn: '',
  website: '',
  email: '',
  phone: '',
  streetAddress: '',
  postalCode: '',
  place: '',
  coordinates: { latitude: '', longitude: '' },
  visibility: 'PUBLIC',
};

/** What of an entry the form shows. */
type Entry = Omit<
  { [Field in keyof OrganisationForm]: OrganisationForm[Field] | null },
  'activity' | 'place' | 'coordinates'
> & {
  activity: { code: string } | null;
  place: { code: string } | null;
  coordinates: { latitude: number; longitude: number } | null;
};

/** An entry as it stands in the form. */
export function toForm(entry: Entry): OrganisationForm {
  const form = { ...emptyOrganisation } as Record<string, unknown>;
  for (const field of Object.keys(emptyOrganisation) as (keyof OrganisationForm)[]) {
    form[field] = entry[field] ?? emptyOrganisation[field];
  }
  const plain = (texts: unknown) => (texts as LocalisedText[]).map(({ language, text }) => ({ language, text }));
  return {
    ...(form as OrganisationForm),
    otherNames: plain(form.otherNames),
    description: plain(form.description),
    identifiers: (entry.identifiers ?? []).map(({ scheme, value }) => ({ scheme, value })),
    activity: entry.activity?.code ?? '',
    place: entry.place?.code ?? '',
    coordinates: entry.coordinates
      ? { latitude: entry.coordinates.latitude, longitude: entry.coordinates.longitude }
      : emptyOrganisation.coordinates,
  };
}

/** Which fields differ between two states of a form. */
export function differing(before: OrganisationForm, after: OrganisationForm): (keyof OrganisationForm)[] {
  const fields = Object.keys(emptyOrganisation) as (keyof OrganisationForm)[];
  return fields.filter((field) => JSON.stringify(sent(before, field)) !== JSON.stringify(sent(after, field)));
}

/** Mine, with everything I did not touch as it stands now. */
export function onTopOf(seen: OrganisationForm, mine: OrganisationForm, now: OrganisationForm): OrganisationForm {
  const touched = differing(seen, mine);
  return { ...now, ...Object.fromEntries(touched.map((field) => [field, mine[field]])) };
}

/** The values to send: of all fields, or of those that changed since the entry was seen. */
export function valuesToSend(form: OrganisationForm, isStaff: boolean, seen?: OrganisationForm) {
  const fields = seen ? differing(seen, form) : (Object.keys(emptyOrganisation) as (keyof OrganisationForm)[]);
  const allowed = fields.filter((field) => isStaff || !STAFF_FIELDS.includes(field));
  return Object.fromEntries(allowed.map((field) => [field, sent(form, field)])) as Sendable;
}

type Sendable = Partial<Omit<OrganisationForm, 'coordinates'>> & {
  coordinates?: { latitude: number; longitude: number } | null;
};

/** A field's value as the API takes it: trimmed, and null for nothing. */
function sent(form: OrganisationForm, field: keyof OrganisationForm): unknown {
  if (field === 'coordinates') {
    const { latitude, longitude } = form.coordinates;
    return latitude === '' && longitude === '' ? null : { latitude: Number(latitude), longitude: Number(longitude) };
  }
  const value = form[field];
  if (typeof value === 'string') return value.trim() || null;
  if (field === 'otherNames' || field === 'description') {
    return form[field].filter(({ text }) => text.trim()).map(({ language, text }) => ({ language, text: text.trim() }));
  }
  if (field === 'identifiers') {
    return form.identifiers
      .filter(({ scheme, value: number }) => scheme.trim() || number.trim())
      .map(({ scheme, value: number }) => ({ scheme: scheme.trim(), value: number.trim() }));
  }
  return value;
}
