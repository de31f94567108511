import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, Select, Stack, Text } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { StaffOnly } from '../identity/StaffOnly';
import { OrganisationChoice } from '../network/OrganisationChoice';
import { PageTitle } from '../web/PageTitle';
import { Section } from '../web/Section';
import { AuditEntries } from './AuditEntries';
import { actLabel, actLabels } from './acts';
import type { AuditSearch } from './auditSearch';
import { ChainCheck } from './ChainCheck';
import { PersonChoice } from './PersonChoice';

/** Who did what and when, and whether the record is whole. */
export function AuditPage() {
  const { t } = useLingui();
  return (
    <StaffOnly alsoAdministrators>
      <Stack gap="xl">
        <Stack gap="sm">
          <PageTitle title={t`Audit trail`}>
            <Trans>Audit trail</Trans>
          </PageTitle>
          <Text maw="44rem">
            <Trans>
              Every act in the portal: who, when, what. Entries are sealed in a chain, so that a later change shows.
            </Trans>
          </Text>
        </Stack>
        <ChainCheck />
        <Section title={<Trans>Acts</Trans>}>
          <Acts />
        </Section>
      </Stack>
    </StaffOnly>
  );
}

function Acts() {
  const { t, i18n } = useLingui();
  const search = useSearch({ from: '/desk/audit' });
  const navigate = useNavigate({ from: '/desk/audit' });
  const change = (changed: Partial<AuditSearch>) =>
    navigate({ search: (before) => ({ ...before, ...changed }), resetScroll: false });
  const isNarrowed = Object.values(search).some(Boolean);
  return (
    <Stack gap="md">
      <Group grow align="start" preventGrowOverflow={false}>
        <OrganisationChoice
          label={t`Organisation`}
          value={search.organisation}
          onChange={(organisation) => change({ organisation })}
        />
        <PersonChoice label={t`Person`} value={search.person} onChange={(person) => change({ person })} />
        <Select
          label={t`Act`}
          placeholder={t`Any act`}
          data={Object.keys(actLabels).map((value) => ({ value, label: actLabel(i18n, value) }))}
          value={search.act ?? null}
          onChange={(act) => change({ act: act ?? undefined })}
          searchable
          clearable
        />
      </Group>
      {isNarrowed && (
        <Group>
          <Button
            size="sm"
            variant="default"
            onClick={() => change({ organisation: undefined, person: undefined, act: undefined })}
          >
            <Trans>Take all filters away</Trans>
          </Button>
        </Group>
      )}
      <AuditEntries search={search} />
    </Stack>
  );
}
