import { Plural, useLingui } from '@lingui/react/macro';
import { NativeSelect, Select, TextInput } from '@mantine/core';
import { useMemo } from 'react';
import { kindLabels, ORGANISATION_KINDS, type OrganisationKind } from '../network/labels';
import { countries } from '../web/countries';
import type { Import } from './ImportPage';
import classes from './imports.module.css';
import type { Cure } from './problemGroups';

/** What staff say for all rows of a file. */
export type Settings = Pick<Import, Cure>;

type Props = {
  settings: Settings;
  onChange: (changed: Partial<Settings>) => void;
  /** How many rows lack what a setting would say. */
  lacking: Partial<Record<Cure, number>>;
  refused: Record<string, string>;
};

/** Where on the page a setting is made. */
export function settingId(setting: Cure): string {
  return `import-${setting}`;
}

/** What the file itself does not say, said for all rows; in error where rows are left out for want of it. */
export function FileSettings({ settings, onChange, lacking, refused }: Props) {
  const { t, i18n } = useLingui();
  const { identifierScheme, country, kind } = settings;
  const countryNames = useMemo(() => countries(i18n.locale), [i18n.locale]);
  const error = (setting: Cure) => {
    const count = settings[setting] ? 0 : (lacking[setting] ?? 0);
    if (refused[setting] || count === 0) return refused[setting];
    return (
      <Plural
        value={count}
        one="# row does not say it. Say it here, then look at the outcome."
        other="# rows do not say it. Say it here, then look at the outcome."
      />
    );
  };
  return (
    <div className={classes.columns}>
      <NativeSelect
        id={settingId('kind')}
        size="md"
        label={t`Kind of rows that name none`}
        data={[
          { value: '', label: t`Not said` },
          ...ORGANISATION_KINDS.map((value) => ({ value, label: i18n._(kindLabels[value]) })),
        ]}
        value={kind ?? ''}
        error={error('kind')}
        onChange={({ currentTarget: { value } }) => onChange({ kind: (value || null) as OrganisationKind | null })}
      />
      <Select
        id={settingId('country')}
        label={t`Country of rows that name none`}
        placeholder={t`Not said`}
        data={countryNames}
        value={country}
        onChange={(value) => onChange({ country: value })}
        error={error('country')}
        searchable
        clearable
      />
      <TextInput
        id={settingId('identifierScheme')}
        label={t`Register of the numbers`}
        description={t`Capital letters, digits and hyphens, for example GB-COOPSUK. By register and number an organisation is found again.`}
        value={identifierScheme ?? ''}
        error={error('identifierScheme')}
        onChange={({ currentTarget: { value } }) => onChange({ identifierScheme: value.toUpperCase() || null })}
      />
    </div>
  );
}
