import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, Stack, Table } from '@mantine/core';
import { saveCsv } from '../analysis/csv';
import { WideBox } from '../web/WideBox';

/** A value of the table; nothing where it is not known. */
export type Value = string | number | null;

type Props = {
  /** What the table is called. */
  label: string;
  fileName: string;
  head: readonly string[];
  rows: readonly (readonly Value[])[];
  /** Further columns of the file, which the page has no room for. */
  more?: { head: readonly string[]; rows: readonly (readonly Value[])[] };
};

/** Figures as a table, and the same as a file. The first column says of what they are. */
export function FigureTable({ label, fileName, head, rows, more }: Props) {
  const { t, i18n } = useLingui();
  const write = (value: Value | undefined) => (typeof value === 'number' ? i18n.number(value) : (value ?? '–'));
  const save = () =>
    saveCsv(fileName, [
      [...head, ...(more?.head ?? [])],
      ...rows.map((row, index) => [...row, ...(more?.rows[index] ?? [])]),
    ]);
  return (
    <Stack gap="xs">
      <WideBox label={label}>
        <Table style={{ fontVariantNumeric: 'tabular-nums' }}>
          <Table.Thead>
            <Table.Tr>
              {head.map((name, column) => (
                <Table.Th key={name} scope="col" ta={column === 0 ? undefined : 'right'} miw="6rem">
                  {name}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.map(([name, ...values]) => (
              <Table.Tr key={name}>
                <Table.Th scope="row" fw={400}>
                  {name}
                </Table.Th>
                {head.slice(1).map((column, index) => (
                  <Table.Td key={column} ta="right">
                    {write(values[index])}
                  </Table.Td>
                ))}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </WideBox>
      <Group data-print="no">
        <Button variant="default" size="sm" onClick={save} aria-label={t`Download as CSV: ${label}`}>
          <Trans>Download as CSV</Trans>
        </Button>
      </Group>
    </Stack>
  );
}
