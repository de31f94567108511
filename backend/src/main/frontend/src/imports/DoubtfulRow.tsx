import { Trans, useLingui } from '@lingui/react/macro';
import { Badge, Button, Group, Stack, Table, Text } from '@mantine/core';
import { AnchorLink } from '../web/links';
import { RefusalAlert } from '../web/RefusalAlert';
import { useAct } from '../web/useAct';
import { WideBox } from '../web/WideBox';
import type { Doubt } from './Doubts';
import classes from './imports.module.css';
import { IMPORT_FIELDS, type ImportField, importFieldLabels } from './labels';
import { DecideImportRows } from './operations';
import { PreviewValue } from './PreviewValue';

type Candidate = Doubt['candidates'][number];

/** One doubtful row beside what it resembles, and the word of a person. */
export function DoubtfulRow({ importId, doubt }: { importId: string; doubt: Doubt }) {
  const act = useAct(DecideImportRows);
  const { row, isDecided, sameAs, candidates, values } = doubt;
  const name = values.find(({ field }) => field === 'NAME')?.value ?? '';
  const decide = (organisation: string | null) =>
    act.run({ input: { import: importId, decisions: [{ row, sameAs: organisation }] } });
  const isOther = isDecided && !sameAs;
  return (
    <section className={classes.problem} aria-label={name}>
      <Stack gap="sm">
        <Group gap="sm">
          <Text fw={650}>
            <Trans>
              Row {row}: {name}
            </Trans>
          </Text>
          <Badge variant={isDecided ? 'filled' : 'outline'} tt="none" radius="sm">
            {!isDecided && <Trans>Undecided</Trans>}
            {isOther && <Trans>Another organisation</Trans>}
            {isDecided && sameAs && <Trans>The same: {sameAs.name}</Trans>}
          </Badge>
        </Group>
        <RefusalAlert refusals={act.refusals} />
        {candidates.map((candidate) => (
          <Stack key={candidate.organisation.id} gap="xs">
            <SideBySide values={values} candidate={candidate} />
            <Group>
              <Button
                size="sm"
                variant={sameAs?.id === candidate.organisation.id ? 'filled' : 'default'}
                aria-pressed={sameAs?.id === candidate.organisation.id}
                loading={act.isRunning}
                onClick={() => decide(candidate.organisation.id)}
              >
                <Trans>The same organisation</Trans>
              </Button>
            </Group>
          </Stack>
        ))}
        <Group>
          <Button
            size="sm"
            variant={isOther ? 'filled' : 'default'}
            aria-pressed={isOther}
            loading={act.isRunning}
            onClick={() => decide(null)}
          >
            <Trans>Another one, to be entered</Trans>
          </Button>
        </Group>
      </Stack>
    </section>
  );
}

/** The row's values against the entry's; where they differ a word says so. */
function SideBySide({ values, candidate }: { values: Doubt['values']; candidate: Candidate }) {
  const { t, i18n } = useLingui();
  const of = (all: Doubt['values'], wanted: ImportField) =>
    all
      .filter(({ field }) => field === wanted)
      .map(({ value }) => value)
      .join(', ');
  const fields = IMPORT_FIELDS.filter((field) => of(values, field) || of(candidate.values, field));
  return (
    <WideBox label={t`Row and entry side by side`}>
      <Table withRowBorders={false} striped>
        <Table.Thead>
          <Table.Tr>
            <Table.Th />
            <Table.Th>
              <Trans>In the file</Trans>
            </Table.Th>
            <Table.Th>
              <AnchorLink to="/organisations/$id" params={{ id: candidate.organisation.id }}>
                <Trans>In the directory</Trans>
              </AnchorLink>
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {fields.map((field) => {
            const [ours, theirs] = [of(values, field), of(candidate.values, field)];
            const differs = ours !== '' && theirs !== '' && ours !== theirs;
            return (
              <Table.Tr key={field}>
                <Table.Th scope="row" fw={400} c="dimmed">
                  {field === 'REGION' ? t`Place` : i18n._(importFieldLabels[field])}
                </Table.Th>
                <Table.Td fw={differs ? 650 : undefined}>
                  <PreviewValue field={field} value={ours} />
                </Table.Td>
                <Table.Td fw={differs ? 650 : undefined}>
                  <PreviewValue field={field} value={theirs} />
                  {differs && (
                    <Text span size="sm" c="dimmed">
                      {' '}
                      <Trans>(differs)</Trans>
                    </Text>
                  )}
                </Table.Td>
              </Table.Tr>
            );
          })}
        </Table.Tbody>
      </Table>
    </WideBox>
  );
}
