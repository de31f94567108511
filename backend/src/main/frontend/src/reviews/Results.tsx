import { Trans, useLingui } from '@lingui/react/macro';
import { Stack, Table, Text } from '@mantine/core';
import { VoteBar } from '../decisions/VoteBar';
import { Amount } from '../membership/Amount';
import { AnchorLink } from '../web/links';
import { Section } from '../web/Section';
import { WideBox } from '../web/WideBox';
import type { ReviewItem } from './types';

const COLOURS = { INCOME: 'var(--mantine-color-indigo-6)', EXPENSE: 'var(--mantine-color-gray-6)' } as const;

/** Planned against actual: the budget with bars, and the targets. */
export function Results({ review }: { review: ReviewItem }) {
  return (
    <>
      {review.budgetResults.length > 0 && (
        <Section title={<Trans>Budget: planned and actual</Trans>}>
          <Budget results={review.budgetResults} />
        </Section>
      )}
      {review.targetResults.length > 0 && (
        <Section title={<Trans>Targets: planned and actual</Trans>}>
          <Targets results={review.targetResults} />
        </Section>
      )}
    </>
  );
}

function Budget({ results }: { results: ReviewItem['budgetResults'] }) {
  const { t, i18n } = useLingui();
  return (
    <Stack gap="md">
      {results.map(({ id, side, name, planned, actual, difference, comment }) => {
        const most = Math.max(Number(planned.amount), Number(actual?.amount ?? 0), 1);
        const share =
          actual && Number(planned.amount) > 0
            ? i18n.number(Number(actual.amount) / Number(planned.amount), {
                style: 'percent',
                maximumFractionDigits: 0,
              })
            : undefined;
        return (
          <Stack key={id} gap={4}>
            <Text fw={600}>
              {name}{' '}
              <Text span size="sm" c="dimmed" fw={400}>
                {side === 'INCOME' ? <Trans>Income</Trans> : <Trans>Expenses</Trans>}
              </Text>
            </Text>
            <VoteBar
              parts={[{ value: Number(actual?.amount ?? 0), colour: COLOURS[side] }]}
              of={most}
              mark={`${Number(planned.amount)}/${most}`}
              label={share ? t`${name}: ${share} of what was planned` : t`${name}: not written down yet`}
            />
            <Text size="sm">
              {actual ? (
                <Trans>
                  <Amount of={actual} /> of <Amount of={planned} /> planned
                </Trans>
              ) : (
                <Trans>
                  <Amount of={planned} /> planned, not written down yet
                </Trans>
              )}
              {difference && Number(difference.amount) !== 0 && (
                <Text span c="dimmed">
                  {' · '}
                  <Amount of={difference} isSigned />
                </Text>
              )}
              {comment && (
                <Text span c="dimmed">
                  {' · '}
                  {comment}
                </Text>
              )}
            </Text>
          </Stack>
        );
      })}
    </Stack>
  );
}

function Targets({ results }: { results: ReviewItem['targetResults'] }) {
  const { t, i18n } = useLingui();
  const figure = (value: string | null) =>
    value === null ? '–' : i18n.number(Number(value), { maximumFractionDigits: 4 });
  return (
    <WideBox label={t`Targets: planned and actual`}>
      <Table style={{ fontVariantNumeric: 'tabular-nums' }}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">
              <Trans>Target</Trans>
            </Table.Th>
            <Table.Th scope="col" ta="right">
              <Trans>Planned</Trans>
            </Table.Th>
            <Table.Th scope="col" ta="right">
              <Trans>Actual</Trans>
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {results.map(({ id, name, unit, planned, actual, comment, indicator, measured }) => (
            <Table.Tr key={id}>
              <Table.Th scope="row" fw={400}>
                {name}
                {comment && (
                  <Text size="sm" c="dimmed">
                    {comment}
                  </Text>
                )}
                {indicator && (
                  <Text size="sm">
                    <AnchorLink to="/indicators/$id" params={{ id: indicator.id }}>
                      {indicator.name}
                    </AnchorLink>
                    {measured !== null && `: ${figure(measured)}`}
                  </Text>
                )}
              </Table.Th>
              <Table.Td ta="right">
                {figure(planned)} {unit}
              </Table.Td>
              <Table.Td ta="right">
                {figure(actual)} {actual !== null && unit}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </WideBox>
  );
}
