import { Trans, useLingui } from '@lingui/react/macro';
import { Group, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { Amount } from '../membership/Amount';
import { FormButtons } from '../web/FormButtons';
import { NUMBER_PATTERN, plainNumber } from '../web/plainNumber';
import { RefusalAlert } from '../web/RefusalAlert';
import { placeRefusals } from '../web/refusals';
import { Surface } from '../web/Surface';
import { useAct } from '../web/useAct';
import { ChangeReview } from './operations';
import type { ReviewItem } from './types';

type Result = { result: string; actual: string; comment: string };
type Values = { findings: string; budgetResults: Result[]; targetResults: Result[] };

/** Writes down what really happened, and what follows from it. */
export function ResultsForm({ review, onClose }: { review: ReviewItem; onClose: () => void }) {
  const { t, i18n } = useLingui();
  const form = useForm<Values>({
    initialValues: {
      findings: review.findings ?? '',
      budgetResults: review.budgetResults.map(({ id, actual, comment }) => ({
        result: id,
        actual: actual?.amount ?? '',
        comment: comment ?? '',
      })),
      targetResults: review.targetResults.map(({ id, actual, comment, measured }) => ({
        result: id,
        actual: actual ?? measured ?? '',
        comment: comment ?? '',
      })),
    },
  });
  const act = useAct(ChangeReview);
  const { beside, above } = placeRefusals(
    act.refusals,
    (path) => path === 'findings' || /^(budget|target)Results\.\d+\.(actual|comment)$/.test(path),
  );
  const submit = form.onSubmit(async ({ findings, budgetResults, targetResults }) => {
    const given = ({ result, actual, comment }: Result) => ({
      result,
      actual: plainNumber(actual) || null,
      comment: comment || null,
    });
    const input = {
      review: review.id,
      version: review.version,
      findings: findings || null,
      budgetResults: budgetResults.map(given),
      targetResults: targetResults.map(given),
    };
    if (await act.run({ input })) onClose();
  });
  const row = (path: string, name: string, unit: string) => (
    <Group align="start" gap="sm">
      <TextInput
        label={t`Actual (${unit})`}
        aria-label={t`Actual, ${name} (${unit})`}
        inputMode="decimal"
        pattern={NUMBER_PATTERN}
        w="10rem"
        {...form.getInputProps(`${path}.actual`)}
        error={beside[`${path}.actual`]}
      />
      <TextInput
        label={t`Why`}
        aria-label={t`Why, ${name}`}
        maxLength={500}
        flex="1 1 14rem"
        {...form.getInputProps(`${path}.comment`)}
        error={beside[`${path}.comment`]}
      />
    </Group>
  );
  return (
    <Surface>
      <form onSubmit={submit} aria-label={t`Write down what happened`}>
        <Stack gap="lg">
          <RefusalAlert refusals={above} />
          {review.budgetResults.map(({ id, name, planned }, index) => (
            <Stack key={id} gap={4}>
              <Text fw={600}>
                {name}{' '}
                <Text span size="sm" c="dimmed" fw={400}>
                  <Trans>
                    <Amount of={planned} /> planned
                  </Trans>
                </Text>
              </Text>
              {row(`budgetResults.${index}`, name, planned.currency)}
            </Stack>
          ))}
          {review.targetResults.map(({ id, name, unit, planned, indicator, measured }, index) => (
            <Stack key={id} gap={4}>
              <Text fw={600}>
                {name}{' '}
                <Text span size="sm" c="dimmed" fw={400}>
                  <Trans>
                    {i18n.number(Number(planned), { maximumFractionDigits: 4 })} {unit} planned
                  </Trans>
                  {indicator && measured !== null && (
                    <>
                      {' · '}
                      {indicator.name}: {i18n.number(Number(measured), { maximumFractionDigits: 4 })}
                    </>
                  )}
                </Text>
              </Text>
              {row(`targetResults.${index}`, name, unit)}
            </Stack>
          ))}
          <Textarea
            label={t`What follows from it`}
            maxLength={20_000}
            autosize
            minRows={4}
            {...form.getInputProps('findings')}
            error={beside.findings}
          />
          <FormButtons isRunning={act.isRunning} onCancel={onClose}>
            <Trans>Save</Trans>
          </FormButtons>
        </Stack>
      </form>
    </Surface>
  );
}
