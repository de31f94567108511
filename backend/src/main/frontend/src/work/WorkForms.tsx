import { Trans, useLingui } from '@lingui/react/macro';
import { Autocomplete, Button, Group, NumberInput, Stack, TextInput } from '@mantine/core';
import { type UseFormReturnType, useForm } from '@mantine/form';
import { useState } from 'react';
import { today } from '../web/dates';
import { FormButtons } from '../web/FormButtons';
import { RefusalAlert } from '../web/RefusalAlert';
import { placeRefusals } from '../web/refusals';
import { newRequestKey } from '../web/requestKey';
import { useAct } from '../web/useAct';
import { monthsLater } from './months';
import { CorrectWork, RecordWork } from './operations';
import type { WorkRecordItem } from './types';

type Values = { hours: number | string; task: string; team: string };

/** Keeps how long one worked on a day; what was typed for task and team stays for the next day. */
export function RecordForm({ cooperative, month, teams }: { cooperative: string; month: string; teams: string[] }) {
  const { t } = useLingui();
  const [requestKey, setRequestKey] = useState(newRequestKey);
  const lastDay = new Date(Date.parse(`${monthsLater(month, 1)}T00:00:00Z`) - 1).toISOString().slice(0, 10);
  const latest = lastDay < today() ? lastDay : today();
  const form = useForm<Values & { day: string }>({ initialValues: { day: latest, hours: '', task: '', team: '' } });
  const act = useAct(RecordWork);
  const { beside, above } = placeRefusals(act.refusals, (path) => path in form.values);
  const submit = form.onSubmit(async ({ day, hours, task, team }) => {
    const input = { requestKey, cooperative, day, hours: String(hours), task, team: team || null };
    if (!(await act.run({ input }))) return;
    setRequestKey(newRequestKey());
    form.setFieldValue('hours', '');
  });
  return (
    <form onSubmit={submit} aria-label={t`Record hours`}>
      <Stack gap="sm">
        <RefusalAlert refusals={above} />
        <Group gap="sm" grow align="start" preventGrowOverflow={false}>
          <TextInput
            type="date"
            label={t`Day`}
            max={today()}
            required
            {...form.getInputProps('day')}
            error={beside.day}
          />
          <HoursInput form={form} error={beside.hours} />
        </Group>
        <TaskInputs form={form} teams={teams} beside={beside} />
        <Group justify="end">
          <Button type="submit" loading={act.isRunning}>
            <Trans>Record</Trans>
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

type CorrectProps = { record: WorkRecordItem; teams: string[]; onClose: () => void };

/** Puts another record in the place of one. */
export function CorrectForm({ record, teams, onClose }: CorrectProps) {
  const { t } = useLingui();
  const [requestKey] = useState(newRequestKey);
  const form = useForm<Values>({
    initialValues: { hours: Number(record.hours), task: record.task, team: record.team ?? '' },
  });
  const act = useAct(CorrectWork);
  const { beside, above } = placeRefusals(act.refusals, (path) => path in form.values);
  const submit = form.onSubmit(async ({ hours, task, team }) => {
    const input = { requestKey, record: record.id, hours: String(hours), task, team: team || null };
    if (await act.run({ input })) onClose();
  });
  return (
    <form onSubmit={submit} aria-label={t`Correct ${record.task}`}>
      <Stack gap="sm">
        <RefusalAlert refusals={above} />
        <HoursInput form={form} error={beside.hours} isCorrection />
        <TaskInputs form={form} teams={teams} beside={beside} />
        <FormButtons isRunning={act.isRunning} onCancel={onClose}>
          <Trans>Save</Trans>
        </FormButtons>
      </Stack>
    </form>
  );
}

type Inputs = Pick<UseFormReturnType<Values>, 'getInputProps'>;

function HoursInput({
  form,
  error,
  isCorrection = false,
}: {
  form: Inputs;
  error: React.ReactNode;
  isCorrection?: boolean;
}) {
  const { t } = useLingui();
  return (
    <NumberInput
      label={t`Hours`}
      description={isCorrection ? t`0 when nothing was worked.` : undefined}
      min={0}
      clampBehavior="none"
      step={0.25}
      decimalScale={2}
      required
      {...form.getInputProps('hours')}
      error={error}
    />
  );
}

function TaskInputs({ form, teams, beside }: { form: Inputs; teams: string[]; beside: Record<string, string> }) {
  const { t } = useLingui();
  return (
    <>
      <TextInput label={t`At what`} required maxLength={200} {...form.getInputProps('task')} error={beside.task} />
      <Autocomplete
        label={t`With which team (you may leave this empty)`}
        maxLength={100}
        data={teams}
        {...form.getInputProps('team')}
        error={beside.team}
      />
    </>
  );
}
