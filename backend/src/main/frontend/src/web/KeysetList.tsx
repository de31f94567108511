import { Trans } from '@lingui/react/macro';
import { Button, Group, Skeleton, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import type { CombinedError } from 'urql';
import { RefusalAlert } from './RefusalAlert';
import { refusalsOf } from './refusals';
import { useKeyset } from './useKeyset';

/** What a page of a list tells. */
export type ListPage<Item> = {
  nodes: Item[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
};

type PageState<Item> = { page: ListPage<Item> | undefined; isFetching: boolean; error: CombinedError | undefined };

type Props<Item> = {
  /** Tells this list from others: what it is and how it is filtered. */
  list: string;
  /** A hook that reads the page after a cursor. */
  usePage: (after: string | null) => PageState<Item>;
  renderItem: (item: Item) => ReactNode;
  keyOf: (item: Item) => string;
  /** What stands here when there is nothing: what to do next. */
  empty: ReactNode;
  /** How many shapes stand for it while it loads. */
  shapes?: number;
};

/** A list that grows by "more"; shapes while loading, a word when there is nothing. */
export function KeysetList<Item>({ list, ...rest }: Props<Item>) {
  const { cursors, open } = useKeyset(list);
  return (
    <Stack gap={0}>
      {cursors.map((after, index) => (
        <OnePage key={after ?? ''} {...rest} after={after} isLast={index === cursors.length - 1} open={open} />
      ))}
    </Stack>
  );
}

type OnePageProps<Item> = Omit<Props<Item>, 'list'> & {
  after: string | null;
  isLast: boolean;
  open: (after: string) => void;
};

function OnePage<Item>({ usePage, renderItem, keyOf, empty, shapes = 3, after, isLast, open }: OnePageProps<Item>) {
  const { page, isFetching, error } = usePage(after);
  if (!page && isFetching) return <RowSkeletons count={shapes} />;
  if (!page) return <RefusalAlert refusals={refusalsOf(error)} />;
  if (page.nodes.length === 0 && after === null) return empty;
  const next = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
  return (
    <>
      <ul style={{ listStyle: 'none', margin: 0, padding: 0 }} aria-busy={isFetching}>
        {page.nodes.map((item) => (
          <li key={keyOf(item)}>{renderItem(item)}</li>
        ))}
      </ul>
      {isLast && next && (
        <Group pt="md" data-print="no">
          <Button variant="default" onClick={() => open(next)}>
            <Trans>Show more</Trans>
          </Button>
        </Group>
      )}
    </>
  );
}

function RowSkeletons({ count }: { count: number }) {
  return (
    <Stack gap="sm" py="sm" aria-hidden="true">
      {Array.from({ length: count }, (_, key) => key).map((key) => (
        <Skeleton key={key} height={54} />
      ))}
    </Stack>
  );
}

/** Keeps a list's query and its answer in the form that {@link KeysetList} reads. */
export function pageState<Item>(
  page: ListPage<Item> | undefined,
  result: { fetching: boolean; error?: CombinedError | undefined },
): PageState<Item> {
  return { page, isFetching: result.fetching, error: result.error };
}
