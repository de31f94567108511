import { Trans, useLingui } from '@lingui/react/macro';
import { Alert, Button, Group, Skeleton, Stack, Text } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useQuery } from 'urql';
import { AnchorLink } from '../web/links';
import { PageTitle } from '../web/PageTitle';
import { RefusalAlert } from '../web/RefusalAlert';
import { refusalsOf } from '../web/refusals';
import { isCounted } from './figures';
import { StatisticsYearsQuery } from './operations';
import { StatisticsFilters } from './StatisticsFilters';
import { filterOf, type StatisticsSearch, shownYears } from './statisticsSearch';
import { YearFigures } from './YearFigures';
import { YearParts } from './YearParts';

const CONTEXT = { additionalTypenames: ['Headcount', 'Alliance', 'Affiliation'] };

/** The federation in figures: organisations, members, jobs and alliances over the years, by field of work and place. */
export function StatisticsPage() {
  const { t } = useLingui();
  const search = useSearch({ from: '/statistics' });
  const navigate = useNavigate({ from: '/statistics' });
  const change = (part: Partial<StatisticsSearch>) =>
    navigate({ search: (before) => ({ ...before, ...part }), replace: true, resetScroll: false });
  const { from, to } = shownYears(search);
  const [{ data, error, fetching }] = useQuery({
    query: StatisticsYearsQuery,
    variables: { filter: filterOf(search), from, to },
    context: CONTEXT,
    pause: to < from,
  });
  const years = data?.network.statistics.years;
  const isEmpty = years?.every(({ organisations }) => organisations === 0);
  return (
    <Stack gap="lg">
      <Stack gap="xs">
        <PageTitle title={t`Statistics`}>
          <Trans>The federation in figures</Trans>
        </PageTitle>
        <Text>
          <Trans>Organisations, members, jobs and alliances over the years. Only what you may see counts.</Trans>
        </Text>
      </Stack>
      <StatisticsFilters search={search} onChange={change} />
      <RefusalAlert refusals={refusalsOf(error)} />
      {!years && fetching && <Skeleton height={480} />}
      {years && isEmpty && <Nobody search={search} onChange={change} />}
      {years && !isEmpty && from <= to && (
        <Stack gap="xl" aria-busy={fetching}>
          {!isCounted(years) && <NothingCounted search={search} />}
          <YearFigures years={years} />
          <YearParts search={search} years={years.map(({ year }) => year)} onChange={change} />
        </Stack>
      )}
    </Stack>
  );
}

function Nobody({
  search,
  onChange,
}: {
  search: StatisticsSearch;
  onChange: (part: Partial<StatisticsSearch>) => void;
}) {
  return (
    <Stack align="start" gap="sm">
      <Text fw={650}>
        <Trans>No organisation fits all of this.</Trans>
      </Text>
      {filterOf(search) && (
        <Button
          variant="default"
          onClick={() => onChange({ kind: undefined, place: undefined, federation: undefined })}
        >
          <Trans>Take all filters away</Trans>
        </Button>
      )}
    </Stack>
  );
}

/** What to do where there are no members and jobs to show. */
function NothingCounted({ search: { kind, place, federation } }: { search: StatisticsSearch }) {
  return (
    <Alert color="indigo" variant="light">
      <Stack gap="xs">
        <Text>
          <Trans>
            Nobody has recorded members or jobs for these years yet. Who represents an organisation, and federation
            staff, do so on the organisation’s page: record how many members and jobs it had on a day, best on the last
            of each year.
          </Trans>
        </Text>
        <Group>
          <AnchorLink to="/organisations" search={{ kind, place, federation }} underline="always">
            <Trans>Choose an organisation in the directory</Trans>
          </AnchorLink>
        </Group>
      </Stack>
    </Alert>
  );
}
