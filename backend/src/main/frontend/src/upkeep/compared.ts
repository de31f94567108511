import type { I18n, MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { kindLabels, visibilityLabels } from '../network/labels';
import type { graphql, ResultOf } from '../web/graphql';
import type { MergePreviewQuery } from './operations';

/** A field that can be taken from the merged entry, as the schema names it. */
export type EntryField = ReturnType<typeof graphql.scalar<'EntryField'>>;

/** An entry as it is compared with another. */
export type Compared = ResultOf<typeof MergePreviewQuery>['mergePreview']['kept'];

/** A field of both entries, in words. */
export type Line = { field: EntryField; label: MessageDescriptor; kept: string; merged: string };

const FIELDS: readonly { field: EntryField; label: MessageDescriptor; text: (one: Compared, i18n: I18n) => string }[] =
  [
    { field: 'NAME', label: msg`Name`, text: ({ name, nameKana }) => words(name, nameKana) },
    { field: 'KIND', label: msg`Kind`, text: ({ kind }, i18n) => i18n._(kindLabels[kind]) },
    { field: 'PLACE', label: msg`Place`, text: ({ place }) => words(place?.name) },
    { field: 'ADDRESS', label: msg`Address`, text: (one) => words(one.postalCode, one.streetAddress) },
    {
      field: 'COORDINATES',
      label: msg`Coordinates`,
      text: ({ coordinates: at }) => (at ? `${at.latitude.toFixed(4)}, ${at.longitude.toFixed(4)}` : ''),
    },
    { field: 'ACTIVITY', label: msg`Main activity`, text: ({ activity }) => words(activity?.name) },
    { field: 'LEGAL_FORM', label: msg`Legal form`, text: ({ legalForm }) => words(legalForm) },
    { field: 'FOUNDED_ON', label: msg`Founded`, text: ({ foundedOn }) => words(foundedOn) },
    { field: 'WEBSITE', label: msg`Web site`, text: ({ website }) => words(website) },
    { field: 'EMAIL', label: msg`E-mail`, text: ({ email }) => words(email) },
    { field: 'PHONE', label: msg`Telephone`, text: ({ phone }) => words(phone) },
    {
      field: 'VISIBILITY',
      label: msg`Who may see it`,
      text: ({ visibility }, i18n) => i18n._(visibilityLabels[visibility]),
    },
  ];

/** The fields that at least one of the two fills. */
export function linesOf(kept: Compared, merged: Compared, i18n: I18n): Line[] {
  return FIELDS.map(({ field, label, text }) => ({
    field,
    label,
    kept: text(kept, i18n),
    merged: text(merged, i18n),
  })).filter((line) => line.kept !== '' || line.merged !== '');
}

/** Whether a person must choose: both say something, and not the same. */
export function isChoice({ kept, merged }: Line): boolean {
  return kept !== '' && merged !== '' && kept !== merged;
}

function words(...parts: (string | null | undefined)[]): string {
  return parts.filter(Boolean).join(' ');
}
