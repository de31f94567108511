import { Trans, useLingui } from '@lingui/react/macro';
import { Group, Text } from '@mantine/core';
import { useQuery } from 'urql';
import { ButtonLink } from '../../web/links';
import { PlaceQuery } from '../operations';
import { readName } from '../readName';
import { LinkedOrganisationQuery } from '../view/operations';
import type { MapSearch } from './mapSearch';

/** Whose network is shown when it is that of one place, and the way back to all. */
export function LocalTitle({ search: { around, near, on, lines } }: { search: MapSearch }) {
  const { i18n } = useLingui();
  const [{ data: known }] = useQuery({
    query: LinkedOrganisationQuery,
    variables: { id: around ?? '' },
    pause: !around,
  });
  const [{ data: found }] = useQuery({ query: PlaceQuery, variables: { code: near ?? '' }, pause: !near });
  const organisation = around ? known?.organisation : undefined;
  const place = near ? found?.place?.name : organisation?.place?.name;
  // A city is called like its place.
  const isOfItsOwn = organisation?.kind === 'MUNICIPALITY' && organisation.place;
  const name = organisation && !isOfItsOwn ? readName(organisation, i18n.locale) : undefined;
  return (
    <Group gap="sm">
      <Text>
        {place && name && (
          <Trans>
            The network of {place}, where {name} sits: the organisations there, and those linked with them.
          </Trans>
        )}
        {place && !name && <Trans>The network of {place}: the organisations there, and those linked with them.</Trans>}
        {!place && name && <Trans>{name} and those linked with it; where it sits is not known.</Trans>}
      </Text>
      <ButtonLink size="sm" variant="default" to="/map" search={{ on, lines }}>
        <Trans>Show the whole network</Trans>
      </ButtonLink>
    </Group>
  );
}
