import { Trans, useLingui } from '@lingui/react/macro';
import { Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useQuery } from 'urql';
import { StaffOnly } from '../identity/StaffOnly';
import { AnchorLink } from '../web/links';
import { PageTitle } from '../web/PageTitle';
import { Section } from '../web/Section';
import { placeKindLabels } from './labels';
import { PlaceQuery } from './operations';
import { PlaceChoice } from './PlaceChoice';
import { RegisterPlaceForm } from './RegisterPlaceForm';

/** Looks places up, and enters those that are missing; for staff. */
export function PlacesPage() {
  const { t } = useLingui();
  const [code, setCode] = useState<string>();
  const [round, setRound] = useState(0);
  const added = (place: string) => {
    setCode(place);
    setRound(round + 1);
  };
  return (
    <StaffOnly>
      <Stack gap="xl" maw="46rem">
        <PageTitle title={t`Places`}>
          <Trans>Places</Trans>
        </PageTitle>
        <Section title={<Trans>Look a place up</Trans>}>
          <PlaceChoice label={t`Place`} value={code} onChange={setCode} />
          {code && <KnownPlace code={code} />}
        </Section>
        <Section title={<Trans>Add a missing place</Trans>}>
          <RegisterPlaceForm key={round} onAdded={added} />
        </Section>
      </Stack>
    </StaffOnly>
  );
}

function KnownPlace({ code }: { code: string }) {
  const { i18n } = useLingui();
  const [{ data }] = useQuery({ query: PlaceQuery, variables: { code } });
  const place = data?.place;
  if (!place) return null;
  return (
    <Text role="status">
      {place.name} · {i18n._(placeKindLabels[place.kind])} · {place.code}
      {place.within && ` · ${place.within.name}`}{' '}
      <AnchorLink to="/organisations" search={{ place: code }}>
        <Trans>Organisations there</Trans>
      </AnchorLink>
    </Text>
  );
}
