import { Trans, useLingui } from '@lingui/react/macro';
import { SimpleGrid, Stack, Text, Title } from '@mantine/core';
import type { LinkProps } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { StaffOnly } from '../identity/StaffOnly';
import { isAdministrator, isStaff, useViewer } from '../identity/session';
import { AnchorLink } from './links';
import { PageTitle } from './PageTitle';
import { Surface } from './Surface';

/** Where federation staff and administrators keep the directory and look after the record. */
export function DeskPage() {
  const { t } = useLingui();
  const viewer = useViewer();
  return (
    <StaffOnly alsoAdministrators>
      <Stack gap="xl">
        <PageTitle title={t`Desk`}>
          <Trans>Desk</Trans>
        </PageTitle>
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          {isStaff(viewer) && (
            <Card to="/desk/import" title={<Trans>Import organisations</Trans>}>
              <Trans>Bring a table of organisations into the directory, with a look before anything is written.</Trans>
            </Card>
          )}
          <Card to="/organisations/new" title={<Trans>Add an organisation</Trans>}>
            {isStaff(viewer) ? (
              <Trans>Add one organisation to the directory by hand.</Trans>
            ) : (
              <Trans>Add a federation to the directory, so that it can have staff.</Trans>
            )}
          </Card>
          {isStaff(viewer) && (
            <Card to="/desk/places" title={<Trans>Places</Trans>}>
              <Trans>Look through regions and municipalities, and add those that are missing.</Trans>
            </Card>
          )}
          {isStaff(viewer) && (
            <Card to="/desk/duplicates" title={<Trans>Duplicates</Trans>}>
              <Trans>See which entries may stand twice, merge them, or undo a merge.</Trans>
            </Card>
          )}
          {isStaff(viewer) && (
            <Card to="/desk/stale" title={<Trans>Stale entries</Trans>}>
              <Trans>See whose entry nobody looked at for two years.</Trans>
            </Card>
          )}
          <Card to="/desk/staff" title={<Trans>Staff of the federations</Trans>}>
            {isAdministrator(viewer) ? (
              <Trans>See who works for which federation, appoint and end.</Trans>
            ) : (
              <Trans>See who works for which federation.</Trans>
            )}
          </Card>
          <Card to="/desk/audit" title={<Trans>Audit trail</Trans>}>
            <Trans>See who did what and when, and check that the record is whole.</Trans>
          </Card>
        </SimpleGrid>
      </Stack>
    </StaffOnly>
  );
}

function Card({ to, title, children }: { to: LinkProps['to']; title: ReactNode; children: ReactNode }) {
  return (
    <Surface>
      <Title order={2} size="h3">
        <AnchorLink to={to}>{title}</AnchorLink>
      </Title>
      <Text>{children}</Text>
    </Surface>
  );
}
