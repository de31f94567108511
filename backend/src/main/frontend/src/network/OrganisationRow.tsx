import { useLingui } from '@lingui/react';
import { Trans } from '@lingui/react/macro';
import { Badge, Group, Stack, Text } from '@mantine/core';
import type { ResultOf } from '../web/graphql';
import type { OrganisationRowFragment } from './fragments';
import { KindBadge } from './KindBadge';
import { sectorLabels } from './labels';
import { OrganisationLink } from './OrganisationName';
import classes from './rows.module.css';

/** One organisation in a list: its name, what it is, where it sits. */
export function OrganisationRow({ organisation }: { organisation: ResultOf<typeof OrganisationRowFragment> }) {
  const { i18n } = useLingui();
  const { kind, place, sectors, dissolvedOn } = organisation;
  return (
    <Stack gap={2} className={classes.row}>
      <Text fw={600} className={classes.name}>
        <OrganisationLink organisation={organisation} />
      </Text>
      <Group gap="2px 0.75rem">
        <KindBadge kind={kind} />
        {place && (
          <Text span size="sm" c="dimmed">
            {place.within ? `${place.name}, ${place.within.name}` : place.name}
          </Text>
        )}
        {sectors.length > 0 && (
          <Text span size="sm" c="dimmed">
            {sectors.map((sector) => i18n._(sectorLabels[sector])).join(' · ')}
          </Text>
        )}
        {dissolvedOn && (
          <Badge color="gray" variant="light" tt="none">
            <Trans>Dissolved</Trans>
          </Badge>
        )}
      </Group>
    </Stack>
  );
}
