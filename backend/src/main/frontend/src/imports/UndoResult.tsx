import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, Stack, Text } from '@mantine/core';
import { useQuery } from 'urql';
import type { ResultOf } from '../web/graphql';
import { KeysetList, pageState } from '../web/KeysetList';
import { AnchorLink } from '../web/links';
import { Section } from '../web/Section';
import type { Import } from './ImportPage';
import classes from './imports.module.css';
import { keptReasonLabels } from './labels';
import { ImportKeptQuery } from './operations';
import { UndoImport } from './UndoImport';

type Kept = NonNullable<
  Extract<ResultOf<typeof ImportKeptQuery>['node'], { __typename: 'DirectoryImport' }>['undo']
>['kept']['nodes'][number];

/** What became of an import's organisations when it was taken back, and what stays and why. */
export function UndoResult({ one }: { one: Import }) {
  return (
    <Section title={<Trans>What was taken back</Trans>}>
      <Stack gap="md">
        <Text maw="44rem">
          {one.state === 'UNDO_FAILED' ? (
            <Trans>Taking the import back broke off. Taking it back again goes on where it ended.</Trans>
          ) : (
            <Trans>The import was taken back.</Trans>
          )}
        </Text>
        <UndoCounts one={one} />
        <Group gap="md">
          <UndoImport one={one} />
          {one.undo?.reportPath && (
            <Button component="a" href={one.undo.reportPath} download variant="default">
              <Trans>Download the list of what was taken back</Trans>
            </Button>
          )}
        </Group>
        {one.undo && one.undo.keptCount > 0 && <KeptList id={one.id} />}
      </Stack>
    </Section>
  );
}

/** How many organisations were taken away, put back, kept. */
export function UndoCounts({ one: { undo } }: { one: Import }) {
  const { i18n } = useLingui();
  return (
    <dl className={classes.counts}>
      <div>
        <dt>
          <Trans>Taken away</Trans>
        </dt>
        <dd>{i18n.number(undo?.takenAwayCount ?? 0)}</dd>
      </div>
      <div>
        <dt>
          <Trans>Put back as they were</Trans>
        </dt>
        <dd>{i18n.number(undo?.putBackCount ?? 0)}</dd>
      </div>
      <div>
        <dt>
          <Trans>Stay as they are</Trans>
        </dt>
        <dd>{i18n.number(undo?.keptCount ?? 0)}</dd>
      </div>
    </dl>
  );
}

function KeptList({ id }: { id: string }) {
  const usePage = (after: string | null) => {
    const [{ data, ...result }] = useQuery({ query: ImportKeptQuery, variables: { id, first: 20, after } });
    const node = data?.node;
    return pageState<Kept>(node?.__typename === 'DirectoryImport' ? node.undo?.kept : undefined, result);
  };
  return (
    <Stack gap="xs">
      <Text fw={650}>
        <Trans>These stay as they are, because somebody used or changed them since</Trans>
      </Text>
      <KeysetList
        list={`kept of ${id}`}
        usePage={usePage}
        keyOf={(kept) => String(kept.row)}
        renderItem={(kept) => <KeptRow kept={kept} />}
        empty={null}
      />
    </Stack>
  );
}

function KeptRow({ kept: { row, name, organisation, reason } }: { kept: Kept }) {
  const { i18n } = useLingui();
  return (
    <div className={classes.row}>
      <Text size="sm" c="dimmed">
        <Trans>Row {row}</Trans>
      </Text>
      {organisation ? (
        <AnchorLink to="/organisations/$id" params={{ id: organisation.id }}>
          {organisation.name}
        </AnchorLink>
      ) : (
        name
      )}
      <Text ml="auto">{i18n._(keptReasonLabels[reason])}</Text>
    </div>
  );
}
