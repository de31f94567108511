import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, Radio, Stack, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { DraftNotice } from '../web/DraftNotice';
import { RefusalAlert } from '../web/RefusalAlert';
import { placeRefusals } from '../web/refusals';
import { newRequestKey } from '../web/requestKey';
import { Surface } from '../web/Surface';
import { useAct } from '../web/useAct';
import { readDraft, useDraft } from '../web/useDraft';
import { classLabels } from './labels';
import { ApplyForMembership } from './operations';
import type { MembershipItem } from './types';

type MembershipClass = MembershipItem['membershipClass'];

type Props = { cooperative: string; classes: MembershipClass[] };

/** Applies for membership of a co-operative. */
export function ApplyForm({ cooperative, classes }: Props) {
  const { t, i18n } = useLingui();
  const [requestKey, setRequestKey] = useState(newRequestKey);
  const draft = `membership ${cooperative}`;
  const empty = { membershipClass: classes[0] ?? 'WORKER', statement: '' };
  const form = useForm<{ membershipClass: MembershipClass; statement: string }>({
    initialValues: readDraft<typeof empty>(draft)?.values ?? empty,
  });
  const { restoredAt, discard } = useDraft(draft, form.values);
  const act = useAct(ApplyForMembership);
  const { beside, above } = placeRefusals(act.refusals, (path) => path in form.values);
  const submit = form.onSubmit(async ({ membershipClass, statement }) => {
    const input = { requestKey, cooperative, membershipClass, statement: statement.trim() || null };
    if (!(await act.run({ input }))) return;
    discard();
    setRequestKey(newRequestKey());
  });
  return (
    <Surface>
      <form onSubmit={submit} aria-label={t`Apply for membership`}>
        <Stack gap="sm">
          <DraftNotice at={restoredAt} onDiscard={() => form.setValues(empty)} />
          <RefusalAlert refusals={above} />
          <Radio.Group label={t`As`} {...form.getInputProps('membershipClass')} error={beside.membershipClass}>
            <Group pt="xs">
              {classes.map((one) => (
                <Radio key={one} value={one} label={i18n._(classLabels[one])} />
              ))}
            </Group>
          </Radio.Group>
          <Textarea
            label={t`What you want to say to those who decide`}
            description={t`You may leave it empty.`}
            maxLength={2000}
            autosize
            minRows={3}
            {...form.getInputProps('statement')}
            error={beside.statement}
          />
          <Group justify="end">
            <Button type="submit" loading={act.isRunning}>
              <Trans>Apply for membership</Trans>
            </Button>
          </Group>
        </Stack>
      </form>
    </Surface>
  );
}
