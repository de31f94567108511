import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, MultiSelect, Stack, Text, TextInput } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useQuery } from 'urql';
import { KeysetList, pageState } from '../../web/KeysetList';
import { AnchorLink } from '../../web/links';
import { PageTitle } from '../../web/PageTitle';
import { Day } from '../../web/When';
import { PlaceChoice } from '../PlaceChoice';
import { ChangeRow } from './ChangeRow';
import { CHANGE_KINDS, type ChangesSearch, comparedDays } from './changesSearch';
import { changeLabels } from './labels';
import { ChangesQuery } from './operations';

const PAGE = 30;
const CONTEXT = { additionalTypenames: ['Alliance', 'Affiliation', 'Organisation'] };

/** What began and ended in the network between two days. */
export function ChangesPage() {
  const { t, i18n } = useLingui();
  const search = useSearch({ from: '/network/changes' });
  const navigate = useNavigate({ from: '/network/changes' });
  const change = (part: ChangesSearch) => navigate({ search: (before) => ({ ...before, ...part }), replace: true });
  const { from, to } = comparedDays(search);
  return (
    <Stack>
      <PageTitle title={t`What changed`}>
        <Trans>What changed in the network</Trans>
      </PageTitle>
      <Text>
        <Trans>
          Compare the network of{' '}
          <AnchorLink to="/network" search={{ on: from }} underline="always">
            <Day on={from} />
          </AnchorLink>{' '}
          with that of{' '}
          <AnchorLink to="/network" search={{ on: to }} underline="always">
            <Day on={to} />
          </AnchorLink>
          : what was there on the first day is no change.
        </Trans>
      </Text>
      <Group align="end" gap="md" data-print="no">
        <TextInput
          type="date"
          label={t`From`}
          value={from}
          onChange={({ currentTarget: { value } }) => value && change({ from: value })}
        />
        <TextInput
          type="date"
          label={t`Until`}
          value={to}
          error={to < from && t`This day is before the first one.`}
          onChange={({ currentTarget: { value } }) => value && change({ to: value })}
        />
        <MultiSelect
          label={t`What happened`}
          placeholder={search.kind ? undefined : t`Anything`}
          clearable
          miw="16rem"
          flex={1}
          data={CHANGE_KINDS.map((kind) => ({ value: kind, label: i18n._(changeLabels[kind]) }))}
          value={search.kind ?? []}
          onChange={(kinds) => change({ kind: CHANGE_KINDS.filter((each) => kinds.includes(each)) })}
          clearButtonProps={{ 'aria-label': t`Take all away` }}
        />
        <PlaceChoice label={t`Place`} value={search.place} onChange={(place) => change({ place })} />
      </Group>
      {from <= to && <Results search={search} onClear={() => change({ kind: undefined, place: undefined })} />}
    </Stack>
  );
}

function Results({ search, onClear }: { search: ChangesSearch; onClear: () => void }) {
  const { kind, place } = search;
  const asked = { ...comparedDays(search), kinds: kind, filter: place ? { place } : undefined, first: PAGE };
  const usePage = (after: string | null) => {
    const [{ data, ...result }] = useQuery({ query: ChangesQuery, variables: { ...asked, after }, context: CONTEXT });
    return pageState(data?.network.changes, result);
  };
  const [{ data }] = useQuery({ query: ChangesQuery, variables: { ...asked, after: null }, context: CONTEXT });
  const total = data?.network.changes.totalCount;
  return (
    <Stack gap={0}>
      <Text role="status" c="dimmed">
        {typeof total === 'number' && <Plural value={total} one="# change" other="# changes" />}
      </Text>
      <KeysetList
        list={`changes ${JSON.stringify(asked)}`}
        usePage={usePage}
        keyOf={({ kind, subject }) => `${kind} ${subject.id}`}
        renderItem={(change) => <ChangeRow change={change} />}
        empty={
          <Stack align="start" py="lg">
            <Text>
              {kind || place ? (
                <Trans>Nothing of this kind changed between these days.</Trans>
              ) : (
                <Trans>Nothing changed between these days. Choose an earlier first day.</Trans>
              )}
            </Text>
            {(kind || place) && (
              <Button variant="default" onClick={onClear}>
                <Trans>Show all changes</Trans>
              </Button>
            )}
          </Stack>
        }
      />
    </Stack>
  );
}
