import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, NativeSelect, Select, Stack, Text, TextInput } from '@mantine/core';
import { useEffect, useMemo, useState } from 'react';
import { kindLabels, ORGANISATION_KINDS, type OrganisationKind } from '../network/labels';
import { countries } from '../web/countries';
import { RefusalAlert } from '../web/RefusalAlert';
import { placeRefusals } from '../web/refusals';
import { useAct } from '../web/useAct';
import type { Import } from './ImportPage';
import classes from './imports.module.css';
import { IMPORT_FIELDS, type ImportField, importFieldLabels } from './labels';
import { choiceOf, isSame, mappingOf, twice } from './mapping';
import { MapImportColumns } from './operations';

const BESIDE = ['identifierScheme', 'country', 'kind'];

/** Chooses which column means what, and what the file itself does not say. */
export function MappingForm({ one, onChanged }: { one: Import; onChanged: (isChanged: boolean) => void }) {
  const { t, i18n } = useLingui();
  const [choice, setChoice] = useState(() => choiceOf(one.mapping));
  const [identifierScheme, setScheme] = useState(one.identifierScheme ?? '');
  const [country, setCountry] = useState(one.country);
  const [kind, setKind] = useState<OrganisationKind | null>(one.kind);
  const { run, isRunning, refusals } = useAct(MapImportColumns);
  const { beside, above } = placeRefusals(refusals, (path) => BESIDE.includes(path));
  const doubled = twice(choice);
  const hasName = mappingOf(choice).some(({ field }) => field === 'NAME');
  const isChanged =
    !isSame(choice, choiceOf(one.mapping)) ||
    identifierScheme !== (one.identifierScheme ?? '') ||
    country !== one.country ||
    kind !== one.kind;
  const countryNames = useMemo(() => countries(i18n.locale), [i18n.locale]);
  useEffect(() => onChanged(isChanged), [isChanged, onChanged]);

  const meanings = [
    { value: '', label: t`Do not read` },
    ...IMPORT_FIELDS.map((field) => ({ value: field, label: i18n._(importFieldLabels[field]) })),
  ];
  const look = () =>
    run({
      input: {
        import: one.id,
        mapping: mappingOf(choice),
        identifierScheme: identifierScheme.trim() || null,
        country,
        kind,
      },
    });

  return (
    <Stack gap="lg">
      <div className={classes.columns}>
        {one.columns.map(({ position, header, examples }) => {
          const field = choice[position];
          return (
            <NativeSelect
              key={position}
              size="md"
              label={header || t`Column ${position + 1}`}
              description={examples.join(' · ') || t`No values`}
              data={meanings}
              value={field ?? ''}
              error={field && doubled.has(field) && t`Another column has this meaning too.`}
              onChange={({ currentTarget: { value } }) =>
                setChoice({ ...choice, [position]: (value || undefined) as ImportField | undefined })
              }
            />
          );
        })}
      </div>
      <Text fw={650}>
        <Trans>Where the file does not say it</Trans>
      </Text>
      <div className={classes.columns}>
        <TextInput
          label={t`Register of the numbers`}
          description={t`Capital letters, digits and hyphens, for example GB-COOPSUK. By register and number an organisation is found again.`}
          value={identifierScheme}
          error={beside.identifierScheme}
          onChange={({ currentTarget: { value } }) => setScheme(value.toUpperCase())}
        />
        <Select
          label={t`Country of rows that name none`}
          data={countryNames}
          value={country}
          onChange={setCountry}
          error={beside.country}
          searchable
          clearable
        />
        <NativeSelect
          size="md"
          label={t`Kind of rows that name none`}
          data={[
            { value: '', label: t`Not said` },
            ...ORGANISATION_KINDS.map((value) => ({ value, label: i18n._(kindLabels[value]) })),
          ]}
          value={kind ?? ''}
          error={beside.kind}
          onChange={({ currentTarget: { value } }) => setKind((value || null) as OrganisationKind | null)}
        />
      </div>
      <RefusalAlert refusals={above} />
      {!hasName && (
        <Text role="status">
          <Trans>One column must be the name.</Trans>
        </Text>
      )}
      <Group>
        <Button
          variant={isChanged ? 'filled' : 'default'}
          disabled={!hasName || doubled.size > 0}
          loading={isRunning}
          onClick={look}
        >
          <Trans>Look at the outcome</Trans>
        </Button>
      </Group>
    </Stack>
  );
}
