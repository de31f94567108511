import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, SegmentedControl, Skeleton, Stack, Text } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { lazy, Suspense, useCallback, useMemo, useState } from 'react';
import { PageTitle } from '../../web/PageTitle';
import { RefusalAlert } from '../../web/RefusalAlert';
import { Day } from '../../web/When';
import type { OrganisationKind } from '../labels';
import { OrganisationChoice } from '../OrganisationChoice';
import { TimeBar } from '../time/TimeBar';
import { CommunityLegend } from './CommunityLegend';
import type { Picture } from './drawing';
import { graphOf, linesOf } from './graphOf';
import { Legend } from './Legend';
import { LookChoice } from './LookChoice';
import { NetworkExport } from './NetworkExport';
import { NetworkFilters } from './NetworkFilters';
import { NetworkTable } from './NetworkTable';
import classes from './network.module.css';
import { type NetworkSearch, networkDay } from './networkSearch';
import { OrganisationPanel } from './OrganisationPanel';
import { PathFinder } from './PathFinder';
import { PictureStatus } from './PictureStatus';
import { useNetwork } from './useNetwork';
import { hasWebGl } from './webGl';

const NetworkPicture = lazy(() => import('./NetworkPicture'));

/** Who works with whom: a picture and a list of organisations and their links, on any day. */
export function NetworkPage() {
  const { t } = useLingui();
  const search = useSearch({ from: '/network' });
  const navigate = useNavigate({ from: '/network' });
  const change = (changed: Partial<NetworkSearch>) =>
    navigate({ search: (before) => ({ ...before, ...changed }), resetScroll: false });
  const { subgraph, isFetching, refusals, paths } = useNetwork(search);
  const { without, alone, around } = search;
  const draw = useCallback(
    (hidden: OrganisationKind[]) =>
      subgraph && graphOf(subgraph, paths.drawn, { hidden, isAloneShown: alone === 'yes', kept: around }),
    [subgraph, paths.drawn, alone, around],
  );
  const graph = useMemo(() => draw(without ?? []), [draw, without]);
  const whole = useMemo(() => draw([]), [draw]);
  const lines = useMemo(() => linesOf(paths.drawn), [paths.drawn]);
  const [picture, setPicture] = useState<Picture>();
  const canDraw = useMemo(hasWebGl, []);
  const isTable = !canDraw || search.view === 'table';
  const choose = (chosen: string | undefined) => change({ chosen });
  const find = (id: string | undefined) => {
    if (!id || graph?.neighbours.has(id)) return choose(id);
    change({ chosen: id, around: id });
  };

  return (
    <Stack gap="lg">
      <Stack gap="xs">
        <PageTitle title={t`Network view`}>
          <Trans>Who works with whom</Trans>
        </PageTitle>
        <Text>
          <Trans>
            Organisations and their links on <Day on={networkDay(search)} />. The more links, the larger.
          </Trans>
        </Text>
      </Stack>
      <NetworkFilters search={search} onChange={change} />
      <TimeBar search={search} isFetching={isFetching} onChange={change} />
      <Group justify="space-between" align="end" gap="sm">
        <OrganisationChoice
          label={t`Find an organisation`}
          value={search.chosen}
          onChange={find}
          className={classes.find}
        />
        <Group gap="sm">
          {canDraw ? (
            <SegmentedControl
              aria-label={t`Show as`}
              value={isTable ? 'table' : 'picture'}
              onChange={(view) => change({ view: view === 'table' ? 'table' : undefined })}
              data={[
                { value: 'picture', label: t`Picture` },
                { value: 'table', label: t`List` },
              ]}
            />
          ) : (
            <Text>
              <Trans>This browser cannot draw the picture; here is everything as a list.</Trans>
            </Text>
          )}
          {graph && graph.nodes.length > 0 && <NetworkExport search={search} picture={picture} />}
        </Group>
      </Group>
      {search.around && <Around search={search} onChange={change} />}
      <RefusalAlert refusals={[...refusals, ...paths.refusals]} />
      {subgraph && graph && (
        <>
          {!isTable && <LookChoice search={search} onChange={change} />}
          {search.colour === 'community' && !isTable ? (
            <CommunityLegend nodes={graph.nodes} />
          ) : (
            <Legend
              nodes={whole?.nodes ?? []}
              hidden={without ?? []}
              onChange={(hidden) => change({ without: hidden })}
            />
          )}
          <PictureStatus graph={graph} isCut={subgraph.isCut} search={search} onChange={change} />
        </>
      )}
      {!graph && isFetching && <Skeleton height={420} />}
      {graph && graph.nodes.length === 0 && (
        <Text c="dimmed">
          {graph.alone > 0 ? (
            <Trans>
              None of these organisations is linked with another. Take a filter away, or show them all the same.
            </Trans>
          ) : (
            <Trans>Nothing is linked like this. Take a filter away, or choose another day.</Trans>
          )}
        </Text>
      )}
      <div className={classes.split}>
        {graph && graph.nodes.length > 0 && (
          <div>
            {isTable ? (
              <NetworkTable graph={graph} chosen={search.chosen} onChoose={choose} />
            ) : (
              <Suspense fallback={<Skeleton height={420} />}>
                <NetworkPicture
                  graph={graph}
                  chosen={search.chosen}
                  path={lines}
                  colour={search.colour}
                  size={search.size}
                  onChoose={choose}
                  onPicture={setPicture}
                />
              </Suspense>
            )}
          </div>
        )}
        <Stack gap="lg">
          {search.chosen && graph && (
            <OrganisationPanel key={search.chosen} id={search.chosen} graph={graph} onChange={change} />
          )}
          <PathFinder search={search} paths={paths} onChange={change} />
        </Stack>
      </div>
    </Stack>
  );
}

function Around({ search, onChange }: { search: NetworkSearch; onChange: (changed: Partial<NetworkSearch>) => void }) {
  const { t } = useLingui();
  const depth = search.depth ?? '1';
  return (
    <Group gap="sm">
      <Text>
        <Trans>Only the neighbourhood of one organisation, as far as</Trans>
      </Text>
      <SegmentedControl
        aria-label={t`How far`}
        value={depth}
        onChange={(value) => onChange({ depth: value as NetworkSearch['depth'] })}
        data={[
          { value: '1', label: t`1 link` },
          { value: '2', label: t`2 links` },
          { value: '3', label: t`3 links` },
        ]}
      />
      <Button size="sm" variant="default" onClick={() => onChange({ around: undefined, depth: undefined })}>
        <Trans>Show the whole network</Trans>
      </Button>
    </Group>
  );
}
