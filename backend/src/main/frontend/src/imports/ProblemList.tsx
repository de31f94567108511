import { Trans, useLingui } from '@lingui/react/macro';
import { Code, Stack, Text } from '@mantine/core';
import { useQuery } from 'urql';
import type { ResultOf } from '../web/graphql';
import { KeysetList, pageState } from '../web/KeysetList';
import classes from './imports.module.css';
import { importFieldLabels } from './labels';
import { ImportProblemsQuery } from './operations';

type Problems = Extract<ResultOf<typeof ImportProblemsQuery>['node'], { __typename: 'DirectoryImport' }>['problems'];

/** What is wrong, row by row. */
export function ProblemList({ id }: { id: string }) {
  const usePage = (after: string | null) => {
    const [result] = useQuery({
      query: ImportProblemsQuery,
      variables: { id, first: 50, after },
      requestPolicy: 'cache-and-network',
    });
    const node = result.data?.node;
    return pageState(node?.__typename === 'DirectoryImport' ? node.problems : undefined, result);
  };
  return (
    <KeysetList
      list={`problems of ${id}`}
      usePage={usePage}
      keyOf={({ row, field, code }: Problems['nodes'][number]) => `${row} ${field} ${code}`}
      renderItem={(problem) => <Problem problem={problem} />}
      empty={
        <Text>
          <Trans>No problems.</Trans>
        </Text>
      }
    />
  );
}

function Problem({ problem }: { problem: Problems['nodes'][number] }) {
  const { i18n } = useLingui();
  return (
    <div className={classes.row}>
      <Text fw={650} miw="5rem">
        <Trans>Row {problem.row}</Trans>
      </Text>
      <Stack gap={0} flex={1} miw="14rem">
        <Text>
          {problem.field && <>{i18n._(importFieldLabels[problem.field])}: </>}
          {problem.sentence}
        </Text>
        {problem.value && (
          <div>
            <Code>{problem.value}</Code>
          </div>
        )}
      </Stack>
      <Text size="sm" c="dimmed">
        {problem.leavesRowOut ? <Trans>Row left out</Trans> : <Trans>Only this value left out</Trans>}
      </Text>
    </div>
  );
}
