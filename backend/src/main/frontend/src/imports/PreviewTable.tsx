import { Trans, useLingui } from '@lingui/react/macro';
import { Table, Text } from '@mantine/core';
import { WideBox } from '../web/WideBox';
import type { Import } from './ImportPage';
import classes from './imports.module.css';
import { IMPORT_FIELDS, importFieldLabels, outcomeLabels } from './labels';
import { PreviewValue } from './PreviewValue';

/** The first rows as they would be written, and what would happen to each. */
export function PreviewTable({ rows }: { rows: Import['preview'] }) {
  const { t, i18n } = useLingui();
  const fields = IMPORT_FIELDS.filter((field) => rows.some(({ values }) => values.some((one) => one.field === field)));
  if (rows.length === 0) {
    return (
      <Text c="dimmed">
        <Trans>No row can be read as it is now.</Trans>
      </Text>
    );
  }
  return (
    <WideBox label={t`First rows`}>
      <Table striped withRowBorders={false} className={classes.preview}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th ta="right">
              <Trans>Row</Trans>
            </Table.Th>
            <Table.Th>
              <Trans>Outcome</Trans>
            </Table.Th>
            {fields.map((field) => (
              // The region of the file has become a place of ours.
              <Table.Th key={field}>{field === 'REGION' ? t`Place` : i18n._(importFieldLabels[field])}</Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map(({ row, outcome, values }) => (
            <Table.Tr key={row}>
              <Table.Td ta="right">{i18n.number(row)}</Table.Td>
              <Table.Td>{i18n._(outcomeLabels[outcome])}</Table.Td>
              {fields.map((field) => {
                const value = values.find((one) => one.field === field)?.value ?? '';
                return (
                  <Table.Td key={field} className={classes.cell} title={value}>
                    <PreviewValue field={field} value={value} />
                  </Table.Td>
                );
              })}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </WideBox>
  );
}
