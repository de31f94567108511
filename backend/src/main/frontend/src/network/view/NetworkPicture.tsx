import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, Progress, Stack, Text, useComputedColorScheme } from '@mantine/core';
import { useReducedMotion } from '@mantine/hooks';
import { type KeyboardEvent, useCallback, useEffect, useId, useMemo, useRef } from 'react';
import { kindMarks } from '../kinds';
import { ORGANISATION_KINDS, type OrganisationKind } from '../labels';
import type { Picture } from './drawing';
import type { Graph } from './graphOf';
import type { Point } from './layout';
import { lookOf } from './look';
import { DIRECTIONS, nearest } from './nearest';
import classes from './network.module.css';
import type { NetworkSearch } from './networkSearch';
import { useLayout } from './useLayout';
import { usePicture } from './usePicture';

type Props = {
  graph: Graph;
  chosen: string | undefined;
  path: ReadonlySet<string>;
  colour: NetworkSearch['colour'];
  size: NetworkSearch['size'];
  onChoose: (id: string | undefined) => void;
  /** Gets the picture once it is there, and nothing once it is gone. */
  onPicture: (picture: Picture | undefined) => void;
};

/** The network as a picture: with the pointer, by touch or with the keys. */
export default function NetworkPicture({ graph, chosen, path, colour, size, onChoose, onPicture }: Props) {
  const { t, i18n } = useLingui();
  const help = useId();
  const element = useRef<HTMLDivElement>(null);
  const scheme = useComputedColorScheme('light');
  const isCalm = useReducedMotion();
  const look = useMemo(() => {
    const letters = Object.fromEntries(ORGANISATION_KINDS.map((kind) => [kind, i18n._(kindMarks[kind])])) as Record<
      OrganisationKind,
      string
    >;
    return lookOf(graph, { colour, size }, letters);
  }, [graph, colour, size, i18n]);
  const picture = usePicture(element, { graph, scheme, language: i18n.locale, look, chosen, path, onChoose });
  useEffect(() => {
    onPicture(picture);
    return () => onPicture(undefined);
  }, [picture, onPicture]);
  const place = useCallback(
    (places: Map<string, Point>) => {
      picture?.getGraph().updateEachNodeAttributes((id, node) => ({ ...node, ...places.get(id) }), {
        attributes: ['x', 'y'],
      });
    },
    [picture],
  );
  const layout = useLayout(graph, place, isCalm, picture !== undefined);
  const duration = isCalm ? 0 : 300;

  useEffect(() => {
    if (!picture || !chosen || layout.isRunning) return;
    // What changed has its place on the screen only once it is drawn.
    const look = () => lookAt(picture, chosen, duration);
    picture.once('afterRender', look);
    picture.scheduleRender();
    return () => {
      picture.off('afterRender', look);
    };
  }, [picture, chosen, duration, layout.isRunning]);

  function onKeyDown(event: KeyboardEvent) {
    if (!picture) return;
    const direction = DIRECTIONS[event.key];
    if (direction) onChoose(next(picture, graph, chosen, direction));
    else if (event.key === 'Escape') onChoose(undefined);
    else if (event.key === '+') picture.getCamera().animatedZoom({ duration });
    else if (event.key === '-') picture.getCamera().animatedUnzoom({ duration });
    else if (event.key === '0') picture.getCamera().animatedReset({ duration });
    else return;
    event.preventDefault();
  }

  return (
    <Stack gap="xs">
      <div className={classes.frame}>
        <div
          ref={element}
          role="application"
          // biome-ignore lint/a11y/noNoninteractiveTabindex: the picture is moved through with the arrow keys
          tabIndex={0}
          aria-label={t`Picture of the network`}
          aria-describedby={help}
          className={classes.picture}
          onKeyDown={onKeyDown}
        />
      </div>
      <Group gap="xs">
        <Button size="sm" variant="default" onClick={() => picture?.getCamera().animatedZoom({ duration })}>
          <Trans>Nearer</Trans>
        </Button>
        <Button size="sm" variant="default" onClick={() => picture?.getCamera().animatedUnzoom({ duration })}>
          <Trans>Farther</Trans>
        </Button>
        <Button size="sm" variant="default" onClick={() => picture?.getCamera().animatedReset({ duration })}>
          <Trans>Whole picture</Trans>
        </Button>
        {layout.isRunning && (
          <Group gap="xs" flex={1} miw="14rem" wrap="nowrap">
            <Progress flex={1} value={layout.part * 100} aria-label={t`Arranging the picture`} />
            <Button size="sm" variant="default" onClick={layout.stop}>
              <Trans>Stop arranging</Trans>
            </Button>
          </Group>
        )}
      </Group>
      <Text id={help} size="sm" c="dimmed">
        <Trans>
          Choose with a click or the arrow keys. Plus and minus go nearer and farther, 0 shows everything, Escape lets
          go.
        </Trans>
      </Text>
    </Stack>
  );
}

function lookAt(picture: Picture, id: string, duration: number) {
  const shown = picture.getNodeDisplayData(id);
  if (!shown) return;
  const { x, y } = picture.framedGraphToViewport(shown);
  const { width, height } = picture.getDimensions();
  const isInside = x > 40 && y > 40 && x < width - 40 && y < height - 40;
  if (!isInside) picture.getCamera().animate({ x: shown.x, y: shown.y }, { duration });
}

/** The first choice is the most linked organisation; from there on the keys lead to what is nearest. */
function next(picture: Picture, graph: Graph, chosen: string | undefined, direction: Point): string | undefined {
  const drawn = picture.getGraph();
  if (!chosen || !drawn.hasNode(chosen)) {
    const links = (id: string) => graph.neighbours.get(id)?.length ?? 0;
    return graph.nodes.reduce<string | undefined>(
      (best, { id }) => (best === undefined || links(id) > links(best) ? id : best),
      undefined,
    );
  }
  const places = drawn.mapNodes((id, { x, y }): [string, Point] => [id, { x, y }]);
  return nearest(drawn.getNodeAttributes(chosen), direction, places) ?? chosen;
}
