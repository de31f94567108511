import { Trans, useLingui } from '@lingui/react/macro';
import { Text } from '@mantine/core';

import { useQuery } from 'urql';
import type { ResultOf } from '../web/graphql';
import { KeysetList, pageState } from '../web/KeysetList';
import { AnchorLink } from '../web/links';
import { When } from '../web/When';
import { ImportBadge } from './ImportBadge';
import classes from './imports.module.css';
import { ImportsQuery } from './operations';

type EarlierImport = NonNullable<ResultOf<typeof ImportsQuery>['directoryImports']>['nodes'][number];

/** Imports from before, the newest first. */
export function EarlierImports() {
  return (
    <KeysetList
      list="imports"
      usePage={useImports}
      keyOf={(one: EarlierImport) => one.id}
      renderItem={(one) => <ImportRow one={one} />}
      empty={
        <Text c="dimmed">
          <Trans>Nothing was imported yet. Your first file will stand here.</Trans>
        </Text>
      }
    />
  );
}

function useImports(after: string | null) {
  const [result] = useQuery({
    query: ImportsQuery,
    variables: { first: 10, after },
    requestPolicy: 'cache-and-network',
  });
  return pageState(result.data?.directoryImports ?? undefined, result);
}

function ImportRow({ one }: { one: EarlierImport }) {
  const { i18n } = useLingui();
  return (
    <div className={classes.row}>
      <AnchorLink to="/desk/import/$id" params={{ id: one.id }}>
        {one.fileName}
      </AnchorLink>
      <ImportBadge state={one.state} />
      <Text size="sm" c="dimmed">
        {one.by.displayName}, <When at={one.createdAt} />
      </Text>
      <Text size="sm" ml="auto">
        <Trans>
          {i18n.number(one.rowCount)} rows, {i18n.number(one.createdCount)} new, {i18n.number(one.changedCount)} changed
        </Trans>
      </Text>
    </div>
  );
}
