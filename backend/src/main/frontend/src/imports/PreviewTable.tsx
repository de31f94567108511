import { Trans, useLingui } from '@lingui/react/macro';
import { Table, Text } from '@mantine/core';
import { kindLabels, type OrganisationKind } from '../network/labels';
import type { Import } from './ImportPage';
import classes from './imports.module.css';
import { IMPORT_FIELDS, importFieldLabels, outcomeLabels } from './labels';

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
    <Table.ScrollContainer minWidth={0} scrollAreaProps={{ tabIndex: 0, 'aria-label': t`First rows` }}>
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
              <Table.Th key={field}>{i18n._(importFieldLabels[field])}</Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map(({ row, outcome, values }) => (
            <Table.Tr key={row}>
              <Table.Td ta="right">{row}</Table.Td>
              <Table.Td>{i18n._(outcomeLabels[outcome])}</Table.Td>
              {fields.map((field) => {
                const value = values.find((one) => one.field === field)?.value ?? '';
                return (
                  <Table.Td key={field} className={classes.cell} title={value}>
                    {field === 'KIND' ? kindWord(value) : value}
                  </Table.Td>
                );
              })}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );

  function kindWord(value: string) {
    return value in kindLabels ? i18n._(kindLabels[value as OrganisationKind]) : value;
  }
}
