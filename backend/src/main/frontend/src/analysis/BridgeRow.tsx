import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Anchor, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { KindBadge } from '../network/KindBadge';
import { OrganisationLink } from '../network/OrganisationName';
import classes from '../network/rows.module.css';
import { AnchorLink } from '../web/links';
import { useAnalysisDay } from './analysisDay';
import type { Bridge } from './BridgeList';
import { DepartureParts } from './DepartureParts';

/** One bridge: how much leads through it, and on request what would break without it. */
export function BridgeRow({ bridge }: { bridge: Bridge }) {
  const { i18n } = useLingui();
  const [isOpen, setOpen] = useState(false);
  const on = useAnalysisDay();
  const { organisation, betweenness, isArticulation, cutOffCount } = bridge;
  const share = i18n.number(betweenness, { style: 'percent', maximumSignificantDigits: 2 });
  return (
    <Stack gap={2} className={classes.row}>
      <Text fw={600} className={classes.name}>
        <OrganisationLink organisation={organisation} />
      </Text>
      <Group gap="2px 0.75rem">
        <KindBadge kind={organisation.kind} />
        {organisation.place && (
          <Text span size="sm" c="dimmed">
            {organisation.place.name}
          </Text>
        )}
        <Text span size="sm">
          <Trans>{share} of all shortest ways</Trans>
        </Text>
        {isArticulation && (
          <Text span size="sm" fw={600}>
            <Plural
              value={cutOffCount}
              one="# organisation would be cut off without it"
              other="# organisations would be cut off without it"
            />
          </Text>
        )}
        <AnchorLink
          size="sm"
          to="/network"
          search={{ around: organisation.id, chosen: organisation.id, depth: '2', on }}
        >
          <Trans>Show in the network</Trans>
        </AnchorLink>
        {isArticulation && (
          <Anchor component="button" type="button" size="sm" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
            {isOpen ? <Trans>Close</Trans> : <Trans>What would break?</Trans>}
          </Anchor>
        )}
      </Group>
      {isOpen && <DepartureParts id={organisation.id} />}
    </Stack>
  );
}
