import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, NativeSelect, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { FormButtons } from '../web/FormButtons';
import { NUMBER_PATTERN, plainNumber } from '../web/plainNumber';
import { RefusalAlert } from '../web/RefusalAlert';
import { placeRefusals } from '../web/refusals';
import { Surface } from '../web/Surface';
import { useAct } from '../web/useAct';
import { ChangePlanBudget } from './operations';
import type { PlanItem } from './types';

type Line = { key: string; side: 'INCOME' | 'EXPENSE'; name: string; amount: string };

/** Writes the whole budget. */
export function BudgetForm({ plan, onClose }: { plan: PlanItem; onClose: () => void }) {
  const { t } = useLingui();
  const { currency } = plan;
  const form = useForm<{ lines: Line[] }>({
    initialValues: {
      lines: plan.budget.map(({ id, side, name, amount }) => ({ key: id, side, name, amount: amount.amount })),
    },
  });
  const act = useAct(ChangePlanBudget);
  const { beside, above } = placeRefusals(act.refusals, (path) => path.startsWith('lines.'));
  const submit = form.onSubmit(async ({ lines }) => {
    const input = {
      plan: plan.id,
      version: plan.budgetVersion,
      lines: lines.map(({ side, name, amount }) => ({ side, name, amount: plainNumber(amount) })),
    };
    if (await act.run({ input })) onClose();
  });
  return (
    <Surface>
      <form onSubmit={submit} aria-label={t`Change the budget`}>
        <Stack gap="md">
          <Text fw={650} fz="lg">
            <Trans>Budget in {currency}</Trans>
          </Text>
          <RefusalAlert refusals={above} />
          {form.values.lines.map((line, index) => (
            <Group key={line.key} align="end" gap="sm">
              <NativeSelect
                label={t`Side`}
                data={[
                  { value: 'INCOME', label: t`Income` },
                  { value: 'EXPENSE', label: t`Expenses` },
                ]}
                {...form.getInputProps(`lines.${index}.side`)}
              />
              <TextInput
                label={t`What for`}
                required
                maxLength={200}
                flex="1 1 12rem"
                {...form.getInputProps(`lines.${index}.name`)}
                error={beside[`lines.${index}.name`]}
              />
              <TextInput
                label={t`How much`}
                required
                inputMode="decimal"
                pattern={NUMBER_PATTERN}
                w="9rem"
                {...form.getInputProps(`lines.${index}.amount`)}
                error={beside[`lines.${index}.amount`]}
              />
              <Button
                variant="subtle"
                aria-label={t`Take out: ${line.name}`}
                onClick={() => form.removeListItem('lines', index)}
              >
                <Trans>Take out</Trans>
              </Button>
            </Group>
          ))}
          <Group>
            <Button
              variant="default"
              disabled={form.values.lines.length >= 100}
              onClick={() =>
                form.insertListItem('lines', { key: crypto.randomUUID(), side: 'INCOME', name: '', amount: '' })
              }
            >
              <Trans>Add a line</Trans>
            </Button>
          </Group>
          <FormButtons isRunning={act.isRunning} onCancel={onClose}>
            <Trans>Save</Trans>
          </FormButtons>
        </Stack>
      </form>
    </Surface>
  );
}
