import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, Text } from '@mantine/core';
import { useQuery } from 'urql';
import { fetchFile } from '../interchange/fetchFile';
import { ConfirmEnd } from '../web/ConfirmEnd';
import { today } from '../web/dates';
import { KeysetList, pageState } from '../web/KeysetList';
import { Section } from '../web/Section';
import { saveFile } from '../web/saveFile';
import { Day } from '../web/When';
import { formatHours } from './months';
import { CloseWorkYear, WorkTotalsQuery } from './operations';
import { WORK_CONTEXT } from './types';

const PAGE = 50;

type Props = { cooperative: string; year: number; closed: { hours: string; closedAt: string } | undefined };

/** How long each member worked in a year, for those who act for the co-operative; a past year is closed here. */
export function YearTotals({ cooperative, year, closed }: Props) {
  const { t, i18n } = useLingui();
  const isOver = year < Number(today().slice(0, 4));
  const usePage = (after: string | null) => {
    const [{ data, ...result }] = useQuery({
      query: WorkTotalsQuery,
      variables: { id: cooperative, year, first: PAGE, after },
      context: WORK_CONTEXT,
      requestPolicy: 'cache-and-network',
    });
    const organisation = data?.organisation;
    const governance = organisation && 'governance' in organisation ? organisation.governance : undefined;
    return pageState(governance?.workTotals ?? undefined, result);
  };
  return (
    <Section
      title={<Trans>All members in {year}</Trans>}
      action={
        isOver &&
        !closed && (
          <ConfirmEnd
            document={CloseWorkYear}
            variables={() => ({ input: { cooperative, year } })}
            label={t`Close the year`}
            name={t`Close the year… ${year}`}
            title={t`Close the year ${year}?`}
            consequence={t`Nobody can then add hours of this year or correct them. This cannot be undone.`}
          />
        )
      }
    >
      <Group data-print="no">
        <Button
          variant="default"
          onClick={async () =>
            saveFile(await fetchFile(`/cooperatives/${cooperative}/work-totals/${year}.csv`, i18n.locale))
          }
        >
          <Trans>Save as CSV</Trans>
        </Button>
      </Group>
      {closed && (
        <Text>
          <Trans>
            Closed <Day on={closed.closedAt} /> with {formatHours(closed.hours, i18n.locale)} hours.
          </Trans>
        </Text>
      )}
      <KeysetList
        list={`work of ${cooperative} in ${year}`}
        usePage={usePage}
        keyOf={(total) => total.person.id}
        renderItem={({ person, hours, days }) => (
          <Group justify="space-between" py={4}>
            <Text>{person.displayName}</Text>
            <Text style={{ fontVariantNumeric: 'tabular-nums' }}>
              <Trans>{formatHours(hours, i18n.locale)} h</Trans>
              <Text span c="dimmed">
                {' '}
                · <Plural value={days} one="# day" other="# days" />
              </Text>
            </Text>
          </Group>
        )}
        empty={
          <Text c="dimmed">
            <Trans>Nobody recorded hours in this year.</Trans>
          </Text>
        }
      />
    </Section>
  );
}
