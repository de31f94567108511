import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useQuery } from 'urql';
import { formatDay } from '../web/dates';
import type { ResultOf } from '../web/graphql';
import { KeysetList, pageState } from '../web/KeysetList';
import { Section } from '../web/Section';
import { Day } from '../web/When';
import { HeadcountForm } from './HeadcountForm';
import { HeadcountsQuery } from './operations';

const PAGE = 5;

/** How many members and jobs an organisation had on a day. */
export type Headcount = NonNullable<ResultOf<typeof HeadcountsQuery>['organisation']>['headcounts']['nodes'][number];

type Props = { organisation: string; isEditable: boolean };

/** How many members and jobs an organisation had, the latest first; who may adds to it. */
export function OrganisationHeadcounts({ organisation, isEditable }: Props) {
  const [open, setOpen] = useState<{ before: Headcount | undefined }>();
  const [recorded, setRecorded] = useState<string>();
  const usePage = (after: string | null) => {
    const [{ data, ...result }] = useQuery({
      query: HeadcountsQuery,
      variables: { id: organisation, first: PAGE, after },
    });
    return pageState(data?.organisation?.headcounts, result);
  };
  const [{ data }] = useQuery({ query: HeadcountsQuery, variables: { id: organisation, first: PAGE, after: null } });
  const isEmpty = data?.organisation?.headcounts.nodes.length === 0;
  if (isEmpty && !isEditable) return null;
  const done = (asOf: string) => {
    setRecorded(asOf);
    setOpen(undefined);
  };
  return (
    <Section title={<Trans>Members and jobs</Trans>}>
      {recorded && (
        <Alert color="indigo" variant="light" role="status">
          <Trans>
            Recorded for <Day on={recorded} />.
          </Trans>
        </Alert>
      )}
      <KeysetList
        list={`headcounts of ${organisation}`}
        shapes={1}
        usePage={usePage}
        keyOf={({ id }) => id}
        renderItem={(headcount) => (
          <HeadcountRow
            headcount={headcount}
            onCorrect={isEditable ? () => setOpen({ before: headcount }) : undefined}
          />
        )}
        empty={
          <Text c="dimmed">
            <Trans>
              Nobody has recorded how many members and jobs there are. The statistics count what is said here.
            </Trans>
          </Text>
        }
      />
      {isEditable && !open && (
        <Group data-print="no">
          <Button variant="default" size="sm" onClick={() => setOpen({ before: undefined })}>
            <Trans>Record members and jobs</Trans>
          </Button>
        </Group>
      )}
      {open && (
        <HeadcountForm
          key={open.before?.id ?? ''}
          organisation={organisation}
          before={open.before}
          onDone={done}
          onClose={() => setOpen(undefined)}
        />
      )}
    </Section>
  );
}

function HeadcountRow({ headcount, onCorrect }: { headcount: Headcount; onCorrect: (() => void) | undefined }) {
  const { t, i18n } = useLingui();
  const { asOf, memberCount, jobCount } = headcount;
  return (
    <Group justify="space-between" gap="xs" pb="xs" wrap="nowrap" align="start">
      <Stack gap={0}>
        <Text fw={600}>
          {memberCount !== null && <Plural value={memberCount} one="# member" other="# members" />}
          {memberCount !== null && jobCount !== null && ' · '}
          {jobCount !== null && <Plural value={jobCount} one="# job" other="# jobs" />}
        </Text>
        <Text size="sm" c="dimmed">
          <Day on={asOf} />
        </Text>
      </Stack>
      {onCorrect && (
        <Button
          variant="subtle"
          size="compact-sm"
          onClick={onCorrect}
          aria-label={t`Correct the numbers of ${formatDay(asOf, i18n.locale)}`}
          data-print="no"
        >
          <Trans>Correct</Trans>
        </Button>
      )}
    </Group>
  );
}
