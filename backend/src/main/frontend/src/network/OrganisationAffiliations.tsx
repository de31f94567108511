import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { ActRow } from '../web/ActRow';
import { ConfirmEnd } from '../web/ConfirmEnd';
import { AnchorLink } from '../web/links';
import { Section } from '../web/Section';
import { Day } from '../web/When';
import { AffiliationForm } from './AffiliationForm';
import { OrganisationLink } from './OrganisationName';
import type { OrganisationEntry } from './OrganisationPage';
import { EndAffiliation } from './operations';

type Props = { organisation: OrganisationEntry; isStaff: boolean };

/** Federations an organisation belongs to; for a federation, the way to those who belong to it. */
export function OrganisationAffiliations({ organisation, isStaff }: Props) {
  const { t } = useLingui();
  const { id, kind, name, affiliations, dissolvedOn, isEditable } = organisation;
  const [isAdding, setAdding] = useState(false);
  if (affiliations.length === 0 && kind !== 'FEDERATION' && !isStaff) return null;
  return (
    <Section title={<Trans>Affiliation</Trans>}>
      {affiliations.map(({ id: affiliation, federation, since, until }) => (
        <ActRow
          key={affiliation}
          act={
            isEditable &&
            !until && (
              <ConfirmEnd
                document={EndAffiliation}
                variables={(day) => ({ input: { affiliation, until: day } })}
                label={t({ message: 'End', context: 'button' })}
                name={t`End the affiliation to ${federation.name}`}
                title={t`End this affiliation?`}
                consequence={t`${name} no longer belongs to ${federation.name} after that day.`}
                dayLabel={t`Last day`}
              />
            )
          }
        >
          <Text>
            <OrganisationLink organisation={federation} />
          </Text>
          <Text size="sm" c="dimmed">
            {until ? (
              <Trans>
                <Day on={since} /> to <Day on={until} />
              </Trans>
            ) : (
              <Trans>
                since <Day on={since} />
              </Trans>
            )}
          </Text>
        </ActRow>
      ))}
      {kind === 'FEDERATION' && (
        <AnchorLink to="/organisations" search={{ federation: id }}>
          <Trans>Show its affiliates</Trans>
        </AnchorLink>
      )}
      {isStaff && !dissolvedOn && !isAdding && (
        <Group data-print="no">
          <Button variant="default" size="sm" onClick={() => setAdding(true)}>
            <Trans>Record an affiliation</Trans>
          </Button>
        </Group>
      )}
      {isAdding && <AffiliationForm organisation={id} onClose={() => setAdding(false)} />}
    </Section>
  );
}
