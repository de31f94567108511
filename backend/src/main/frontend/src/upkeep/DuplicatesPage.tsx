import { Trans, useLingui } from '@lingui/react/macro';
import { Stack, Text } from '@mantine/core';
import { useQuery } from 'urql';
import { StaffOnly } from '../identity/StaffOnly';
import { KeysetList, pageState } from '../web/KeysetList';
import { ButtonLink } from '../web/links';
import { PageTitle } from '../web/PageTitle';
import { Section } from '../web/Section';
import { DuplicateRow } from './DuplicateRow';
import { MergeRow } from './MergeRow';
import { DuplicatesQuery, MergesQuery } from './operations';

const PAGE = 20;
const CONTEXT = { additionalTypenames: ['Organisation', 'OrganisationMerge', 'Duplicate'] };

/** Entries that may stand twice, and what was merged so far. */
export function DuplicatesPage() {
  const { t } = useLingui();
  return (
    <StaffOnly>
      <Stack gap="xl" maw="52rem">
        <Stack gap="sm" align="start">
          <PageTitle title={t`Duplicates`}>
            <Trans>Entries that may stand twice</Trans>
          </PageTitle>
          <Text>
            <Trans>
              Look at both side by side. Merge them when they are the same organisation: nothing is lost, and it can be
              undone. Tell them apart when they are two, and the pair is not shown again.
            </Trans>
          </Text>
          <ButtonLink to="/desk/merge" variant="default">
            <Trans>Merge two others…</Trans>
          </ButtonLink>
        </Stack>
        <Pairs />
        <Section title={<Trans>Merged so far</Trans>}>
          <KeysetList
            list="merges"
            usePage={useMerges}
            keyOf={({ id }) => id}
            renderItem={(merge) => <MergeRow merge={merge} />}
            empty={
              <Text c="dimmed">
                <Trans>Nothing was merged yet.</Trans>
              </Text>
            }
          />
        </Section>
      </Stack>
    </StaffOnly>
  );
}

function Pairs() {
  const [{ data }] = useQuery({
    query: DuplicatesQuery,
    variables: { first: PAGE, after: null },
    context: CONTEXT,
    requestPolicy: 'cache-and-network',
  });
  return (
    <Section title={<Trans>Likely pairs</Trans>}>
      <KeysetList
        list="duplicates"
        usePage={usePairs}
        keyOf={({ one, other }) => `${one.id} ${other.id}`}
        renderItem={(pair) => <DuplicateRow pair={pair} />}
        empty={
          <Text c="dimmed" role="status">
            {data?.duplicates.searchedAt ? (
              <Trans>No two entries look alike. New ones are looked through within a minute.</Trans>
            ) : (
              <Trans>The directory is being looked through for the first time. Come back in a minute.</Trans>
            )}
          </Text>
        }
      />
    </Section>
  );
}

function usePairs(after: string | null) {
  const [{ data, ...result }] = useQuery({
    query: DuplicatesQuery,
    variables: { first: PAGE, after },
    context: CONTEXT,
  });
  return pageState(data?.duplicates, result);
}

function useMerges(after: string | null) {
  const [{ data, ...result }] = useQuery({ query: MergesQuery, variables: { first: PAGE, after }, context: CONTEXT });
  return pageState(data?.merges, result);
}
