import { Trans, useLingui } from '@lingui/react/macro';
import { NumberInput, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { today } from '../web/dates';
import { FormButtons } from '../web/FormButtons';
import { RefusalAlert } from '../web/RefusalAlert';
import { placeRefusals } from '../web/refusals';
import { newRequestKey } from '../web/requestKey';
import { Surface } from '../web/Surface';
import { useAct } from '../web/useAct';
import type { Headcount } from './OrganisationHeadcounts';
import { RecordHeadcount } from './operations';

type Props = {
  organisation: string;
  /** What is corrected; absent for another day. */
  before: Headcount | undefined;
  onDone: (asOf: string) => void;
  onClose: () => void;
};

/** Records how many members and jobs an organisation had on a day. */
export function HeadcountForm({ organisation, before, onDone, onClose }: Props) {
  const { t } = useLingui();
  const [requestKey] = useState(newRequestKey);
  const form = useForm<{ asOf: string; memberCount: number | string; jobCount: number | string }>({
    initialValues: {
      asOf: before?.asOf ?? `${Number(today().slice(0, 4)) - 1}-12-31`,
      memberCount: before?.memberCount ?? '',
      jobCount: before?.jobCount ?? '',
    },
  });
  const act = useAct(RecordHeadcount);
  const { beside, above } = placeRefusals(act.refusals, (path) => path in form.values);
  const submit = form.onSubmit(async ({ asOf, memberCount, jobCount }) => {
    const input = { requestKey, organisation, asOf, memberCount: number(memberCount), jobCount: number(jobCount) };
    const done = await act.run({ input });
    if (done) onDone(asOf);
  });
  const count = { hideControls: true, allowNegative: false, allowDecimal: false, thousandSeparator: ' ' } as const;
  return (
    <Surface>
      <form onSubmit={submit} aria-label={t`Record members and jobs`}>
        <Stack gap="sm">
          <RefusalAlert refusals={above} />
          <TextInput
            type="date"
            required
            label={t`Day that was counted`}
            description={t`Best the last day of a year. What is recorded for this day already is replaced.`}
            max={today()}
            {...form.getInputProps('asOf')}
            error={beside.asOf}
          />
          <NumberInput
            label={t`Members`}
            description={t`Leave it empty when you do not know.`}
            {...count}
            {...form.getInputProps('memberCount')}
            error={beside.memberCount}
          />
          <NumberInput
            label={t`Jobs`}
            description={t`Everybody who works there for pay, part-time too. Leave it empty when you do not know.`}
            {...count}
            {...form.getInputProps('jobCount')}
            error={beside.jobCount}
          />
          <FormButtons isRunning={act.isRunning} onCancel={onClose}>
            <Trans>Record</Trans>
          </FormButtons>
        </Stack>
      </form>
    </Surface>
  );
}

function number(value: number | string): number | null {
  return value === '' ? null : Number(value);
}
