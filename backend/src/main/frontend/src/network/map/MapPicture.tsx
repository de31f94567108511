import 'maplibre-gl/dist/maplibre-gl.css';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, Stack, Text, useComputedColorScheme } from '@mantine/core';
import { useMediaQuery, useReducedMotion } from '@mantine/hooks';
import type { Map as MapLibreMap } from 'maplibre-gl';
import { type ReactNode, useEffect, useId, useRef } from 'react';
import { kindMarks } from '../kinds';
import { ORGANISATION_KINDS, type OrganisationKind } from '../labels';
import classes from './map.module.css';
import { boundsOf, type MapPoint, type NetworkMap, type Shown } from './mapData';
import { showChosen, showLines, showNetwork } from './overlay';
import { useMapPicture } from './useMapPicture';

type Props = {
  shown: Shown;
  /** What was asked for, hidden kinds too: the map looks at all of it when it changes. */
  network: NetworkMap;
  chosen: MapPoint | undefined;
  areLinesShown: boolean;
  style: string | undefined;
  /** Several ids when several sit at the same spot. */
  onChoose: (ids: string[]) => void;
  /** What is said of the organisation chosen: on the map where there is room, otherwise right below. */
  children: ReactNode;
};

/** The network on the map of the earth: with the pointer, by touch or with the keys. */
export default function MapPicture({ shown, network, chosen, areLinesShown, style, onChoose, children }: Props) {
  const { t, i18n } = useLingui();
  const help = useId();
  const element = useRef<HTMLDivElement>(null);
  const scheme = useComputedColorScheme('light');
  const isCalm = useReducedMotion();
  const isTouched = useMediaQuery('(pointer: coarse)', false, { getInitialValueInEffect: false });
  const letters = Object.fromEntries(ORGANISATION_KINDS.map((kind) => [kind, i18n._(kindMarks[kind])])) as Record<
    OrganisationKind,
    string
  >;
  const words = {
    'Map.Title': t`Map of the network`,
    'AttributionControl.ToggleAttribution': t`Where the map is from`,
    'CooperativeGesturesHandler.MobileHelpText': t`Move the map with two fingers`,
    'CooperativeGesturesHandler.WindowsHelpText': t`Hold Ctrl and scroll to go nearer or farther`,
    'CooperativeGesturesHandler.MacHelpText': t`Hold ⌘ and scroll to go nearer or farther`,
  };
  const look = { scheme, language: i18n.locale, letters, style, words, isCalm, isTouched: isTouched ?? false };
  const { map, isDrawn } = useMapPicture(element, look, onChoose);
  const duration = isCalm ? 0 : 400;
  const seen = useRef<NetworkMap>(undefined);

  useEffect(() => {
    if (map) showNetwork(map, shown);
  }, [map, shown]);

  useEffect(() => {
    if (map) showLines(map, areLinesShown);
  }, [map, areLinesShown]);

  useEffect(() => {
    if (!map) return;
    showChosen(map, chosen);
    if (chosen) lookAt(map, chosen, seen.current === undefined ? 0 : duration);
  }, [map, chosen, duration]);

  useEffect(() => {
    if (!map || seen.current === network) return;
    if (seen.current !== undefined || !chosen) lookAtAll(map, shown, seen.current === undefined ? 0 : duration);
    seen.current = network;
  }, [map, shown, network, chosen, duration]);

  useEffect(() => {
    map?.getCanvas().setAttribute('aria-describedby', help);
  }, [map, help]);

  return (
    <Stack gap="xs">
      <div className={classes.stage}>
        <div className={classes.frame} aria-busy={!isDrawn}>
          <div ref={element} className={classes.picture} />
        </div>
        {children}
      </div>
      <Group gap="xs">
        <Button size="sm" variant="default" onClick={() => map?.zoomIn({ duration })}>
          <Trans>Nearer</Trans>
        </Button>
        <Button size="sm" variant="default" onClick={() => map?.zoomOut({ duration })}>
          <Trans>Farther</Trans>
        </Button>
        <Button size="sm" variant="default" onClick={() => map && lookAtAll(map, shown, duration)}>
          <Trans>All on the map</Trans>
        </Button>
      </Group>
      <Text id={help} size="sm" c="dimmed">
        <Trans>
          Choose with a click; a number stands for so many organisations near each other, and a click takes them apart.
          The arrow keys move the map, plus and minus go nearer and farther. A ring stands for an organisation of which
          only the place is known. All of it is in the list below.
        </Trans>{' '}
        {areLinesShown && shown.lines.some(({ kind }) => kind === 'AFFILIATION') && (
          <Trans>Whole lines are alliances, dashed ones affiliations.</Trans>
        )}
      </Text>
    </Stack>
  );
}

/** How near one goes to make an organisation out. */
const NEAR_ENOUGH = 6;
/** How much of a wide map the panel covers at its right, and how far from an edge something is seen well. */
const PANEL = 300;
const EDGE = 24;

/** Brings an organisation into sight, unless it can be seen already. */
function lookAt(map: MapLibreMap, { id, longitude, latitude }: MapPoint, duration: number) {
  const covered = window.matchMedia('(min-width: 62em)').matches ? PANEL : 0;
  const { clientWidth, clientHeight } = map.getContainer();
  const { x, y } = map.project([longitude, latitude]);
  const isFree = x > EDGE && y > EDGE && x < clientWidth - covered - EDGE && y < clientHeight - EDGE;
  const isAlone = map
    .queryRenderedFeatures([x, y], { layers: ['points'] })
    .some(({ properties }) => properties.id === id);
  if (isFree && isAlone) return;
  const zoom = isAlone ? map.getZoom() : Math.max(map.getZoom(), NEAR_ENOUGH);
  map.easeTo({ center: [longitude, latitude], zoom, offset: [-covered / 2, 0], duration });
}

function lookAtAll(map: MapLibreMap, { points }: Shown, duration: number) {
  const bounds = boundsOf(points);
  if (bounds) map.fitBounds(bounds, { padding: 40, maxZoom: 11, duration });
}
