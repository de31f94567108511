import { Trans, useLingui } from '@lingui/react/macro';
import { MultiSelect, NumberInput, Select, SimpleGrid, Stack, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import type { ReactNode } from 'react';
import { useQuery } from 'urql';
import { WRITTEN_LANGUAGES } from '../web/LanguageChoice';
import { LocalisedTexts } from '../web/LocalisedTexts';
import { languageName } from '../web/localText';
import { Section } from '../web/Section';
import { IdentifierRows } from './IdentifierRows';
import { kindLabels, ORGANISATION_KINDS, SECTORS, sectorLabels, VISIBILITIES, visibilityLabels } from './labels';
import { ActivitiesQuery } from './operations';
import type { OrganisationForm } from './organisationForm';
import { PlaceChoice } from './PlaceChoice';

type Props = {
  form: UseFormReturnType<OrganisationForm>;
  /** Refusals beside their fields. */
  refused: Record<string, string>;
  /** Whether the fields that only staff may change are shown. */
  isStaff: boolean;
  /** Whether no other kind may be chosen. */
  onlyFederations?: boolean;
};

/** The fields of an organisation's entry. */
export function OrganisationFields({ form, refused, isStaff, onlyFederations = false }: Props) {
  const { i18n, t } = useLingui();
  const props = (path: string) => ({ ...form.getInputProps(path), error: form.errors[path] ?? refused[path] });
  return (
    <Stack gap="xl">
      <Section title={<Trans>What it is</Trans>}>
        {isStaff && (
          <Select
            label={t`Kind`}
            required
            allowDeselect={false}
            data={ORGANISATION_KINDS.filter((kind) => !onlyFederations || kind === 'FEDERATION').map((kind) => ({
              value: kind,
              label: i18n._(kindLabels[kind]),
            }))}
            {...props('kind')}
          />
        )}
        <TextInput label={t`Name in its own language`} required maxLength={200} {...props('name')} />
        <TextInput label={t`Reading in kana`} maxLength={200} {...props('nameKana')} />
        <LocalisedTexts
          legend={t`Names in other languages`}
          form={form}
          field="otherNames"
          refused={refused}
          max={20}
        />
        <LocalisedTexts
          legend={t`What it does`}
          form={form}
          field="description"
          refused={refused}
          max={10}
          isLong
          isOnePerLanguage
        />
        <MultiSelect
          label={t`Fields of work`}
          searchable
          maxValues={10}
          data={SECTORS.map((sector) => ({ value: sector, label: i18n._(sectorLabels[sector]) }))}
          {...props('sectors')}
        />
        <ActivityChoice {...props('activity')} />
        <TextInput
          label={t`Legal form`}
          description={t`In the words of its country.`}
          maxLength={100}
          {...props('legalForm')}
        />
        <TextInput type="date" label={t`Founded`} maw="16rem" {...props('foundedOn')} />
        <MultiSelect
          label={t`Languages it works in`}
          searchable
          maxValues={20}
          data={[...new Set([...WRITTEN_LANGUAGES, ...form.values.languages])].map((tag) => ({
            value: tag,
            label: languageName(tag, i18n.locale),
          }))}
          {...props('languages')}
        />
      </Section>
      <Section title={<Trans>Where it sits, how to reach it</Trans>}>
        <PlaceChoice
          label={t`Place`}
          value={form.values.place || undefined}
          onChange={(place) => form.setFieldValue('place', place ?? '')}
          error={refused.place}
        />
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          <TextInput label={t`Postal code`} maxLength={20} {...props('postalCode')} />
          <TextInput label={t`Street and house`} maxLength={300} {...props('streetAddress')} />
          <NumberInput label={t`Degrees north`} hideControls decimalScale={7} {...props('coordinates.latitude')} />
          <NumberInput label={t`Degrees east`} hideControls decimalScale={7} {...props('coordinates.longitude')} />
          <TextInput type="url" label={t`Web site`} placeholder="https://" {...props('website')} />
          <TextInput type="email" label={t`E-mail`} {...props('email')} />
          <TextInput type="tel" label={t`Telephone`} maxLength={40} {...props('phone')} />
        </SimpleGrid>
      </Section>
      {isStaff && (
        <Section title={<Trans>For the staff</Trans>}>
          <IdentifierRows form={form} refused={refused} />
          <Select
            label={t`Who may see it`}
            allowDeselect={false}
            data={VISIBILITIES.map((each) => ({ value: each, label: i18n._(visibilityLabels[each]) }))}
            {...props('visibility')}
          />
        </Section>
      )}
    </Stack>
  );
}

function ActivityChoice(props: { value?: string; onChange: (code: string) => void; error?: ReactNode }) {
  const { t } = useLingui();
  const [{ data }] = useQuery({ query: ActivitiesQuery });
  return (
    <Select
      {...props}
      label={t`Main activity`}
      description={t`From the list of the International Cooperative Alliance.`}
      searchable
      clearable
      value={props.value || null}
      onChange={(code) => props.onChange(code ?? '')}
      data={(data?.activities ?? []).map(({ code, name }) => ({ value: code, label: name }))}
    />
  );
}
