import { Trans, useLingui } from '@lingui/react/macro';
import { Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { DraftNotice } from '../web/DraftNotice';
import { today } from '../web/dates';
import { FormButtons } from '../web/FormButtons';
import { RefusalAlert } from '../web/RefusalAlert';
import { placeRefusals } from '../web/refusals';
import { newRequestKey } from '../web/requestKey';
import { Surface } from '../web/Surface';
import { useAct } from '../web/useAct';
import { readDraft, useDraft } from '../web/useDraft';
import { dutyHints, dutyLabels } from './labels';
import { PublishOfficerReport } from './operations';
import type { DutyItem } from './types';

type Values = { title: string; text: string; heldOn: string };

type Props = { cooperative: string; kind: DutyItem['kind']; onClose: () => void };

/** Puts something before the members. */
export function ReportForm({ cooperative, kind, onClose }: Props) {
  const { t, i18n } = useLingui();
  const [requestKey] = useState(newRequestKey);
  const draft = `report ${cooperative} ${kind}`;
  const start: Values = { title: '', text: '', heldOn: kind === 'DISCUSSION' ? today() : '' };
  const form = useForm<Values>({ initialValues: readDraft<Values>(draft)?.values ?? start });
  const { restoredAt, discard } = useDraft(draft, form.values);
  const act = useAct(PublishOfficerReport);
  const { beside, above } = placeRefusals(act.refusals, (path) => path in form.values);
  const submit = form.onSubmit(async ({ title, text, heldOn }) => {
    const input = { requestKey, cooperative, kind, title, text, heldOn: heldOn || null };
    if (!(await act.run({ input }))) return;
    discard();
    onClose();
  });
  const name = i18n._(dutyLabels[kind]);
  return (
    <Surface>
      <form onSubmit={submit} aria-label={name}>
        <Stack gap="sm">
          <Text fw={650} fz="lg">
            {name}
          </Text>
          <DraftNotice at={restoredAt} onDiscard={() => form.setValues(start)} />
          <RefusalAlert refusals={above} />
          <TextInput label={t`Title`} required maxLength={200} {...form.getInputProps('title')} error={beside.title} />
          {kind === 'DISCUSSION' && (
            <TextInput
              type="date"
              label={t`Held on`}
              max={today()}
              required
              {...form.getInputProps('heldOn')}
              error={beside.heldOn}
            />
          )}
          <Textarea
            label={t`Text`}
            description={i18n._(dutyHints[kind])}
            required
            maxLength={20_000}
            autosize
            minRows={6}
            {...form.getInputProps('text')}
            error={beside.text}
          />
          <Text size="sm" c="dimmed">
            <Trans>All members are told. It cannot be changed afterwards; another one can follow.</Trans>
          </Text>
          <FormButtons isRunning={act.isRunning} onCancel={onClose}>
            <Trans>Put before the members</Trans>
          </FormButtons>
        </Stack>
      </form>
    </Surface>
  );
}
