import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, Stack, Text } from '@mantine/core';
import { AnchorLink } from '../web/links';
import { RefusalAlert } from '../web/RefusalAlert';
import { Section } from '../web/Section';
import { useAct } from '../web/useAct';
import type { Import } from './ImportPage';
import classes from './imports.module.css';
import { ConfirmImport } from './operations';
import { UndoImport } from './UndoImport';

/** What an import did, its report, and what to do next. */
export function ImportResult({ one }: { one: Import }) {
  const again = useAct(ConfirmImport);
  return (
    <Section title={<Trans>What was done</Trans>}>
      <Stack gap="md">
        <Text maw="44rem">
          {(one.state === 'DONE' || one.state === 'UNDONE') && <Trans>All rows are done.</Trans>}
          {one.state === 'CANCELLED' && one.doneCount > 0 && (
            <Trans>The import was stopped. Rows written before stay in the directory.</Trans>
          )}
          {one.state === 'CANCELLED' && one.doneCount === 0 && (
            <Trans>The file was thrown away. Nothing was written.</Trans>
          )}
          {one.state === 'FAILED' && (
            <Trans>The import broke off. Going on writes only what is still missing; nothing is written twice.</Trans>
          )}
        </Text>
        <RowCounts one={one} />
        <RefusalAlert refusals={again.refusals} />
        <Group gap="md">
          {one.state === 'FAILED' && (
            <Button
              loading={again.isRunning}
              onClick={() => again.run({ input: { import: one.id, undecidedAreNew: true } })}
            >
              <Trans>Go on</Trans>
            </Button>
          )}
          {one.reportPath && (
            <Button component="a" href={one.reportPath} download variant="default">
              <Trans>Download the report</Trans>
            </Button>
          )}
          {one.undo === null && <UndoImport one={one} />}
          <AnchorLink to="/organisations" search={{ sort: 'new' }}>
            <Trans>To the directory</Trans>
          </AnchorLink>
          <AnchorLink to="/desk/import">
            <Trans>Import another file</Trans>
          </AnchorLink>
        </Group>
      </Stack>
    </Section>
  );
}

/** How many rows ended how. */
export function RowCounts({ one }: { one: Import }) {
  const { i18n } = useLingui();
  return (
    <dl className={classes.counts}>
      <div>
        <dt>
          <Trans context="row of an import">New</Trans>
        </dt>
        <dd>{i18n.number(one.createdCount)}</dd>
      </div>
      <div>
        <dt>
          <Trans>Changed</Trans>
        </dt>
        <dd>{i18n.number(one.changedCount)}</dd>
      </div>
      <div>
        <dt>
          <Trans>Stayed as they were</Trans>
        </dt>
        <dd>{i18n.number(one.unchangedCount)}</dd>
      </div>
      <div>
        <dt>
          <Trans>Left out</Trans>
        </dt>
        <dd>{i18n.number(one.leftOutCount)}</dd>
      </div>
    </dl>
  );
}
