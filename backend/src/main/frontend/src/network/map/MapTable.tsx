import { Trans, useLingui } from '@lingui/react/macro';
import { Anchor, Button, Group, Table, Text } from '@mantine/core';
import { useMemo, useState } from 'react';
import { KindBadge } from '../KindBadge';
import classes from './map.module.css';
import { byName, type Shown } from './mapData';

const PAGE = 50;

type Props = { shown: Shown; chosen: string | undefined; onChoose: (id: string) => void };

/** The organisations on the map as a list, for those who cannot see the picture or do not want to. */
export function MapTable({ shown: { points, partners }, chosen, onChoose }: Props) {
  const { t, i18n } = useLingui();
  const [most, setMost] = useState(PAGE);
  const sorted = useMemo(() => byName(points, i18n.locale), [points, i18n.locale]);
  return (
    <>
      <Table.ScrollContainer minWidth={0} scrollAreaProps={{ tabIndex: 0, 'aria-label': t`Organisations on the map` }}>
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>
                <Trans>Name</Trans>
              </Table.Th>
              <Table.Th>
                <Trans>Kind</Trans>
              </Table.Th>
              <Table.Th>
                <Trans>Place</Trans>
              </Table.Th>
              <Table.Th ta="right" miw="5rem">
                <Trans>Links</Trans>
              </Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {sorted.slice(0, most).map(({ id, name, kind, placeName, isApproximate }) => (
              <Table.Tr key={id} aria-selected={id === chosen}>
                <Table.Th scope="row" fw={400} miw="12rem">
                  <Anchor component="button" className={classes.name} onClick={() => onChoose(id)}>
                    {name}
                  </Anchor>
                </Table.Th>
                <Table.Td>
                  <KindBadge kind={kind} />
                </Table.Td>
                <Table.Td miw="8rem">
                  {placeName}{' '}
                  {isApproximate && (
                    <Text span size="sm" c="dimmed">
                      <Trans>(roughly)</Trans>
                    </Text>
                  )}
                </Table.Td>
                <Table.Td ta="right">{i18n.number(partners.get(id)?.length ?? 0)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      {sorted.length > most && (
        <Group pt="md" data-print="no">
          <Button variant="default" onClick={() => setMost(most + PAGE)}>
            <Trans>Show more</Trans>
          </Button>
        </Group>
      )}
    </>
  );
}
