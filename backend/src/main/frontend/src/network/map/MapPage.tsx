import { Trans, useLingui } from '@lingui/react/macro';
import { Grid, Group, Skeleton, Stack, Text } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { lazy, Suspense, useMemo, useRef, useState } from 'react';
import { useQuery } from 'urql';
import { ButtonLink } from '../../web/links';
import { PageTitle } from '../../web/PageTitle';
import { RefusalAlert } from '../../web/RefusalAlert';
import { Section } from '../../web/Section';
import { Legend } from '../view/Legend';
import { hasWebGl } from '../view/webGl';
import { LocalTitle } from './LocalTitle';
import { DayChoice, MapFilters } from './MapFilters';
import { MapPanel } from './MapPanel';
import { MapStatus } from './MapStatus';
import { MapTable } from './MapTable';
import classes from './map.module.css';
import { shownOf } from './mapData';
import { isLocal, type MapSearch } from './mapSearch';
import { MapStyleQuery } from './operations';
import { SameSpot } from './SameSpot';
import { useNetworkMap } from './useNetworkMap';

const MapPicture = lazy(() => import('./MapPicture'));

/** Where the organisations sit and what links them: a map and a list, narrowed by what stands in the address. */
export function MapPage() {
  const { t } = useLingui();
  const search = useSearch({ from: '/map' });
  const navigate = useNavigate({ from: '/map' });
  const change = (changed: Partial<MapSearch>) =>
    navigate({ search: (before) => ({ ...before, ...changed }), resetScroll: false });
  const { network, isFetching, refusals } = useNetworkMap(search);
  const [{ data: style, fetching: isStyleAwaited }] = useQuery({ query: MapStyleQuery });
  const { without, chosen } = search;
  const shown = useMemo(() => network && shownOf(network, without ?? []), [network, without]);
  const point = useMemo(() => shown?.points.find(({ id }) => id === chosen), [shown, chosen]);
  const [spot, setSpot] = useState<string[]>([]);
  const sameSpot = shown?.points.filter(({ id }) => spot.includes(id)) ?? [];
  const choose = (ids: string[]) => {
    setSpot(ids.length > 1 ? ids : []);
    change({ chosen: ids.length === 1 ? ids[0] : undefined });
  };
  const stage = useRef<HTMLDivElement>(null);
  const showOnMap = (id: string) => {
    choose([id]);
    stage.current?.scrollIntoView({ block: 'nearest' });
  };
  const panel = shown && (chosen || sameSpot.length > 1) && (
    <div className={classes.panel}>
      {chosen ? (
        <MapPanel key={chosen} id={chosen} shown={shown} onChange={change} />
      ) : (
        <SameSpot points={sameSpot} onChoose={(id) => choose([id])} onClose={() => choose([])} />
      )}
    </div>
  );
  const canDraw = useMemo(hasWebGl, []);
  const isOfOnePlace = isLocal(search);
  return (
    <Stack gap="lg">
      <Stack gap="xs">
        <PageTitle title={t`Map`}>
          <Trans>Where they are</Trans>
        </PageTitle>
        {isOfOnePlace && <LocalTitle search={search} />}
      </Stack>
      <Grid gap={{ base: 'md', md: 'xl' }}>
        <Grid.Col span={{ base: 12, md: 3.5 }} data-print="no">
          {isOfOnePlace ? (
            <DayChoice on={search.on} onChange={change} />
          ) : (
            <MapFilters search={search} onChange={change} />
          )}
        </Grid.Col>
        <Grid.Col span={{ base: 12, md: 8.5 }}>
          <Stack gap="md">
            <RefusalAlert refusals={refusals} />
            {network && shown && (
              <>
                <Legend
                  nodes={network.points}
                  hidden={without ?? []}
                  onChange={(hidden) => change({ without: hidden })}
                />
                <MapStatus shown={shown} network={network} search={search} onChange={change} />
              </>
            )}
            {!canDraw && (
              <Text>
                <Trans>This browser cannot draw the map; here is everything as a list.</Trans>
              </Text>
            )}
            {canDraw && (!shown || !network || isStyleAwaited) && isFetching && <Skeleton height={420} />}
            <div ref={stage}>
              {canDraw && network && shown && !isStyleAwaited ? (
                <Suspense fallback={<Skeleton height={420} />}>
                  <MapPicture
                    network={network}
                    shown={shown}
                    chosen={point}
                    areLinesShown={search.lines !== 'no'}
                    style={style?.mapStyle ?? undefined}
                    onChoose={choose}
                  >
                    {panel}
                  </MapPicture>
                </Suspense>
              ) : (
                panel
              )}
            </div>
            {shown && shown.points.length === 0 && !isFetching && <Empty search={search} />}
            {shown && shown.points.length > 0 && (
              <Section title={<Trans>The same as a list</Trans>}>
                <MapTable shown={shown} chosen={chosen} onChoose={showOnMap} />
              </Section>
            )}
          </Stack>
        </Grid.Col>
      </Grid>
    </Stack>
  );
}

function Empty({ search }: { search: MapSearch }) {
  const { on, lines, around, near, without, chosen, ...filters } = search;
  return (
    <Stack align="start" gap="sm">
      <Text fw={650}>
        <Trans>Nobody whose place is known fits all of this.</Trans>
      </Text>
      <Group>
        <ButtonLink to="/map" variant="default">
          <Trans>Show all on the map</Trans>
        </ButtonLink>
        <ButtonLink to="/organisations" search={filters} variant="default">
          <Trans>Look in the directory</Trans>
        </ButtonLink>
      </Group>
    </Stack>
  );
}
