import { Trans, useLingui } from '@lingui/react/macro';
import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useQuery } from 'urql';
import { actsFor, useViewer } from '../identity/session';
import { fetchFile } from '../interchange/fetchFile';
import { today } from '../web/dates';
import { ErrorPage } from '../web/ErrorPage';
import { AnchorLink, ButtonLink } from '../web/links';
import { NotFoundPage } from '../web/NotFoundPage';
import { PageSkeleton } from '../web/PageSkeleton';
import { PageTitle } from '../web/PageTitle';
import { isHidden } from '../web/refusals';
import { saveFile } from '../web/saveFile';
import { MonthSheet } from './MonthSheet';
import { formatHours, formatMonth, monthOf, monthsLater } from './months';
import { WorkSheetQuery } from './operations';
import { WORK_CONTEXT } from './types';
import { YearTotals } from './YearTotals';

/** The reader's own hours, month by month; for those who act for the co-operative the totals of the year. */
export function WorkPage() {
  const { t, i18n } = useLingui();
  const { id } = useParams({ from: '/cooperatives/$id/work' });
  const search = useSearch({ from: '/cooperatives/$id/work' });
  const navigate = useNavigate({ from: '/cooperatives/$id/work' });
  const viewer = useViewer();
  const month = monthOf(search.month ?? today());
  const [{ data, error, fetching }] = useQuery({
    query: WorkSheetQuery,
    variables: { id, month },
    context: WORK_CONTEXT,
    requestPolicy: 'cache-and-network',
  });
  const organisation = data?.organisation;
  if (!organisation && fetching) return <PageSkeleton />;
  if (!organisation) return error && !isHidden(error) ? <ErrorPage error={error} /> : <NotFoundPage />;
  if (!('governance' in organisation) || !organisation.governance.closedWorkYears) return <NotFoundPage />;
  const { workSheet, closedWorkYears } = organisation.governance;
  const actsForIt = (viewer ? actsFor(viewer) : []).some((own) => own.id === id);
  const year = Number(month.slice(0, 4));
  const go = (months: number) => navigate({ search: { month: monthsLater(month, months).slice(0, 7) }, replace: true });
  return (
    <Stack gap="xl">
      <Stack gap="xs">
        <PageTitle title={t`Hours worked`}>
          <Trans>Hours worked</Trans>
        </PageTitle>
        <Text>
          <AnchorLink to="/cooperatives/$id" params={{ id }}>
            {organisation.name}
          </AnchorLink>
        </Text>
        <Text fw={650} fz="lg" role="status">
          {formatMonth(month, i18n.locale)}
        </Text>
        <Group gap="xs" data-print="no">
          <Button variant="default" onClick={() => go(-1)}>
            <Trans>Month before</Trans>
          </Button>
          <Button variant="default" onClick={() => go(1)} disabled={month >= monthOf(today())}>
            <Trans>Next month</Trans>
          </Button>
        </Group>
      </Stack>
      {workSheet && (
        <>
          <Text>
            <Trans>
              {formatHours(workSheet.hours, i18n.locale)} hours in this month,{' '}
              {formatHours(workSheet.hoursOfYear, i18n.locale)} in this year.
            </Trans>
          </Text>
          {workSheet.isClosed && (
            <Alert color="gray" variant="light">
              <Trans>This year is closed: its hours can no longer be changed.</Trans>
            </Alert>
          )}
          <Group gap="sm" data-print="no">
            <ButtonLink to="/cooperatives/$id/work/file" params={{ id }} variant="default">
              <Trans>Hours from a file</Trans>
            </ButtonLink>
            <Button
              variant="default"
              onClick={async () => saveFile(await fetchFile(`/cooperatives/${id}/work/${year}.csv`, i18n.locale))}
            >
              <Trans>Save my year as CSV</Trans>
            </Button>
          </Group>
          <MonthSheet key={month} cooperative={id} sheet={workSheet} />
        </>
      )}
      {actsForIt && (
        <YearTotals cooperative={id} year={year} closed={closedWorkYears.find((each) => each.year === year)} />
      )}
    </Stack>
  );
}
