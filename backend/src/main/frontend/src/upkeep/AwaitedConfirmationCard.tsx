import { Trans } from '@lingui/react/macro';
import { Stack, Text } from '@mantine/core';
import { OrganisationLink, type OrganisationRef } from '../network/OrganisationName';
import { Surface } from '../web/Surface';
import { ConfirmEntryButtons } from './ConfirmEntryButtons';

/** An entry that waits for somebody who knows to say that it is right. */
export function AwaitedConfirmationCard({ organisation }: { organisation: OrganisationRef }) {
  return (
    <Surface mb="md">
      <Stack gap="xs">
        <Text size="sm" c="dimmed">
          <Trans>Nobody looked at this entry for two years. Is it still right?</Trans>
        </Text>
        <Text fw={650} fz="lg">
          <OrganisationLink organisation={organisation} />
        </Text>
        <ConfirmEntryButtons organisation={organisation} />
      </Stack>
    </Surface>
  );
}
