import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Anchor, Button, Group, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useQuery } from 'urql';
import { AnchorLink } from '../../web/links';
import { Surface } from '../../web/Surface';
import { Day } from '../../web/When';
import { KindBadge } from '../KindBadge';
import { linkLabels } from '../labels';
import { OrganisationName } from '../OrganisationName';
import { readName } from '../readName';
import type { Graph, Link } from './graphOf';
import classes from './network.module.css';
import type { NetworkSearch } from './networkSearch';
import { LinkedOrganisationQuery } from './operations';

const FEW = 8;

type Props = { id: string; graph: Graph; onChange: (changed: Partial<NetworkSearch>) => void };

/** The organisation chosen: who it is, with whom it is linked by what, and where to go from here. */
export function OrganisationPanel({ id, graph, onChange }: Props) {
  const { i18n } = useLingui();
  const [shown, setShown] = useState(FEW);
  const [{ data }] = useQuery({ query: LinkedOrganisationQuery, variables: { id } });
  const known = data?.organisation ?? graph.nodes.find((node) => node.id === id);
  if (!known) return null;
  const neighbours = [...(graph.neighbours.get(id) ?? [])].sort((a, b) =>
    readName(a.node, i18n.locale).localeCompare(readName(b.node, i18n.locale), i18n.locale),
  );
  return (
    <Surface>
      <Stack gap="sm" component="section" aria-live="polite">
        <Title order={2}>
          <OrganisationName organisation={known} />
        </Title>
        <Group gap="0.25rem 1rem">
          <KindBadge kind={known.kind} />
          {known.place && <Text size="sm">{known.place.name}</Text>}
          {data?.organisation && (
            <Text size="sm">
              <Plural
                value={data.organisation.linkCount}
                _0="No links today"
                one="# link in all today"
                other="# links in all today"
              />
            </Text>
          )}
        </Group>
        <AnchorLink to="/organisations/$id" params={{ id }}>
          <Trans>Open its page</Trans>
        </AnchorLink>
        <Group gap="xs">
          <Button size="sm" variant="default" onClick={() => onChange({ around: id, chosen: id, depth: '1' })}>
            <Trans>Show its neighbourhood</Trans>
          </Button>
          <Button size="sm" variant="default" onClick={() => onChange({ from: id })}>
            <Trans>Way from here</Trans>
          </Button>
          <Button size="sm" variant="default" onClick={() => onChange({ to: id })}>
            <Trans>Way to here</Trans>
          </Button>
          <Button size="sm" variant="subtle" onClick={() => onChange({ chosen: undefined })}>
            <Trans>Let go</Trans>
          </Button>
        </Group>
        <Title order={3}>
          <Trans>Links shown here</Trans>
        </Title>
        {neighbours.length === 0 && (
          <Text c="dimmed">
            <Trans>None in this picture.</Trans>
          </Text>
        )}
        <ul className={classes.links}>
          {neighbours.slice(0, shown).map(({ node, links }) => (
            <li key={node.id}>
              <Anchor component="button" className={classes.name} onClick={() => onChange({ chosen: node.id })}>
                {readName(node, i18n.locale)}
              </Anchor>
              {links.map((link) => (
                <LinkLine key={`${link.kind} ${link.since} ${link.source}`} link={link} />
              ))}
            </li>
          ))}
        </ul>
        {neighbours.length > shown && (
          <Group>
            <Button size="sm" variant="default" onClick={() => setShown(neighbours.length)}>
              <Trans>Show all {neighbours.length}</Trans>
            </Button>
          </Group>
        )}
      </Stack>
    </Surface>
  );
}

function LinkLine({ link }: { link: Link }) {
  const { i18n } = useLingui();
  return (
    <Text size="sm" c="dimmed">
      {i18n._(linkLabels[link.kind])}{' '}
      {link.until ? (
        <Trans>
          from <Day on={link.since} /> to <Day on={link.until} />
        </Trans>
      ) : (
        <Trans>
          since <Day on={link.since} />
        </Trans>
      )}
    </Text>
  );
}
