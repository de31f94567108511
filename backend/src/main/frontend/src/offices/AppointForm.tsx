import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, NativeSelect, Radio, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { type ChosenMember, MemberChoice } from '../membership/MemberChoice';
import { RefusalAlert } from '../web/RefusalAlert';
import { placeRefusals } from '../web/refusals';
import { newRequestKey } from '../web/requestKey';
import { Surface } from '../web/Surface';
import { useAct } from '../web/useAct';
import { ClassChoice } from './ClassChoice';
import { officeKinds, officeLabels } from './labels';
import { AppointOfficer } from './operations';
import type { OfficeItem, OfficeKind } from './types';

type Values = {
  kind: OfficeKind;
  origin: 'RECORDED' | 'CO_OPTED';
  membershipClass: OfficeItem['membershipClass'];
  lastDay: string;
  reason: string;
};

type Props = { cooperative: string; rules: readonly { parameter: string; value: string }[]; onClose: () => void };

/** Enters who was elected outside the portal, or whom the board appoints. */
export function AppointForm({ cooperative, rules, onClose }: Props) {
  const { t, i18n } = useLingui();
  const [requestKey] = useState(newRequestKey);
  const [member, setMember] = useState<ChosenMember>();
  const form = useForm<Values>({
    initialValues: { kind: 'BOARD_MEMBER', origin: 'RECORDED', membershipClass: null, lastDay: '', reason: '' },
  });
  const act = useAct(AppointOfficer);
  const { beside, above } = placeRefusals(
    act.refusals,
    (path) => path === 'membership' || (path in form.values && path !== 'origin'),
  );
  const { kind, origin, membershipClass, lastDay, reason } = form.values;
  const submit = form.onSubmit(async () => {
    if (!member) return;
    const input = {
      requestKey,
      cooperative,
      membership: member.id,
      kind,
      origin,
      reason,
      membershipClass: kind === 'BOARD_MEMBER' ? membershipClass : null,
      lastDay: origin === 'RECORDED' ? lastDay : null,
    };
    if (await act.run({ input })) onClose();
  });
  return (
    <Surface>
      <form onSubmit={submit} aria-label={t`Enter an officer`}>
        <Stack gap="sm">
          <RefusalAlert refusals={above} />
          <MemberChoice
            label={t`Who`}
            cooperative={cooperative}
            value={member}
            onChange={setMember}
            error={beside.membership}
          />
          <NativeSelect
            label={t`To which office`}
            data={officeKinds.map((value) => ({ value, label: i18n._(officeLabels[value]) }))}
            {...form.getInputProps('kind')}
            error={beside.kind}
          />
          <Radio.Group label={t`How`} {...form.getInputProps('origin')}>
            <Stack gap="xs" pt="xs">
              <Radio value="RECORDED" label={t`Elected by the members outside the portal`} />
              <Radio
                value="CO_OPTED"
                label={t`Appointed by the board to a vacant seat, for what is left of its term`}
              />
            </Stack>
          </Radio.Group>
          <ClassChoice
            rules={rules}
            kind={kind}
            value={membershipClass}
            onChange={(value) => form.setFieldValue('membershipClass', value)}
            error={beside.membershipClass}
          />
          {origin === 'RECORDED' && (
            <TextInput
              type="date"
              label={t`Last day of the term`}
              required
              {...form.getInputProps('lastDay')}
              error={beside.lastDay}
            />
          )}
          <TextInput
            label={t`Where and when, or why`}
            required
            maxLength={500}
            {...form.getInputProps('reason')}
            error={beside.reason}
          />
          {kind !== 'AUDITOR' && (
            <Text size="sm" c="dimmed">
              <Trans>
                Who holds this office acts for the co-operative in the portal, from now until the term ends.
              </Trans>
            </Text>
          )}
          <Group justify="end">
            <Button variant="default" onClick={onClose}>
              <Trans>Cancel</Trans>
            </Button>
            <Button type="submit" loading={act.isRunning} disabled={!member}>
              <Trans>Enter</Trans>
            </Button>
          </Group>
        </Stack>
      </form>
    </Surface>
  );
}
