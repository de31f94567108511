import { Trans, useLingui } from '@lingui/react/macro';
import { Anchor, Button, Group, Table, UnstyledButton } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { KindBadge } from '../KindBadge';
import { kindLabels } from '../labels';
import { readName } from '../readName';
import type { Graph } from './graphOf';
import classes from './network.module.css';
import { type SortKey, sorted } from './sorted';

const PAGE = 50;

type Props = { graph: Graph; chosen: string | undefined; onChoose: (id: string) => void };

/** The network as a list, for those who cannot see the picture or do not want to. */
export function NetworkTable({ graph, chosen, onChoose }: Props) {
  const { t, i18n } = useLingui();
  const [{ by, isDown }, setSort] = useState<{ by: SortKey; isDown: boolean }>({ by: 'links', isDown: true });
  const [shown, setShown] = useState(PAGE);
  const rows = sorted(graph, by, isDown, i18n.locale, (kind) => i18n._(kindLabels[kind]));
  const heading = (key: SortKey, label: ReactNode) => (
    <Table.Th aria-sort={by === key ? (isDown ? 'descending' : 'ascending') : 'none'}>
      <UnstyledButton
        className={classes.sort}
        onClick={() => setSort({ by: key, isDown: by === key ? !isDown : key === 'links' })}
      >
        {label} <span aria-hidden="true">{by === key ? (isDown ? '▼' : '▲') : '△'}</span>
      </UnstyledButton>
    </Table.Th>
  );
  return (
    <>
      <Table.ScrollContainer minWidth={0} scrollAreaProps={{ tabIndex: 0, 'aria-label': t`Organisations and links` }}>
        <Table>
          <Table.Thead>
            <Table.Tr>
              {heading('name', <Trans>Name</Trans>)}
              {heading('kind', <Trans>Kind</Trans>)}
              {heading('place', <Trans>Place</Trans>)}
              {heading('links', <Trans>Links</Trans>)}
              <Table.Th>
                <Trans>Linked with</Trans>
              </Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.slice(0, shown).map(({ node, neighbours }) => (
              <Table.Tr key={node.id} aria-selected={node.id === chosen}>
                <Table.Th scope="row" fw={400}>
                  <Anchor component="button" className={classes.name} onClick={() => onChoose(node.id)}>
                    {readName(node, i18n.locale)}
                  </Anchor>
                </Table.Th>
                <Table.Td>
                  <KindBadge kind={node.kind} />
                </Table.Td>
                <Table.Td>{node.place?.name}</Table.Td>
                <Table.Td ta="right">{i18n.number(neighbours.length)}</Table.Td>
                <Table.Td miw="16rem">
                  <Names names={neighbours.map((one) => readName(one.node, i18n.locale))} />
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      {rows.length > shown && (
        <Group pt="md">
          <Button variant="default" onClick={() => setShown(shown + PAGE)}>
            <Trans>Show more</Trans>
          </Button>
        </Group>
      )}
    </>
  );
}

function Names({ names }: { names: string[] }) {
  const { i18n } = useLingui();
  const first = names.slice(0, 4).join(i18n.locale === 'ja' ? '、' : ', ');
  const more = names.length - 4;
  if (more <= 0) return first;
  return (
    <Trans>
      {first} and {more} more
    </Trans>
  );
}
