import { Trans, useLingui } from '@lingui/react/macro';
import { NativeSelect, NumberInput, Radio, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { ClassChoice } from '../offices/ClassChoice';
import { officeKinds, officeLabels } from '../offices/labels';
import type { OfficeKind } from '../offices/types';
import { today } from '../web/dates';
import { FormButtons } from '../web/FormButtons';
import { RefusalAlert } from '../web/RefusalAlert';
import { placeRefusals } from '../web/refusals';
import { newRequestKey } from '../web/requestKey';
import { Surface } from '../web/Surface';
import { useAct } from '../web/useAct';
import { electionKinds } from './labels';
import { ConveneElection } from './operations';
import type { ElectionItem } from './types';

type Values = {
  office: OfficeKind;
  kind: ElectionItem['kind'];
  membershipClass: ElectionItem['membershipClass'];
  seats: number;
  nominationsUntil: string;
};

type Props = { cooperative: string; rules: readonly { parameter: string; value: string }[]; onClose: () => void };

/** Convenes an election. */
export function ConveneForm({ cooperative, rules, onClose }: Props) {
  const { t, i18n } = useLingui();
  const navigate = useNavigate();
  const [requestKey] = useState(newRequestKey);
  const fewest = Number(rules.find(({ parameter }) => parameter === 'BOARD_MINIMUM')?.value ?? 1);
  const form = useForm<Values>({
    initialValues: {
      office: 'BOARD_MEMBER',
      kind: 'GENERAL',
      membershipClass: null,
      seats: fewest,
      nominationsUntil: '',
    },
  });
  const act = useAct(ConveneElection);
  const { beside, above } = placeRefusals(act.refusals, (path) => path in form.values && path !== 'kind');
  const submit = form.onSubmit(async (values) => {
    const membershipClass = values.office === 'BOARD_MEMBER' ? values.membershipClass : null;
    const done = await act.run({ input: { requestKey, cooperative, ...values, membershipClass } });
    if (!done) return;
    void navigate({ to: '/elections/$id', params: { id: done.conveneElection.id } });
    onClose();
  });
  return (
    <Surface>
      <form onSubmit={submit} aria-label={t`Convene an election`}>
        <Stack gap="sm">
          <RefusalAlert refusals={above} />
          <NativeSelect
            label={t`To which office`}
            data={officeKinds.map((value) => ({ value, label: i18n._(officeLabels[value]) }))}
            {...form.getInputProps('office')}
            error={beside.office}
          />
          <ClassChoice
            rules={rules}
            kind={form.values.office}
            value={form.values.membershipClass}
            onChange={(value) => form.setFieldValue('membershipClass', value)}
            error={beside.membershipClass}
          />
          <Radio.Group label={t`Which seats`} {...form.getInputProps('kind')}>
            <Stack gap="xs" pt="xs">
              <Radio value="GENERAL" label={i18n._(electionKinds.GENERAL)} />
              <Radio value="BY_ELECTION" label={i18n._(electionKinds.BY_ELECTION)} />
            </Stack>
          </Radio.Group>
          <NumberInput
            label={t`How many`}
            min={1}
            allowDecimal={false}
            required
            {...form.getInputProps('seats')}
            error={beside.seats}
          />
          <TextInput
            type="date"
            label={t`Last day of nominations`}
            description={t`All members are told today. The vote can be opened after this day and the notice of the bylaws.`}
            min={today()}
            required
            {...form.getInputProps('nominationsUntil')}
            error={beside.nominationsUntil}
          />
          <FormButtons isRunning={act.isRunning} onCancel={onClose}>
            <Trans context="election">Convene</Trans>
          </FormButtons>
        </Stack>
      </form>
    </Surface>
  );
}
