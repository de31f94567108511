import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, Switch, Text } from '@mantine/core';
import type { Graph } from './graphOf';
import { LARGER, type NetworkSearch } from './networkSearch';

type Props = {
  graph: Graph;
  isCut: boolean;
  search: NetworkSearch;
  onChange: (changed: Partial<NetworkSearch>) => void;
};

/** How much the picture shows, what it leaves out, and the way to put it in. */
export function PictureStatus({ graph, isCut, search: { around, alone, most }, onChange }: Props) {
  const { t, i18n } = useLingui();
  const count = i18n.number(graph.alone);
  const larger = LARGER.find((size) => Number(size) > Number(most ?? 0));
  return (
    <Group justify="space-between" gap="xs">
      <Text size="sm" role="status">
        <Plural value={graph.nodes.length} one="# organisation" other="# organisations" />
        {' · '}
        <Plural value={graph.lines.length} one="# linked pair" other="# linked pairs" />
        {isCut && around && (
          <>
            {' · '}
            <Trans>There are more: only the nearest are shown. A smaller distance or fewer kinds shows all.</Trans>
          </>
        )}
        {isCut && !around && graph.alone === 0 && (
          <>
            {' · '}
            <Trans>There are more: only the most linked are shown. Narrow it to see others.</Trans>
          </>
        )}
      </Text>
      {isCut && !around && larger && (
        <Button variant="default" size="compact-sm" onClick={() => onChange({ most: larger })} data-print="no">
          <Trans>Show up to {i18n.number(Number(larger))}</Trans>
        </Button>
      )}
      {graph.alone > 0 && !around && (
        <Switch
          size="sm"
          label={isCut ? t`Also those without links (more than ${count})` : t`Also those without links (${count})`}
          checked={alone === 'yes'}
          onChange={(event) => onChange({ alone: event.currentTarget.checked ? 'yes' : undefined })}
        />
      )}
    </Group>
  );
}
