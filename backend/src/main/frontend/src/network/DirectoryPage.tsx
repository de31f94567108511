import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Button, Collapse, Grid, Group, Select, Stack, Text } from '@mantine/core';
import { useDisclosure, useMediaQuery } from '@mantine/hooks';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useQuery } from 'urql';
import { isStaff, useViewer } from '../identity/session';
import { ListExport } from '../interchange/ListExport';
import { KeysetList, pageState } from '../web/KeysetList';
import { ButtonLink } from '../web/links';
import { PageTitle } from '../web/PageTitle';
import { DirectoryEmpty } from './DirectoryEmpty';
import { DirectoryFilters } from './DirectoryFilters';
import classes from './DirectoryPage.module.css';
import { countFilters, DIRECTORY_SORTS, type DirectorySearch, directoryFilter, directorySort } from './directorySearch';
import { OrganisationRow } from './OrganisationRow';
import { DirectoryQuery } from './operations';
import { ORGANISATION_CONTEXT } from './types';
import { useDirectoryCounts } from './useDirectoryCounts';

const PAGE = 30;

/** The directory: every organisation the viewer may see, narrowed by what stands in the address. */
export function DirectoryPage() {
  const { t } = useLingui();
  const search = useSearch({ from: '/organisations' });
  const navigate = useNavigate({ from: '/organisations' });
  const viewer = useViewer();
  const isWide = useMediaQuery('(min-width: 62em)', true, { getInitialValueInEffect: false });
  const [isOpen, { toggle }] = useDisclosure(false);
  const change = (part: Partial<DirectorySearch>) =>
    navigate({ search: (before) => ({ ...before, ...part }), replace: true });
  const counts = useDirectoryCounts(search);
  const filterCount = countFilters(search);
  const filters = <DirectoryFilters search={search} change={change} counts={counts} />;
  return (
    <Stack>
      <Group justify="space-between">
        <PageTitle title={t`Directory`}>
          <Trans>Directory</Trans>
        </PageTitle>
        {isStaff(viewer) && (
          <ButtonLink to="/organisations/new" variant="default">
            <Trans>Add an organisation</Trans>
          </ButtonLink>
        )}
      </Group>
      <Grid gap={{ base: 'md', md: 'xl' }}>
        <Grid.Col span={{ base: 12, md: 3.5 }} data-print="no">
          {isWide ? (
            <div className={classes.beside}>{filters}</div>
          ) : (
            <>
              <Button variant="default" fullWidth onClick={toggle} aria-expanded={isOpen}>
                {filterCount === 0 ? <Trans>Narrow down</Trans> : <Trans>Narrow down ({filterCount})</Trans>}
              </Button>
              <Collapse expanded={isOpen}>{isOpen && filters}</Collapse>
            </>
          )}
        </Grid.Col>
        <Grid.Col span={{ base: 12, md: 8.5 }}>
          <Group justify="space-between" align="end" pb="xs">
            <Text role="status" c="dimmed">
              {counts && <Plural value={counts.here.total} one="# organisation" other="# organisations" />}
            </Text>
            <Group gap="sm">
              <ButtonLink to="/map" search={onMap(search)} size="sm" variant="default">
                <Trans>On the map</Trans>
              </ButtonLink>
              <ListExport list="organisations" search={search} />
              <SortChoice value={search.sort} onChange={(sort) => change({ sort })} />
            </Group>
          </Group>
          <Results search={search} />
        </Grid.Col>
      </Grid>
    </Stack>
  );
}

/** The same filters on the map, which knows no order. */
function onMap({ sort: _, ...filters }: DirectorySearch) {
  return filters;
}

function SortChoice({
  value,
  onChange,
}: {
  value: DirectorySearch['sort'];
  onChange: (sort: DirectorySearch['sort']) => void;
}) {
  const { t } = useLingui();
  const names = { name: t`By name`, new: t`Newest entries first`, changed: t`Latest changes first` };
  return (
    <Select
      size="sm"
      aria-label={t`Order`}
      data={DIRECTORY_SORTS.map((sort) => ({ value: sort, label: names[sort] }))}
      value={value ?? 'name'}
      allowDeselect={false}
      onChange={(sort) => onChange(DIRECTORY_SORTS.find((each) => each === sort && each !== 'name'))}
    />
  );
}

function Results({ search }: { search: DirectorySearch }) {
  const usePage = (after: string | null) => {
    const [{ data, ...result }] = useQuery({
      query: DirectoryQuery,
      variables: { filter: directoryFilter(search), sort: directorySort(search), first: PAGE, after },
      context: ORGANISATION_CONTEXT,
    });
    return pageState(data?.organisations, result);
  };
  return (
    <KeysetList
      list={`directory ${JSON.stringify(search)}`}
      usePage={usePage}
      keyOf={(organisation) => organisation.id}
      renderItem={(organisation) => <OrganisationRow organisation={organisation} />}
      shapes={8}
      empty={<DirectoryEmpty search={search} />}
    />
  );
}
