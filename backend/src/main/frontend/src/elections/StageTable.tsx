import { Trans, useLingui } from '@lingui/react/macro';
import { Table } from '@mantine/core';
import { WideBox } from '../web/WideBox';
import { formatVotes, votesOf } from './stages';
import type { ResultItem } from './types';

/** The count as a table: what each candidate had at the end of each stage. */
export function StageTable({ result }: { result: ResultItem }) {
  const { t, i18n } = useLingui();
  const { stages, quota } = result;
  const first = stages[0];
  if (!first) return null;
  const isTransferred = quota !== null;
  return (
    <details>
      <summary>
        <Trans>All stages as a table</Trans>
      </summary>
      <WideBox label={t`All stages as a table`}>
        <Table verticalSpacing={4} style={{ fontVariantNumeric: 'tabular-nums' }}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>
                <Trans>Candidate</Trans>
              </Table.Th>
              {stages.map(({ number }) => (
                <Table.Th key={number} ta="right">
                  <Trans>Stage {number}</Trans>
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {first.votes.map(({ candidacy }) => (
              <Table.Tr key={candidacy.id}>
                <Table.Th scope="row">{candidacy.ballotName}</Table.Th>
                {stages.map((stage) => (
                  <Table.Td
                    key={stage.number}
                    ta="right"
                    fw={stage.elected.some(({ id }) => id === candidacy.id) ? 700 : undefined}
                  >
                    {formatVotes(votesOf(stage, candidacy.id), i18n.locale)}
                    {stage.elected.some(({ id }) => id === candidacy.id) && (
                      <>
                        {' '}
                        <Trans context="candidacy">Elected</Trans>
                      </>
                    )}
                  </Table.Td>
                ))}
              </Table.Tr>
            ))}
            {isTransferred && (
              <>
                <Table.Tr>
                  <Table.Th scope="row">
                    <Trans>Not transferable</Trans>
                  </Table.Th>
                  {stages.map(({ number, nonTransferable }) => (
                    <Table.Td key={number} ta="right">
                      {formatVotes(nonTransferable, i18n.locale)}
                    </Table.Td>
                  ))}
                </Table.Tr>
                <Table.Tr>
                  <Table.Th scope="row">
                    <Trans>Lost in rounding</Trans>
                  </Table.Th>
                  {stages.map(({ number, lostInRounding }) => (
                    <Table.Td key={number} ta="right">
                      {formatVotes(lostInRounding, i18n.locale)}
                    </Table.Td>
                  ))}
                </Table.Tr>
              </>
            )}
          </Table.Tbody>
        </Table>
      </WideBox>
    </details>
  );
}
