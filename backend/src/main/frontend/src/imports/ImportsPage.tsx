import { Trans, useLingui } from '@lingui/react/macro';
import { Stack, Text } from '@mantine/core';
import { StaffOnly } from '../identity/StaffOnly';
import { PageTitle } from '../web/PageTitle';
import { Section } from '../web/Section';
import { DropZone } from './DropZone';
import { EarlierImports } from './EarlierImports';

/** Brings a file of organisations into the directory, and shows the imports before. */
export function ImportsPage() {
  const { t } = useLingui();
  return (
    <StaffOnly>
      <Stack gap="xl">
        <Stack gap="sm">
          <PageTitle title={t`Import`}>
            <Trans>Import organisations</Trans>
          </PageTitle>
          <Text maw="44rem">
            <Trans>
              Give us a table of organisations as a file. First you see what we found in it; nothing is written to the
              directory before you confirm.
            </Trans>
          </Text>
        </Stack>
        <DropZone />
        <Section title={<Trans>Earlier imports</Trans>}>
          <EarlierImports />
        </Section>
      </Stack>
    </StaffOnly>
  );
}
