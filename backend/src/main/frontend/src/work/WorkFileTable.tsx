import { Trans, useLingui } from '@lingui/react/macro';
import { Table, Text } from '@mantine/core';
import { Day } from '../web/When';
import { WideBox } from '../web/WideBox';
import { formatHours } from './months';
import { problemLabels } from './problems';
import type { WorkFileItem } from './types';

const SHOWN = 200;

/** The rows of a file, those with a problem first. */
export function WorkFileTable({ file }: { file: WorkFileItem }) {
  const { t, i18n } = useLingui();
  const rows = [...file.rows].sort((one, other) => Number(other.problem !== null) - Number(one.problem !== null));
  return (
    <>
      <WideBox label={t`Rows of the file`}>
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>
                <Trans>Line</Trans>
              </Table.Th>
              <Table.Th>
                <Trans>Who</Trans>
              </Table.Th>
              <Table.Th>
                <Trans>Day</Trans>
              </Table.Th>
              <Table.Th ta="right">
                <Trans>Hours</Trans>
              </Table.Th>
              <Table.Th>
                <Trans>At what</Trans>
              </Table.Th>
              <Table.Th>
                <Trans>Problem</Trans>
              </Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.slice(0, SHOWN).map(({ line, person, day, hours, task, team, problem }) => (
              <Table.Tr key={line}>
                <Table.Td>{line}</Table.Td>
                <Table.Td>{person?.displayName}</Table.Td>
                <Table.Td>{day && <Day on={day} />}</Table.Td>
                <Table.Td ta="right">{hours && formatHours(hours, i18n.locale)}</Table.Td>
                <Table.Td>
                  {task}
                  {team && ` · ${team}`}
                </Table.Td>
                <Table.Td>
                  {problem && (
                    <Text size="sm" c="vermilion" fw={600}>
                      {i18n._(problemLabels[problem])}
                    </Text>
                  )}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </WideBox>
      {rows.length > SHOWN && (
        <Text size="sm" c="dimmed">
          <Trans>The first {SHOWN} rows are shown.</Trans>
        </Text>
      )}
    </>
  );
}
