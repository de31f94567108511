import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Group, Stack, Text } from '@mantine/core';
import { KindBadge } from '../network/KindBadge';
import { sectorLabels } from '../network/labels';
import { OrganisationLink } from '../network/OrganisationName';
import classes from '../network/rows.module.css';
import { AnchorLink } from '../web/links';
import type { Gap } from './GapList';

/** One gap: whose or of what, where, and where to look further. */
export function GapRow({ gap: { organisation, sector, place, cooperativeCount } }: { gap: Gap }) {
  const { i18n } = useLingui();
  const where = place && (place.within ? `${place.name}, ${place.within.name}` : place.name);
  return (
    <Stack gap={2} className={classes.row}>
      <Text fw={600} className={classes.name}>
        {organisation && <OrganisationLink organisation={organisation} />}
        {sector && i18n._(sectorLabels[sector])}
      </Text>
      <Group gap="2px 0.75rem">
        {organisation && <KindBadge kind={organisation.kind} />}
        <Text span size="sm" c="dimmed">
          {where ?? <Trans>Place not known</Trans>}
        </Text>
        {sector && (
          <Text span size="sm" c="dimmed">
            <Plural value={cooperativeCount} one="# co-operative" other="# co-operatives" />
          </Text>
        )}
        {organisation && (
          <>
            <AnchorLink
              size="sm"
              to="/network"
              search={{ around: organisation.id, chosen: organisation.id, depth: '2' }}
            >
              <Trans>Show in the network</Trans>
            </AnchorLink>
            <AnchorLink size="sm" to="/network/analysis" search={{ list: 'introductions', of: organisation.id }}>
              <Trans>Whom it could get to know</Trans>
            </AnchorLink>
          </>
        )}
        {sector && (
          <AnchorLink
            size="sm"
            to="/organisations"
            search={{
              sector: [sector],
              place: place?.code,
              kind: ['WORKER_COOPERATIVE', 'MULTI_STAKEHOLDER_COOPERATIVE'],
            }}
          >
            <Trans>Show these co-operatives</Trans>
          </AnchorLink>
        )}
        {sector && place && (
          <AnchorLink size="sm" to="/network" search={{ place: place.code, sector: [sector], alone: 'yes' }}>
            <Trans>Show in the network</Trans>
          </AnchorLink>
        )}
      </Group>
    </Stack>
  );
}
