import { Trans, useLingui } from '@lingui/react/macro';
import { Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { DraftProposal } from '../decisions/operations';
import { DraftNotice } from '../web/DraftNotice';
import { FormButtons } from '../web/FormButtons';
import { RefusalAlert } from '../web/RefusalAlert';
import { placeRefusals } from '../web/refusals';
import { newRequestKey } from '../web/requestKey';
import { Surface } from '../web/Surface';
import { useAct } from '../web/useAct';
import { readDraft, useDraft } from '../web/useDraft';
import type { StandardItem } from './types';

type Values = { title: string; text: string };

type Props = {
  cooperative: string;
  /** Which one would change or end; absent for a new one. */
  standard?: StandardItem;
  isRepeal?: boolean;
  onClose: () => void;
};

/** Drafts the proposal that brings a standard, changes one or repeals it. */
export function StandardForm({ cooperative, standard, isRepeal = false, onClose }: Props) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const [requestKey] = useState(newRequestKey);
  const former = standard?.name ?? '';
  const start: Values = isRepeal
    ? { title: t`Repeal of: ${former}`, text: '' }
    : { title: former, text: standard?.text ?? '' };
  const draft = `standard ${standard?.id ?? cooperative} ${isRepeal}`;
  const form = useForm<Values>({ initialValues: readDraft<Values>(draft)?.values ?? start });
  const { restoredAt, discard } = useDraft(draft, form.values);
  const act = useAct(DraftProposal);
  const { beside, above } = placeRefusals(act.refusals, (path) => path in form.values);
  const submit = form.onSubmit(async (values) => {
    const input = { requestKey, cooperative, kind: 'STANDARD' as const, ...values, isRepeal };
    const done = await act.run({ input: { ...input, subject: standard?.id ?? null } });
    if (!done) return;
    discard();
    void navigate({ to: '/proposals/$id', params: { id: done.draftProposal.id } });
  });
  const name = isRepeal ? t`Propose to repeal it` : standard ? t`Propose a change` : t`Propose a standard`;
  return (
    <Surface>
      <form onSubmit={submit} aria-label={name}>
        <Stack gap="sm">
          <Text fw={650} fz="lg">
            {name}
          </Text>
          <DraftNotice at={restoredAt} onDiscard={() => form.setValues(start)} />
          <RefusalAlert refusals={above} />
          <TextInput
            label={isRepeal ? t`What it is about` : t`What the standard is called`}
            required
            maxLength={200}
            {...form.getInputProps('title')}
            error={beside.title}
          />
          <Textarea
            label={isRepeal ? t`Why it is no longer needed` : t`What it says`}
            description={isRepeal ? undefined : t`What is done how, and how anybody can see that it was. Plain words.`}
            required
            maxLength={20_000}
            autosize
            minRows={6}
            {...form.getInputProps('text')}
            error={beside.text}
          />
          <Text size="sm" c="dimmed">
            <Trans>
              This becomes a draft that only you see. Members discuss it and decide; it holds from the day on which the
              decision is carried out.
            </Trans>
          </Text>
          <FormButtons isRunning={act.isRunning} onCancel={onClose}>
            <Trans>Save as draft</Trans>
          </FormButtons>
        </Stack>
      </form>
    </Surface>
  );
}
