import { Plural, Trans } from '@lingui/react/macro';
import { Button, Checkbox, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useQuery } from 'urql';
import type { ResultOf } from '../web/graphql';
import { KeysetList, pageState } from '../web/KeysetList';
import { RefusalAlert } from '../web/RefusalAlert';
import { useAct } from '../web/useAct';
import { DoubtfulRow } from './DoubtfulRow';
import type { Import } from './ImportPage';
import { DecideAllImportRows, ImportDoubtsQuery } from './operations';

/** A row that resembles organisations of the directory. */
export type Doubt = Extract<
  ResultOf<typeof ImportDoubtsQuery>['node'],
  { __typename: 'DirectoryImport' }
>['doubts']['nodes'][number];

/** Rows that resemble organisations of the directory, side by side with them, for a person to decide. */
export function Doubts({ one }: { one: Import }) {
  const [onlyUndecided, setOnlyUndecided] = useState(false);
  const all = useAct(DecideAllImportRows);
  const decideAll = (areSame: boolean) => all.run({ input: { import: one.id, areSame } });
  const usePage = (after: string | null) => {
    const [{ data, ...result }] = useQuery({
      query: ImportDoubtsQuery,
      variables: { id: one.id, first: 10, after, onlyUndecided },
      requestPolicy: 'cache-and-network',
    });
    return pageState<Doubt>(data?.node?.__typename === 'DirectoryImport' ? data.node.doubts : undefined, result);
  };
  return (
    <Stack gap="md">
      <Text maw="44rem">
        <Plural
          value={one.doubtCount}
          one="# row has no number that we know, but resembles an organisation of the directory."
          other="# rows have no number that we know, but resemble organisations of the directory."
        />{' '}
        <Plural value={one.undecidedCount} _0="All are decided." one="# is undecided." other="# are undecided." />
      </Text>
      <RefusalAlert refusals={all.refusals} />
      {one.undecidedCount > 0 && (
        <Group>
          <Text size="sm">
            <Trans>All undecided rows whose names are equal:</Trans>
          </Text>
          <Button variant="default" size="sm" loading={all.isRunning} onClick={() => decideAll(true)}>
            <Trans>All are the same organisations</Trans>
          </Button>
          <Button variant="default" size="sm" loading={all.isRunning} onClick={() => decideAll(false)}>
            <Trans>All are others</Trans>
          </Button>
        </Group>
      )}
      <Checkbox
        checked={onlyUndecided}
        onChange={(event) => setOnlyUndecided(event.currentTarget.checked)}
        label={<Trans>Only what is undecided</Trans>}
      />
      <KeysetList
        key={String(onlyUndecided)}
        list={`doubts of ${one.id} ${onlyUndecided}`}
        usePage={usePage}
        keyOf={(doubt) => String(doubt.row)}
        renderItem={(doubt) => <DoubtfulRow importId={one.id} doubt={doubt} />}
        empty={
          <Text c="dimmed">
            <Trans>All are decided.</Trans>
          </Text>
        }
      />
    </Stack>
  );
}
