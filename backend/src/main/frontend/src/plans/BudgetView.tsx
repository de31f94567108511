import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Stack, Table, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { VoteBar } from '../decisions/VoteBar';
import { Amount } from '../membership/Amount';
import { Section } from '../web/Section';
import { WideBox } from '../web/WideBox';
import { BudgetForm } from './BudgetForm';
import type { PlanItem } from './types';

const COLOURS = { INCOME: 'var(--mantine-color-indigo-6)', EXPENSE: 'var(--mantine-color-gray-6)' } as const;

/** What is expected to come in and go out, with sums. */
export function BudgetView({ plan }: { plan: PlanItem }) {
  const { t } = useLingui();
  const [isChanging, { open, close }] = useDisclosure(false);
  const canChange = plan.viewerActs.includes('CHANGE');
  const { budget, expectedIncome, expectedExpense } = plan;
  const most = Math.max(Number(expectedIncome.amount), Number(expectedExpense.amount), 1);
  if (isChanging) return <BudgetForm plan={plan} onClose={close} />;
  return (
    <Section
      title={<Trans>Budget</Trans>}
      action={
        canChange && (
          <Button variant="default" onClick={open} data-print="no" aria-label={t`Change the budget`}>
            <Trans>Change</Trans>
          </Button>
        )
      }
    >
      {budget.length === 0 ? (
        <Text c="dimmed">
          <Trans>No budget yet.</Trans>
        </Text>
      ) : (
        <Stack gap="md">
          <Side plan={plan} side="INCOME" sum={expectedIncome} most={most} />
          <Side plan={plan} side="EXPENSE" sum={expectedExpense} most={most} />
        </Stack>
      )}
    </Section>
  );
}

type SideProps = {
  plan: PlanItem;
  side: 'INCOME' | 'EXPENSE';
  sum: PlanItem['expectedIncome'];
  most: number;
};

function Side({ plan, side, sum, most }: SideProps) {
  const { t } = useLingui();
  const name = side === 'INCOME' ? t`Income` : t`Expenses`;
  return (
    <Stack gap={4}>
      <VoteBar parts={[{ value: Number(sum.amount), colour: COLOURS[side] }]} of={most} label={name} />
      <WideBox label={name}>
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{name}</Table.Th>
              <Table.Th scope="col" ta="right">
                <Trans>In the year</Trans>
              </Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {plan.budget
              .filter((line) => line.side === side)
              .map((line) => (
                <Table.Tr key={line.id}>
                  <Table.Td>{line.name}</Table.Td>
                  <Table.Td ta="right">
                    <Amount of={line.amount} />
                  </Table.Td>
                </Table.Tr>
              ))}
          </Table.Tbody>
          <Table.Tfoot>
            <Table.Tr>
              <Table.Th scope="row">
                <Trans>Sum</Trans>
              </Table.Th>
              <Table.Th ta="right">
                <Amount of={sum} />
              </Table.Th>
            </Table.Tr>
          </Table.Tfoot>
        </Table>
      </WideBox>
    </Stack>
  );
}
