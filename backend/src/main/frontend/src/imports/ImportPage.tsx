import { Trans } from '@lingui/react/macro';
import { Group, Stack, Text } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useQuery } from 'urql';
import { StaffOnly } from '../identity/StaffOnly';
import type { ResultOf } from '../web/graphql';
import { AnchorLink } from '../web/links';
import { NotFoundPage } from '../web/NotFoundPage';
import { PageSkeleton } from '../web/PageSkeleton';
import { PageTitle } from '../web/PageTitle';
import { RefusalAlert } from '../web/RefusalAlert';
import { refusalsOf } from '../web/refusals';
import { useLive } from '../web/useLive';
import { When } from '../web/When';
import { Findings } from './Findings';
import { ImportBadge } from './ImportBadge';
import { ImportProgress } from './ImportProgress';
import { ImportResult } from './ImportResult';
import { ImportReview } from './ImportReview';
import { isOver } from './labels';
import { ImportChanged, ImportQuery } from './operations';
import { UndoProgress } from './UndoProgress';
import { UndoResult } from './UndoResult';

/** Mappings are kept here for the first time, too. */
const CONTEXT = { additionalTypenames: ['ImportMapping'] };

/** An import as its page knows it. */
export type Import = Extract<ResultOf<typeof ImportQuery>['node'], { __typename: 'DirectoryImport' }>;

/** One import: what was found, what it will do, how far it is, what it did. */
export function ImportPage() {
  const { id } = useParams({ from: '/desk/import/$id' });
  return (
    <StaffOnly>
      <OneImport key={id} id={id} />
    </StaffOnly>
  );
}

function OneImport({ id }: { id: string }) {
  const { import: one, isFetching, refusals } = useImport(id);
  if (!one && isFetching) return <PageSkeleton />;
  if (!one) return refusals.length > 0 ? <RefusalAlert refusals={refusals} /> : <NotFoundPage />;
  return (
    <Stack gap="xl">
      <Stack gap="xs">
        <Text size="sm">
          <AnchorLink to="/desk/import">
            <Trans>All imports</Trans>
          </AnchorLink>
        </Text>
        <PageTitle title={one.fileName}>{one.fileName}</PageTitle>
        <Group gap="sm" aria-live="polite">
          <ImportBadge state={one.state} />
          <Text c="dimmed">
            <Trans>
              {one.by.displayName} uploaded it <When at={one.createdAt} />
            </Trans>
          </Text>
        </Group>
      </Stack>
      <ImportStage one={one} />
    </Stack>
  );
}

function ImportStage({ one }: { one: Import }) {
  if (one.state === 'RUNNING') return <ImportProgress one={one} />;
  if (one.state === 'UNDOING') return <UndoProgress one={one} />;
  if (one.state === 'UNDONE' || one.state === 'UNDO_FAILED') {
    return (
      <>
        <UndoResult one={one} />
        <ImportResult one={one} />
      </>
    );
  }
  if (isOver(one.state) || one.state === 'FAILED') return <ImportResult one={one} />;
  return (
    <>
      <Findings one={one} />
      {one.state === 'WAITING' && <ImportReview key={reading(one)} one={one} />}
    </>
  );
}

/** What the outcome depends on: another reading is looked at anew. */
function reading({ mapping, identifierScheme, country, kind }: Import): string {
  return JSON.stringify([mapping, identifierScheme, country, kind]);
}

/** The import from the server's cache with the newest counts of the live stream over it. */
function useImport(id: string) {
  const [{ data, fetching, error }, reload] = useQuery({
    query: ImportQuery,
    variables: { id },
    requestPolicy: 'cache-and-network',
    context: CONTEXT,
  });
  const [news, setNews] = useState<Pick<Import, 'id' | 'state'>>();
  const known = data?.node?.__typename === 'DirectoryImport' ? data.node : undefined;
  useLive(ImportChanged, { id }, ({ importChanged }) => setNews(importChanged), known ? isOver(known.state) : true);
  const isBehind = news !== undefined && known !== undefined && news.state !== known.state;
  const next = isBehind ? news.state : undefined;
  // A step changes more than the counts: the preview after a check, the report at the end.
  useEffect(() => {
    if (next) reload({ requestPolicy: 'network-only' });
  }, [next, reload]);
  return {
    // The newest counts of a step at once; the next step only together with what belongs to it.
    import: known && (isBehind ? known : { ...known, ...news }),
    isFetching: fetching,
    refusals: refusalsOf(error),
  };
}
