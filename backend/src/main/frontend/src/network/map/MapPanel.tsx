import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Anchor, Button, Group, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useQuery } from 'urql';
import { AnchorLink, ButtonLink } from '../../web/links';
import { Surface } from '../../web/Surface';
import { Day } from '../../web/When';
import { KindBadge } from '../KindBadge';
import { linkLabels } from '../labels';
import { OrganisationName } from '../OrganisationName';
import { LinkedOrganisationQuery } from '../view/operations';
import classes from './map.module.css';
import type { Partner, Shown } from './mapData';
import type { MapSearch } from './mapSearch';

const FEW = 6;

type Props = { id: string; shown: Shown; onChange: (changed: Partial<MapSearch>) => void };

/** The organisation chosen: who it is, where it sits, with whom it is linked here, and where to go from here. */
export function MapPanel({ id, shown, onChange }: Props) {
  const [{ data }] = useQuery({ query: LinkedOrganisationQuery, variables: { id } });
  const point = shown.points.find((each) => each.id === id);
  const organisation = data?.organisation?.id === id ? data.organisation : undefined;
  if (!point && !organisation) return null;
  const kind = organisation?.kind ?? point?.kind;
  const placeName = organisation?.place?.name ?? point?.placeName;
  return (
    <Surface>
      <Stack gap="sm" component="section" aria-live="polite">
        <Title order={2}>{organisation ? <OrganisationName organisation={organisation} /> : point?.name}</Title>
        <Group gap="0.25rem 1rem">
          {kind && <KindBadge kind={kind} />}
          {placeName && <Text size="sm">{placeName}</Text>}
          {organisation && (
            <Text size="sm">
              <Plural
                value={organisation.linkCount}
                _0="No links today"
                one="# link in all today"
                other="# links in all today"
              />
            </Text>
          )}
        </Group>
        {point?.isApproximate && (
          <Text size="sm" c="dimmed">
            <Trans>Where exactly it sits is not known; it is shown in the middle of its place.</Trans>
          </Text>
        )}
        {!point && (
          <Text size="sm">
            <Trans>It is not on this map: its coordinates are not known, or a filter leaves it out.</Trans>
          </Text>
        )}
        <AnchorLink to="/organisations/$id" params={{ id }}>
          <Trans>Open its page</Trans>
        </AnchorLink>
        <Group gap="xs">
          <ButtonLink size="sm" variant="default" to="/network" search={{ around: id, chosen: id }}>
            <Trans>Show in the network</Trans>
          </ButtonLink>
          <ButtonLink size="sm" variant="default" to="/map" search={{ around: id, chosen: id }}>
            <Trans>Network of its place</Trans>
          </ButtonLink>
          <Button size="sm" variant="subtle" onClick={() => onChange({ chosen: undefined })}>
            <Trans>Let go</Trans>
          </Button>
        </Group>
        {point && <Partners partners={shown.partners.get(id) ?? []} onChange={onChange} />}
      </Stack>
    </Surface>
  );
}

function Partners({ partners, onChange }: { partners: Partner[]; onChange: Props['onChange'] }) {
  const { i18n } = useLingui();
  const [most, setMost] = useState(FEW);
  return (
    <>
      <Title order={3}>
        <Trans>Linked on this map</Trans>
      </Title>
      {partners.length === 0 && (
        <Text c="dimmed">
          <Trans>Nobody.</Trans>
        </Text>
      )}
      <ul className={classes.partners}>
        {partners.slice(0, most).map(({ point, lines }) => (
          <li key={point.id}>
            <Anchor component="button" className={classes.name} onClick={() => onChange({ chosen: point.id })}>
              {point.name}
            </Anchor>
            {lines.map(({ kind, since }) => (
              <Text key={kind} size="sm" c="dimmed">
                {i18n._(linkLabels[kind])}{' '}
                <Trans>
                  since <Day on={since} />
                </Trans>
              </Text>
            ))}
          </li>
        ))}
      </ul>
      {partners.length > most && (
        <Group>
          <Button size="sm" variant="default" onClick={() => setMost(partners.length)}>
            <Trans>Show all {partners.length}</Trans>
          </Button>
        </Group>
      )}
    </>
  );
}
