import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, MultiSelect, Stack, Text } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useQuery } from 'urql';
import { actsFor, useViewer } from '../identity/session';
import { ListExport } from '../interchange/ListExport';
import { KeysetList, pageState } from '../web/KeysetList';
import { ButtonLink } from '../web/links';
import { PageTitle } from '../web/PageTitle';
import { AllianceRow } from './AllianceRow';
import type { AlliancesSearch } from './allianceSearch';
import { ALLIANCE_PURPOSES, ALLIANCE_STATES, purposeLabels, stateLabels } from './labels';
import { AlliancesQuery, OrganisationNamesQuery } from './operations';

const PAGE = 30;

/** Alliances the viewer may see, narrowed by what stands in the address. */
export function AlliancesPage() {
  const { i18n, t } = useLingui();
  const search = useSearch({ from: '/alliances' });
  const navigate = useNavigate({ from: '/alliances' });
  const viewer = useViewer();
  const change = (part: AlliancesSearch) => navigate({ search: (before) => ({ ...before, ...part }), replace: true });
  return (
    <Stack>
      <Group justify="space-between">
        <PageTitle title={t`Alliances`}>
          <Trans>Alliances</Trans>
        </PageTitle>
        {viewer && actsFor(viewer).length > 0 && (
          <ButtonLink to="/alliances/new">
            <Trans>Propose an alliance</Trans>
          </ButtonLink>
        )}
      </Group>
      <Group align="end" gap="md" data-print="no">
        <MultiSelect
          label={t`State`}
          placeholder={search.state ? undefined : t`Any state`}
          clearable
          miw="16rem"
          flex={1}
          data={ALLIANCE_STATES.map((state) => ({ value: state, label: i18n._(stateLabels[state]) }))}
          value={search.state ?? []}
          onChange={(state) => change({ state: ALLIANCE_STATES.filter((each) => state.includes(each)) })}
          clearButtonProps={{ 'aria-label': t`Take all away` }}
        />
        <MultiSelect
          label={t`Purpose`}
          placeholder={search.purpose ? undefined : t`Any purpose`}
          clearable
          miw="16rem"
          flex={1}
          data={ALLIANCE_PURPOSES.map((purpose) => ({ value: purpose, label: i18n._(purposeLabels[purpose]) }))}
          value={search.purpose ?? []}
          onChange={(purpose) => change({ purpose: ALLIANCE_PURPOSES.filter((each) => purpose.includes(each)) })}
          clearButtonProps={{ 'aria-label': t`Take all away` }}
        />
      </Group>
      {search.party && <PartyNotice party={search.party} onClear={() => change({ party: undefined })} />}
      <Results search={search} onClear={() => navigate({ search: {} })} />
    </Stack>
  );
}

function PartyNotice({ party, onClear }: { party: string; onClear: () => void }) {
  const [{ data }] = useQuery({ query: OrganisationNamesQuery, variables: { ids: [party] } });
  const [organisation] = data?.nodes ?? [];
  const name = organisation && 'name' in organisation ? organisation.name : '…';
  return (
    <Group gap="sm">
      <Text>
        <Trans>Only with {name}</Trans>
      </Text>
      <Button size="compact-md" variant="default" onClick={onClear}>
        <Trans>Show all</Trans>
      </Button>
    </Group>
  );
}

function Results({ search, onClear }: { search: AlliancesSearch; onClear: () => void }) {
  const filter = { states: search.state, purposes: search.purpose, party: search.party };
  const usePage = (after: string | null) => {
    const [{ data, ...result }] = useQuery({
      query: AlliancesQuery,
      variables: { filter, first: PAGE, after },
      context: CONTEXT,
    });
    return pageState(data?.alliances, result);
  };
  const [{ data }] = useQuery({ query: AlliancesQuery, variables: { filter, first: PAGE, after: null } });
  const total = data?.alliances.totalCount;
  return (
    <Stack gap={0}>
      <Group justify="space-between">
        <Text role="status" c="dimmed">
          {typeof total === 'number' && <Plural value={total} one="# alliance" other="# alliances" />}
        </Text>
        <ListExport list="alliances" search={search} />
      </Group>
      <KeysetList
        list={`alliances ${JSON.stringify(search)}`}
        usePage={usePage}
        keyOf={(alliance) => alliance.id}
        renderItem={(alliance) => <AllianceRow alliance={alliance} />}
        empty={
          <Stack align="start" py="lg">
            <Text>
              <Trans>No alliance fits all of this.</Trans>
            </Text>
            <Button variant="default" onClick={onClear}>
              <Trans>Show all alliances</Trans>
            </Button>
          </Stack>
        }
      />
    </Stack>
  );
}

const CONTEXT = { additionalTypenames: ['Alliance'] };
