import { Plural, Trans } from '@lingui/react/macro';
import { Group, Stack, Text } from '@mantine/core';
import { Section } from '../web/Section';
import { Day } from '../web/When';
import type { AllianceEntry } from './AlliancePage';
import { KindBadge } from './KindBadge';
import type { AllianceState } from './labels';
import { OrganisationLink } from './OrganisationName';
import classes from './rows.module.css';

type Party = AllianceEntry['parties'][number];

/** Everyone named in an alliance, with its answer and who gave it. */
export function AllianceParties({ parties, state }: { parties: Party[]; state: AllianceState }) {
  return (
    <Section title={<Plural value={parties.length} one="# party" other="# parties" />}>
      <ul style={{ listStyle: 'none', margin: 0, padding: 0 }}>
        {parties.map((party) => (
          <li key={party.organisation.id}>
            <Stack gap={2} className={classes.row}>
              <Text fw={600}>
                <OrganisationLink organisation={party.organisation} />
              </Text>
              <Group gap="0.125rem 1rem">
                <KindBadge kind={party.organisation.kind} />
                <Text span size="sm">
                  <Answer party={party} state={state} />
                  <Person person={party.declinedBy ?? party.consentedBy} />
                </Text>
              </Group>
              {party.reason && (
                <Text size="sm" style={{ whiteSpace: 'pre-line' }}>
                  “{party.reason}”
                </Text>
              )}
            </Stack>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** Who answered, in the brackets of the reader's language. */
function Person({ person }: { person: Party['consentedBy'] }) {
  if (!person) return null;
  return <Trans> ({person.displayName})</Trans>;
}

function Answer({ party, state }: { party: Party; state: AllianceState }) {
  if (party.declinedAt) {
    return (
      <Trans>
        Declined on <Day on={party.declinedAt} />
      </Trans>
    );
  }
  if (party.consentedAt) {
    return (
      <Trans>
        Consented on <Day on={party.consentedAt} />
      </Trans>
    );
  }
  return state === 'PROPOSED' ? <Trans>Has not answered yet</Trans> : <Trans>Did not answer</Trans>;
}
