import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, Stack, Text } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { StaffOnly } from '../identity/StaffOnly';
import { PageTitle } from '../web/PageTitle';
import { Section } from '../web/Section';
import { PlaceBrowser } from './PlaceBrowser';
import { PlaceChoice } from './PlaceChoice';
import { RegisterPlaceForm } from './RegisterPlaceForm';

/** Looks through places, and adds those that are missing; for staff. */
export function PlacesPage() {
  const { t } = useLingui();
  const { in: code } = useSearch({ from: '/desk/places' });
  const navigate = useNavigate({ from: '/desk/places' });
  const [isAdding, setAdding] = useState(false);
  const show = (place: string | undefined) => {
    setAdding(false);
    navigate({ search: { in: place } });
  };
  return (
    <StaffOnly>
      <Stack gap="xl" maw="46rem">
        <Stack gap="sm">
          <PageTitle title={t`Places`}>
            <Trans>Places</Trans>
          </PageTitle>
          <Text>
            <Trans>
              Where organisations sit: from countries to regions to municipalities, with how many there are.
            </Trans>
          </Text>
        </Stack>
        <PlaceChoice label={t`Look a place up`} value={code} onChange={show} />
        <Section
          title={<Trans>Where organisations sit</Trans>}
          action={
            !isAdding && (
              <Button variant="default" size="sm" onClick={() => setAdding(true)}>
                <Trans>Add a missing place</Trans>
              </Button>
            )
          }
        >
          <PlaceBrowser code={code} />
        </Section>
        {isAdding && (
          <Section title={<Trans>Add a missing place</Trans>}>
            <RegisterPlaceForm within={code} onAdded={show} />
            <Group>
              <Button variant="subtle" size="sm" onClick={() => setAdding(false)}>
                <Trans>Cancel</Trans>
              </Button>
            </Group>
          </Section>
        )}
      </Stack>
    </StaffOnly>
  );
}
