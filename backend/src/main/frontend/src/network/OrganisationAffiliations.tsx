import { Trans } from '@lingui/react/macro';
import { Stack, Text } from '@mantine/core';
import { AnchorLink } from '../web/links';
import { Section } from '../web/Section';
import { Day } from '../web/When';
import { OrganisationLink } from './OrganisationName';
import type { OrganisationEntry } from './OrganisationPage';

/** Federations an organisation belongs to; for a federation, the way to those who belong to it. */
export function OrganisationAffiliations({ organisation }: { organisation: OrganisationEntry }) {
  const { id, kind, affiliations } = organisation;
  if (affiliations.length === 0 && kind !== 'FEDERATION') return null;
  return (
    <Section title={<Trans>Belongs together</Trans>}>
      <Stack gap="xs">
        {affiliations.map(({ id: affiliation, federation, since }) => (
          <Text key={affiliation}>
            <OrganisationLink organisation={federation} />
            <br />
            <Text span size="sm" c="dimmed">
              <Trans>
                since <Day on={since} />
              </Trans>
            </Text>
          </Text>
        ))}
        {kind === 'FEDERATION' && (
          <AnchorLink to="/organisations" search={{ federation: id }}>
            <Trans>Show its affiliates</Trans>
          </AnchorLink>
        )}
      </Stack>
    </Section>
  );
}
