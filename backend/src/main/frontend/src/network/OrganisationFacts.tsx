import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Anchor, Stack, Text } from '@mantine/core';
import { Fact, Facts } from '../web/Facts';
import { languageName, readersFirst } from '../web/localText';
import { Section } from '../web/Section';
import { Surface } from '../web/Surface';
import { Day } from '../web/When';
import { sectorLabels, visibilityLabels } from './labels';
import type { OrganisationEntry } from './OrganisationPage';

/** What an organisation does, in its own words, and what the directory knows of it. */
export function OrganisationFacts({ organisation }: { organisation: OrganisationEntry }) {
  const { i18n, t } = useLingui();
  const { description, sectors, activity, legalForm, foundedOn, website, email, phone, languages } = organisation;
  const { streetAddress, postalCode, coordinates, identifiers, visibility, isEditable, linkCount } = organisation;
  return (
    <Section title={<Trans>What it is</Trans>}>
      {readersFirst(description, i18n.locale).map(({ language, text }) => (
        <Text key={language} lang={language} style={{ whiteSpace: 'pre-line' }}>
          {text}
        </Text>
      ))}
      <Surface>
        <Facts>
          <Fact term={t`Fields of work`}>{sectors.map((sector) => i18n._(sectorLabels[sector])).join(' · ')}</Fact>
          <Fact term={t`Main activity`}>{activity?.name}</Fact>
          <Fact term={t`Legal form`}>{legalForm}</Fact>
          <Fact term={t`Founded`}>{foundedOn && <Day on={foundedOn} />}</Fact>
          <Fact term={t`Linked with`}>
            <Plural value={linkCount} one="# organisation" other="# organisations" />
          </Fact>
          <Fact term={t`Web site`}>
            {website && (
              <Anchor href={website} rel="noopener noreferrer">
                {website.replace(/^https?:\/\//, '').replace(/\/$/, '')}
              </Anchor>
            )}
          </Fact>
          <Fact term={t`E-mail`}>{email && <Anchor href={`mailto:${email}`}>{email}</Anchor>}</Fact>
          <Fact term={t`Telephone`}>{phone && <Anchor href={`tel:${phone.replaceAll(' ', '')}`}>{phone}</Anchor>}</Fact>
          <Fact term={t`Address`}>{[postalCode, streetAddress].filter(Boolean).join(' ')}</Fact>
          <Fact term={t`Coordinates`}>
            {coordinates && `${coordinates.latitude.toFixed(4)}, ${coordinates.longitude.toFixed(4)}`}
          </Fact>
          <Fact term={t`Works in`}>{languages.map((language) => languageName(language, i18n.locale)).join(' · ')}</Fact>
          <Fact term={t`Numbers in registers`}>{identifiers.length > 0 && <Numbers identifiers={identifiers} />}</Fact>
          <Fact term={t`Who may see it`}>{isEditable && i18n._(visibilityLabels[visibility])}</Fact>
        </Facts>
      </Surface>
    </Section>
  );
}

function Numbers({ identifiers }: { identifiers: OrganisationEntry['identifiers'] }) {
  return (
    <Stack gap={0}>
      {identifiers.map(({ scheme, value }) => (
        <span key={`${scheme} ${value}`}>
          {value}{' '}
          <Text span size="sm" c="dimmed">
            {scheme}
          </Text>
        </span>
      ))}
    </Stack>
  );
}
