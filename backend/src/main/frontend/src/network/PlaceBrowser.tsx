import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Breadcrumbs, Group, Skeleton, Stack, Text } from '@mantine/core';
import { useQuery } from 'urql';
import { AnchorLink } from '../web/links';
import { RefusalAlert } from '../web/RefusalAlert';
import { refusalsOf } from '../web/refusals';
import { placeKindLabels } from './labels';
import { PlaceCountsQuery, PlaceQuery } from './operations';
import { byCountry, type CountedPlace, partsOf } from './placeCounts';
import classes from './rows.module.css';

/** From countries to regions to municipalities, with how many organisations sit in each. */
export function PlaceBrowser({ code }: { code: string | undefined }) {
  const [{ data }] = useQuery({ query: PlaceQuery, variables: { code: code ?? '' }, pause: !code });
  const place = code && data?.place?.code === code ? data.place : undefined;
  const [{ data: counts, fetching, error }] = useQuery({
    query: PlaceCountsQuery,
    variables: { filter: { place: code } },
    requestPolicy: 'cache-and-network',
  });
  if (!counts && fetching) return <Skeleton height={220} />;
  if (!counts) return <RefusalAlert refusals={refusalsOf(error)} />;
  const { byPlace, total } = counts.network.counts;
  const parts = code === undefined ? byCountry(byPlace) : partsOf(code, byPlace);
  return (
    <Stack gap="sm">
      {place && <Here place={place} total={total} />}
      {parts.length === 0 && (
        <Text c="dimmed">
          <Trans>No smaller place with an organisation is known here.</Trans>
        </Text>
      )}
      {parts.length > 0 && <Parts parts={parts} />}
    </Stack>
  );
}

type Within = { code: string; name: string; within?: Within | null };
type Place = Within & { kind: keyof typeof placeKindLabels };

function Here({ place, total }: { place: Place; total: number }) {
  const { i18n } = useLingui();
  const above: Within[] = [];
  for (let within = place.within; within; within = within.within) above.unshift(within);
  return (
    <Stack gap="xs">
      <Breadcrumbs separator="›">
        <AnchorLink to="/desk/places">
          <Trans>All countries</Trans>
        </AnchorLink>
        {above.map(({ code, name }) => (
          <AnchorLink key={code} to="/desk/places" search={{ in: code }}>
            {name}
          </AnchorLink>
        ))}
        <Text fw={650} aria-current="location">
          {place.name}
        </Text>
      </Breadcrumbs>
      <Group gap="0.25rem 1rem">
        <Text size="sm" c="dimmed">
          {i18n._(placeKindLabels[place.kind])} · {place.code}
        </Text>
        <AnchorLink to="/organisations" search={{ place: place.code }} size="sm">
          <Plural value={total} one="# organisation in the directory" other="# organisations in the directory" />
        </AnchorLink>
        <AnchorLink to="/map" search={{ near: place.code }} size="sm">
          <Trans>Its network on the map</Trans>
        </AnchorLink>
      </Group>
    </Stack>
  );
}

function Parts({ parts }: { parts: CountedPlace[] }) {
  const { i18n } = useLingui();
  return (
    <ul style={{ listStyle: 'none', margin: 0, padding: 0 }}>
      {parts.map(({ code, name, count }) => (
        <li key={code}>
          <Group className={classes.row} justify="space-between" wrap="nowrap">
            <AnchorLink to="/desk/places" search={{ in: code }}>
              {name}
            </AnchorLink>
            <Text span style={{ fontVariantNumeric: 'tabular-nums' }}>
              {i18n.number(count)}
            </Text>
          </Group>
        </li>
      ))}
    </ul>
  );
}
