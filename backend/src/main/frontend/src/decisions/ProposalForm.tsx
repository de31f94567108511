import { Trans, useLingui } from '@lingui/react/macro';
import { NativeSelect, Stack, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { DraftNotice } from '../web/DraftNotice';
import { FormButtons } from '../web/FormButtons';
import { RefusalAlert } from '../web/RefusalAlert';
import { placeRefusals } from '../web/refusals';
import { newRequestKey } from '../web/requestKey';
import { Surface } from '../web/Surface';
import { useAct } from '../web/useAct';
import { readDraft, useDraft } from '../web/useDraft';
import { type ProposalKind, proposalKinds } from './labels';
import { ChangeProposal, DraftProposal } from './operations';
import type { ProposalItem } from './types';

type Values = { kind: ProposalKind; title: string; text: string };

type Props = { cooperative: string; proposal?: ProposalItem; onClose: () => void };

/** Begins a proposal, or changes one. */
export function ProposalForm({ cooperative, proposal, onClose }: Props) {
  const { t, i18n } = useLingui();
  // What else such a proposal is about stays as it was drafted.
  const isBound =
    proposal?.kind === 'BYLAWS' ||
    proposal?.kind === 'MEMBERSHIP' ||
    proposal?.kind === 'RECALL' ||
    Boolean(proposal?.subject);
  const navigate = useNavigate();
  const [requestKey] = useState(newRequestKey);
  const draft = `proposal ${proposal?.id ?? cooperative}`;
  const start: Values = {
    kind: (proposal?.kind ?? 'ORDINARY') as ProposalKind,
    title: proposal?.title ?? '',
    text: proposal?.text ?? '',
  };
  const form = useForm<Values>({ initialValues: readDraft<Values>(draft)?.values ?? start });
  const { restoredAt, discard } = useDraft(draft, form.values);
  const begin = useAct(DraftProposal);
  const change = useAct(ChangeProposal);
  const { beside, above } = placeRefusals([...begin.refusals, ...change.refusals], (path) => path in form.values);
  const submit = form.onSubmit(async (values) => {
    if (proposal) {
      if (!(await change.run({ input: { proposal: proposal.id, version: proposal.version, ...values } }))) return;
    } else {
      const done = await begin.run({ input: { requestKey, cooperative, ...values } });
      if (!done) return;
      void navigate({ to: '/proposals/$id', params: { id: done.draftProposal.id } });
    }
    discard();
    onClose();
  });
  return (
    <Surface>
      <form onSubmit={submit} aria-label={proposal ? t`Change the proposal` : t`Make a proposal`}>
        <Stack gap="sm">
          <DraftNotice at={restoredAt} onDiscard={() => form.setValues(start)} />
          <RefusalAlert refusals={above} />
          {!isBound && (
            <NativeSelect
              label={t`What kind of decision`}
              description={t`The bylaws say which kinds need the special majority and which are secret.`}
              data={Object.entries(proposalKinds).map(([value, label]) => ({ value, label: i18n._(label) }))}
              {...form.getInputProps('kind')}
              error={beside.kind}
            />
          )}
          <TextInput
            label={t`What it is about`}
            required
            maxLength={200}
            {...form.getInputProps('title')}
            error={beside.title}
          />
          <Textarea
            label={t`What is proposed`}
            description={t`Say what shall be done, by whom, from when, and why. This text is voted on.`}
            required
            maxLength={60_000}
            autosize
            minRows={6}
            {...form.getInputProps('text')}
            error={beside.text}
          />
          <FormButtons isRunning={begin.isRunning || change.isRunning} onCancel={onClose}>
            {proposal ? <Trans>Save</Trans> : <Trans>Save as draft</Trans>}
          </FormButtons>
        </Stack>
      </form>
    </Surface>
  );
}
