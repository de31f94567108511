import { Trans, useLingui } from '@lingui/react/macro';
import { Group, NativeSelect, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { today } from '../web/dates';
import { FormButtons } from '../web/FormButtons';
import { NUMBER_PATTERN, plainNumber } from '../web/plainNumber';
import { RefusalAlert } from '../web/RefusalAlert';
import { placeRefusals } from '../web/refusals';
import { newRequestKey } from '../web/requestKey';
import { Surface } from '../web/Surface';
import { useAct } from '../web/useAct';
import { RecordIndicatorValue, SetIndicatorTarget } from './operations';
import { formatPeriod, periodsBefore } from './periods';
import type { IndicatorItem } from './types';

type Props = { indicator: IndicatorItem; onClose: () => void };

/** How many periods back a value can be entered here; the API goes further. */
const BACK = 36;

/** Enters the value of a period, or corrects it. */
export function RecordForm({ indicator, onClose }: Props) {
  const { t, i18n } = useLingui();
  const { unit } = indicator;
  const [requestKey] = useState(newRequestKey);
  const days = periodsBefore(today(), indicator.period, BACK);
  const form = useForm({ initialValues: { day: days[1] ?? today(), value: '', comment: '' } });
  const act = useAct(RecordIndicatorValue);
  const { beside, above } = placeRefusals(act.refusals, (path) => path in form.values);
  const submit = form.onSubmit(async ({ day, value, comment }) => {
    const input = { requestKey, indicator: indicator.id, day, value: plainNumber(value) || null };
    if (await act.run({ input: { ...input, comment: comment || null } })) onClose();
  });
  return (
    <Surface>
      <form onSubmit={submit} aria-label={t`Enter a value`}>
        <Stack gap="sm">
          <RefusalAlert refusals={above} />
          <Group align="start" gap="sm">
            <NativeSelect
              label={t`Period`}
              data={days.map((day) => ({ value: day, label: formatPeriod(day, indicator.period, i18n) }))}
              {...form.getInputProps('day')}
              error={beside.day}
            />
            <TextInput
              label={t`Value (${unit})`}
              description={t`Leave it empty to take back what was entered.`}
              inputMode="decimal"
              pattern={NUMBER_PATTERN}
              flex="1 1 10rem"
              {...form.getInputProps('value')}
              error={beside.value}
            />
          </Group>
          <TextInput
            label={t`Why, or where it comes from`}
            maxLength={500}
            {...form.getInputProps('comment')}
            error={beside.comment}
          />
          <FormButtons isRunning={act.isRunning} onCancel={onClose}>
            <Trans>Save</Trans>
          </FormButtons>
        </Stack>
      </form>
    </Surface>
  );
}

/** Sets what shall be reached from a period on. */
export function TargetForm({ indicator, onClose }: Props) {
  const { t, i18n } = useLingui();
  const { unit } = indicator;
  const [requestKey] = useState(newRequestKey);
  const coming = periodsBefore(`${Number(today().slice(0, 4)) + 2}-12-31`, indicator.period, BACK + 12);
  const [now = today()] = periodsBefore(today(), indicator.period, 1);
  const form = useForm({ initialValues: { day: now, target: '', limit: '' } });
  const act = useAct(SetIndicatorTarget);
  const { beside, above } = placeRefusals(act.refusals, (path) => path in form.values);
  const submit = form.onSubmit(async ({ day, target, limit }) => {
    const figures = { target: plainNumber(target) || null, limit: plainNumber(limit) || null };
    if (await act.run({ input: { requestKey, indicator: indicator.id, day, ...figures } })) onClose();
  });
  return (
    <Surface>
      <form onSubmit={submit} aria-label={t`Set a target`}>
        <Stack gap="sm">
          <RefusalAlert refusals={above} />
          <NativeSelect
            label={t`From`}
            data={coming.map((day) => ({ value: day, label: formatPeriod(day, indicator.period, i18n) }))}
            {...form.getInputProps('day')}
            error={beside.day}
          />
          <Group align="start" gap="sm">
            <TextInput
              label={t`Target (${unit})`}
              description={t`Empty: no target from then on.`}
              inputMode="decimal"
              pattern={NUMBER_PATTERN}
              flex="1 1 10rem"
              {...form.getInputProps('target')}
              error={beside.target}
            />
            <TextInput
              label={t`Limit (${unit})`}
              description={t`Missed up to here, it is not yet serious.`}
              inputMode="decimal"
              pattern={NUMBER_PATTERN}
              flex="1 1 10rem"
              {...form.getInputProps('limit')}
              error={beside.limit}
            />
          </Group>
          <FormButtons isRunning={act.isRunning} onCancel={onClose}>
            <Trans>Save</Trans>
          </FormButtons>
        </Stack>
      </form>
    </Surface>
  );
}
