import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Collapse, Group, Stack, Text, TextInput } from '@mantine/core';
import { useDisclosure, useMediaQuery } from '@mantine/hooks';
import type { ReactNode } from 'react';
import { today } from '../../web/dates';
import { DirectoryFilters } from '../DirectoryFilters';
import classes from '../DirectoryPage.module.css';
import { countFilters } from '../directorySearch';
import { useDirectoryCounts } from '../useDirectoryCounts';
import type { MapSearch } from './mapSearch';

type Props = { search: MapSearch; onChange: (changed: Partial<MapSearch>) => void };

/** Narrows the map as the directory is narrowed, and chooses the day. */
export function MapFilters({ search, onChange }: Props) {
  const counts = useDirectoryCounts(search);
  return (
    <Beside count={countFilters(search)}>
      {search.text !== undefined && (
        <Group gap="xs" pb="sm">
          <Text size="sm">
            <Trans>Only those called “{search.text}”</Trans>
          </Text>
          <Button size="compact-sm" variant="default" onClick={() => onChange({ text: undefined })}>
            <Trans>Show all of them</Trans>
          </Button>
        </Group>
      )}
      <DirectoryFilters search={search} change={onChange} counts={counts} />
      <DayChoice on={search.on} onChange={onChange} />
    </Beside>
  );
}

/** Chooses the day on which the network is read. */
export function DayChoice({ on, onChange }: { on: string | undefined; onChange: Props['onChange'] }) {
  const { t } = useLingui();
  return (
    <TextInput
      pt="lg"
      type="date"
      label={t`Day`}
      description={t`The network as it was, or is agreed to be, on this day`}
      value={on ?? today()}
      onChange={({ currentTarget: { value } }) => onChange({ on: value && value !== today() ? value : undefined })}
    />
  );
}

/** Beside the map where there is room, otherwise above it and folded. */
function Beside({ count, children }: { count: number; children: ReactNode }) {
  const isWide = useMediaQuery('(min-width: 62em)', true, { getInitialValueInEffect: false });
  const [isOpen, { toggle }] = useDisclosure(false);
  if (isWide) return <div className={classes.beside}>{children}</div>;
  return (
    <Stack gap={0}>
      <Button variant="default" fullWidth onClick={toggle} aria-expanded={isOpen}>
        {count === 0 ? <Trans>Narrow down</Trans> : <Trans>Narrow down ({count})</Trans>}
      </Button>
      <Collapse expanded={isOpen}>{isOpen && children}</Collapse>
    </Stack>
  );
}
