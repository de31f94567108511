import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, Slider, Stack, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useQuery } from 'urql';
import { today } from '../../web/dates';
import { AnchorLink } from '../../web/links';
import { type NetworkSearch, networkDay } from '../view/networkSearch';
import { YearsQuery } from './operations';
import classes from './time.module.css';
import { linksOf, type NetworkYear, nextChange, yearOf } from './years';

/** How long each year of a replay stands still once it is drawn, in milliseconds. */
const STANDS = 1200;

type Props = {
  search: NetworkSearch;
  /** Whether the year asked for last is still on its way. */
  isFetching: boolean;
  onChange: (changed: Partial<NetworkSearch>) => void;
};

/** Leads through the years of the network, by hand or by itself. */
export function TimeBar({ search, isFetching, onChange }: Props) {
  const { kind, sector, place, around } = search;
  const filter = around ? undefined : { kinds: kind, sectors: sector, place };
  const [{ data }] = useQuery({ query: YearsQuery, variables: { filter } });
  const years = data?.network.years ?? [];
  // Where there is one year only, there is nothing to lead through.
  if (years.length < 2) return null;
  return <Years years={years} search={search} isFetching={isFetching} onChange={onChange} />;
}

function Years({ years, search, isFetching, onChange }: Props & { years: NetworkYear[] }) {
  const { t, i18n } = useLingui();
  const on = networkDay(search);
  const [dragged, setDragged] = useState<number>();
  const [isPlaying, setPlaying] = useState(false);
  const last = years.length - 1;
  const at = dragged ?? yearOf(years, on);
  const shown = years[at];
  const go = (position: number) => {
    const day = years[position]?.day;
    onChange({ on: position === last || day === today() ? undefined : day });
  };

  // biome-ignore lint/correctness/useExhaustiveDependencies: one step for each year that is drawn
  useEffect(() => {
    if (!isPlaying || isFetching) return;
    if (at >= last) {
      setPlaying(false);
      return;
    }
    const timer = setTimeout(() => go(nextChange(years, at)), STANDS);
    return () => clearTimeout(timer);
  }, [isPlaying, isFetching, at, last]);

  function play() {
    if (!isPlaying && at === last) go(0);
    setPlaying(!isPlaying);
  }

  if (!shown) return null;
  const { year, alliances, affiliations } = shown;
  const first = years[0]?.year;
  return (
    <Stack gap={4} className={classes.bar} data-print="no">
      <Bars years={years} at={at} />
      <Slider
        thumbLabel={t`Year`}
        min={0}
        max={last}
        value={at}
        label={(position) => years[position]?.year}
        onChange={setDragged}
        onChangeEnd={(position) => {
          setDragged(undefined);
          setPlaying(false);
          go(position);
        }}
        thumbValueText={String(year)}
      />
      <Group justify="space-between" gap="xs">
        <Group gap="sm">
          <Button size="sm" variant="default" onClick={play}>
            {isPlaying ? <Trans>Pause</Trans> : <Trans>Replay the years since {first}</Trans>}
          </Button>
          <Text size="sm">
            {year}
            {' · '}
            <Plural value={alliances} one="# alliance" other="# alliances" />
            {' · '}
            <Plural value={affiliations} one="# affiliation" other="# affiliations" />
          </Text>
        </Group>
        <AnchorLink
          to="/network/changes"
          search={{
            from: years[Math.max(at - 1, 0)]?.day,
            to: at === last ? undefined : shown.day,
            place: search.place,
          }}
          size="sm"
          underline="always"
        >
          {at === last ? (
            <Trans>What changed this year</Trans>
          ) : (
            <Trans>What changed in {i18n.number(year, { useGrouping: false })}</Trans>
          )}
        </AnchorLink>
      </Group>
    </Stack>
  );
}

/** The links of each year, drawn over the slider. */
function Bars({ years, at }: { years: readonly NetworkYear[]; at: number }) {
  const most = Math.max(1, ...years.map(linksOf));
  return (
    <svg
      className={classes.bars}
      viewBox={`-0.5 0 ${years.length} 1`}
      preserveAspectRatio="none"
      aria-hidden="true"
      focusable="false"
    >
      {years.map((each, position) => {
        const height = linksOf(each) / most;
        return (
          <rect
            key={each.year}
            x={position - 0.4}
            y={1 - height}
            width={0.8}
            height={height}
            className={position === at ? classes.now : undefined}
          />
        );
      })}
    </svg>
  );
}
