import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Group, Switch, Text } from '@mantine/core';
import type { NetworkMap, Shown } from './mapData';
import { isLocal, type MapSearch } from './mapSearch';

type Props = {
  shown: Shown;
  network: NetworkMap;
  search: MapSearch;
  onChange: (changed: Partial<MapSearch>) => void;
};

/** How much the map shows, what it leaves out, and whether lines are drawn. */
export function MapStatus({ shown, network, search, onChange }: Props) {
  const { t } = useLingui();
  return (
    <Group justify="space-between" gap="xs">
      <Text size="sm" role="status">
        <Plural value={shown.points.length} one="# organisation" other="# organisations" />
        {' · '}
        {isLocal(search) ? (
          <Plural value={shown.lines.length} one="# link" other="# links" />
        ) : (
          <Plural value={shown.lines.length} one="# pair of allies" other="# pairs of allies" />
        )}
        {network.withoutCoordinates > 0 && (
          <>
            {' · '}
            <Plural
              value={network.withoutCoordinates}
              one="# more whose place on the map is not known"
              other="# more whose place on the map is not known"
            />
          </>
        )}
        {network.isCut && (
          <>
            {' · '}
            <Trans>There are more than the map can hold: narrow it to see others.</Trans>
          </>
        )}
        {network.hasMoreArcs && (
          <>
            {' · '}
            <Trans>There are more lines than the map can hold.</Trans>
          </>
        )}
      </Text>
      <Switch
        size="sm"
        label={isLocal(search) ? t`Links as lines` : t`Alliances as lines`}
        checked={search.lines !== 'no'}
        onChange={(event) => onChange({ lines: event.currentTarget.checked ? undefined : 'no' })}
      />
    </Group>
  );
}
