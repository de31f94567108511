import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Anchor, Badge, Button, Code, Group, Skeleton, Stack, Text } from '@mantine/core';
import { RefusalAlert } from '../web/RefusalAlert';
import { settingId } from './FileSettings';
import classes from './imports.module.css';
import { importFieldLabels } from './labels';
import type { ProblemGroup } from './problemGroups';
import type { Problems } from './useProblems';

const LINES = 5;
const OPENED = 100;

/** What is wrong: equal problems once, with how many rows have them and which. */
export function ProblemList({ groups, problems }: { groups: ProblemGroup[]; problems: Problems }) {
  const { i18n } = useLingui();
  const { found, total, isReading, refusals, more } = problems;
  if (refusals.length > 0) return <RefusalAlert refusals={refusals} />;
  if (found.length === 0 && isReading) return <Skeleton height={54} />;
  if (found.length === 0) {
    return (
      <Text>
        <Trans>No problems.</Trans>
      </Text>
    );
  }
  return (
    <Stack gap={0} aria-busy={isReading}>
      {groups.map((group) => (
        <SameProblem key={group.key} group={group} />
      ))}
      {!isReading && total !== undefined && found.length < total && (
        <Group pt="md">
          <Text>
            <Trans>
              These are the first {i18n.number(found.length)} of {i18n.number(total)} problems.
            </Trans>
          </Text>
          <Button variant="default" size="sm" onClick={more}>
            <Trans>Look at more</Trans>
          </Button>
        </Group>
      )}
    </Stack>
  );
}

function SameProblem({ group }: { group: ProblemGroup }) {
  const { i18n } = useLingui();
  const { field, sentence, leavesRowOut, problems, cure } = group;
  const lines = problems.slice(0, LINES).map(({ row }) => i18n.number(row));
  const others = problems.length - lines.length;
  return (
    <div className={classes.problem}>
      <Group gap="0.25rem 0.75rem" align="baseline">
        <Badge variant={leavesRowOut ? 'filled' : 'outline'} color={leavesRowOut ? 'vermilion' : 'gray'} tt="none">
          {leavesRowOut ? (
            <Plural value={problems.length} one="# row left out" other="# rows left out" />
          ) : (
            <Plural value={problems.length} one="# value left out" other="# values left out" />
          )}
        </Badge>
        <Text flex={1} miw="14rem">
          {field && <b>{i18n._(importFieldLabels[field])}: </b>}
          {sentence}{' '}
          {cure && (
            <Anchor
              href={`#${settingId(cure)}`}
              underline="always"
              onClick={(event) => {
                event.preventDefault();
                document.getElementById(settingId(cure))?.focus();
              }}
            >
              <Trans>Say it for all rows</Trans>
            </Anchor>
          )}
        </Text>
      </Group>
      {problems.length === 1 ? (
        <Text size="sm" c="dimmed">
          <Trans>Row {problems[0]?.row}</Trans> {problems[0]?.value && <Code>{problems[0].value}</Code>}
        </Text>
      ) : (
        <details>
          <summary className={classes.lines}>
            {others > 0 ? (
              <Trans>
                Rows {lines.join(', ')} and {i18n.number(others)} more
              </Trans>
            ) : (
              <Trans>Rows {lines.join(', ')}</Trans>
            )}
          </summary>
          <ul className={classes.rows}>
            {problems.slice(0, OPENED).map(({ row, value }) => (
              <li key={row}>
                <Trans>Row {row}</Trans> {value && <Code>{value}</Code>}
              </li>
            ))}
          </ul>
          {problems.length > OPENED && (
            <Text size="sm" c="dimmed">
              <Trans>The report after the import names them all.</Trans>
            </Text>
          )}
        </details>
      )}
    </div>
  );
}
