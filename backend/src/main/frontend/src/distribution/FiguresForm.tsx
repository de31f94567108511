import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { FormButtons } from '../web/FormButtons';
import { NUMBER_PATTERN, plainNumber } from '../web/plainNumber';
import { RefusalAlert } from '../web/RefusalAlert';
import { placeRefusals } from '../web/refusals';
import { Surface } from '../web/Surface';
import { useAct } from '../web/useAct';
import { EnterFiscalFigures } from './operations';
import type { FiscalYearItem } from './types';

const AMOUNTS = [
  'turnover',
  'surplus',
  'carriedForward',
  'valueAdded',
  'memberPay',
  'paidInCapital',
  'reserve',
] as const;

/** Enters the figures of a year. */
export function FiguresForm({ year, onClose }: { year: FiscalYearItem; onClose: (() => void) | undefined }) {
  const { t } = useLingui();
  const { figures, currency } = year;
  const form = useForm({
    initialValues: {
      turnover: figures?.turnover.amount ?? '',
      surplus: figures?.surplus.amount ?? '',
      carriedForward: figures?.carriedForward.amount ?? '0',
      valueAdded: figures?.valueAdded.amount ?? '0',
      memberPay: figures?.memberPay.amount ?? '0',
      paidInCapital: figures?.paidInCapital.amount ?? '',
      reserve: figures?.reserve.amount ?? '0',
      nonMemberLabour: inPercent(figures?.nonMemberLabour ?? '0/1'),
    },
  });
  const act = useAct(EnterFiscalFigures);
  const { beside, above } = placeRefusals(act.refusals, (path) => path in form.values);
  const submit = form.onSubmit(async (values) => {
    const input = {
      fiscalYear: year.id,
      version: figures?.version ?? 0,
      turnover: plainNumber(values.turnover),
      surplus: plainNumber(values.surplus),
      carriedForward: plainNumber(values.carriedForward),
      valueAdded: plainNumber(values.valueAdded),
      memberPay: plainNumber(values.memberPay),
      paidInCapital: plainNumber(values.paidInCapital),
      reserve: plainNumber(values.reserve),
      nonMemberLabour: ofPercent(plainNumber(values.nonMemberLabour)),
    };
    if (await act.run({ input })) onClose?.();
  });
  const words: Record<(typeof AMOUNTS)[number], { label: string; description?: string }> = {
    turnover: { label: t`Turnover (${currency})`, description: t`What was earned with customers.` },
    surplus: { label: t`Surplus before distribution (${currency})`, description: t`Below zero for a deficit.` },
    carriedForward: {
      label: t`Carried forward from former years (${currency})`,
      description: t`Below zero for losses.`,
    },
    valueAdded: { label: t`Value added (${currency})`, description: t`Turnover less what was bought from others.` },
    memberPay: { label: t`Pay of the members (${currency})`, description: t`What they were paid for their work.` },
    paidInCapital: { label: t`Paid-in shares at the end (${currency})` },
    reserve: { label: t`Indivisible reserve before (${currency})`, description: t`Before this result is shared out.` },
  };
  return (
    <Surface>
      <form onSubmit={submit} aria-label={t`Figures of the year`}>
        <Stack gap="sm">
          <RefusalAlert refusals={above} />
          <Text size="sm">
            <Trans>What members worked and which shares they held is counted at the moment when you save.</Trans>
          </Text>
          {AMOUNTS.map((name) => (
            <TextInput
              key={name}
              {...words[name]}
              required
              maw="24rem"
              inputMode="decimal"
              pattern={NUMBER_PATTERN}
              {...form.getInputProps(name)}
              error={beside[name]}
            />
          ))}
          <TextInput
            label={t`Work done by non-members (%)`}
            required
            maw="24rem"
            inputMode="decimal"
            pattern={NUMBER_PATTERN}
            {...form.getInputProps('nonMemberLabour')}
            error={beside.nonMemberLabour}
          />
          {onClose ? (
            <FormButtons isRunning={act.isRunning} onCancel={onClose}>
              <Trans>Save</Trans>
            </FormButtons>
          ) : (
            <Group justify="end">
              <Button type="submit" loading={act.isRunning}>
                <Trans>Save</Trans>
              </Button>
            </Group>
          )}
        </Stack>
      </form>
    </Surface>
  );
}

function inPercent(part: string): string {
  const [numerator = '0', denominator = '1'] = part.split('/');
  return String(Math.round((Number(numerator) / Number(denominator)) * 10_000) / 100);
}

function ofPercent(typed: string): string {
  return `${Math.round(Number(typed) * 100)}/10000`;
}
