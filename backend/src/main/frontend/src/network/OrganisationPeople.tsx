import { Trans, useLingui } from '@lingui/react/macro';
import { Anchor, Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { GrantRepresentationForm } from '../identity/GrantRepresentationForm';
import { EndRepresentation } from '../identity/operations';
import type { Viewer } from '../identity/session';
import { OwnClaim } from '../invitations/OwnClaim';
import { ActRow } from '../web/ActRow';
import { ConfirmEnd } from '../web/ConfirmEnd';
import { Section } from '../web/Section';
import { Day } from '../web/When';
import type { OrganisationEntry } from './OrganisationPage';

/** Who may act for an organisation; its representatives and staff let others act and end that. */
export function OrganisationPeople({
  organisation,
  viewer,
}: {
  organisation: OrganisationEntry;
  viewer: Viewer | null | undefined;
}) {
  const { t } = useLingui();
  const { id, name, representations, isEditable, dissolvedOn } = organisation;
  const [isGranting, setGranting] = useState(false);
  return (
    <Section title={<Trans>Who acts for it</Trans>}>
      {representations.length === 0 && (
        <Text c="dimmed">
          {isEditable ? (
            <Trans>Nobody acts for it here yet. Let someone act for it by the e-mail address of her account.</Trans>
          ) : (
            <Trans>
              Nobody acts for it here yet. If you belong to it, ask the staff of your federation to let you act for it.
            </Trans>
          )}
        </Text>
      )}
      {representations.map(({ id: representation, person, role, since, until }) => (
        <ActRow
          key={representation}
          act={
            until === null &&
            (isEditable || person.id === viewer?.person.id) && (
              <ConfirmEnd
                document={EndRepresentation}
                variables={() => ({ input: { representation } })}
                label={t({ message: 'End', context: 'button' })}
                name={t`End the representation of ${person.displayName}`}
                title={t`End this representation?`}
                consequence={t`From this moment on ${person.displayName} can no longer act for ${name}. What was done before stays.`}
              />
            )
          }
        >
          <Text fw={600}>
            {person.displayName}
            {person.nameKana && (
              <Text span size="sm" c="dimmed" fw={400}>
                {' '}
                {person.nameKana}
              </Text>
            )}
          </Text>
          <Text size="sm" c="dimmed">
            {role && <>{role} · </>}
            <Trans>
              since <Day on={since} />
            </Trans>
            {until && (
              <>
                {' '}
                ·{' '}
                <Trans>
                  until <Day on={until} />
                </Trans>
              </>
            )}
          </Text>
          {person.email && (
            <Anchor size="sm" href={`mailto:${person.email}`}>
              {person.email}
            </Anchor>
          )}
        </ActRow>
      ))}
      {isEditable && !dissolvedOn && !isGranting && (
        <Group data-print="no">
          <Button variant="default" size="sm" onClick={() => setGranting(true)}>
            <Trans>Let someone act for it</Trans>
          </Button>
        </Group>
      )}
      {viewer && !isEditable && !dissolvedOn && <OwnClaim organisation={id} />}
      {isGranting && <GrantRepresentationForm organisation={id} onClose={() => setGranting(false)} />}
    </Section>
  );
}
