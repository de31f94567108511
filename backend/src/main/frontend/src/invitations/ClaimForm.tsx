import { Trans, useLingui } from '@lingui/react/macro';
import { Stack, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { DraftNotice } from '../web/DraftNotice';
import { FormButtons } from '../web/FormButtons';
import { RefusalAlert } from '../web/RefusalAlert';
import { placeRefusals } from '../web/refusals';
import { newRequestKey } from '../web/requestKey';
import { Surface } from '../web/Surface';
import { useAct } from '../web/useAct';
import { readDraft, useDraft } from '../web/useDraft';
import { ClaimRepresentation } from './operations';

/** Claims to represent an organisation. */
export function ClaimForm({ organisation, onClose }: { organisation: string; onClose: () => void }) {
  const { t } = useLingui();
  const [requestKey] = useState(newRequestKey);
  const draft = `claim ${organisation}`;
  const empty = { role: '', reason: '' };
  const form = useForm({ initialValues: readDraft<typeof empty>(draft)?.values ?? empty });
  const { restoredAt, discard } = useDraft(draft, form.values);
  const act = useAct(ClaimRepresentation);
  const { beside, above } = placeRefusals(act.refusals, (path) => path in form.values);
  const submit = form.onSubmit(async ({ role, reason }) => {
    const input = { requestKey, organisation, role: role.trim() || null, reason: reason.trim() };
    if (!(await act.run({ input }))) return;
    discard();
    onClose();
  });
  return (
    <Surface>
      <form onSubmit={submit} aria-label={t`Claim to act for it`}>
        <Stack gap="sm">
          <DraftNotice at={restoredAt} onDiscard={() => form.setValues(empty)} />
          <RefusalAlert refusals={above} />
          <TextInput
            label={t`Function`}
            description={t`In your own words, for example: chair`}
            maxLength={100}
            {...form.getInputProps('role')}
            error={beside.role}
          />
          <Textarea
            required
            data-autofocus
            label={t`Why you act for it`}
            description={t`Those who act for it, or the staff of its federation, read this and decide.`}
            maxLength={1000}
            autosize
            minRows={2}
            {...form.getInputProps('reason')}
            error={beside.reason}
          />
          <FormButtons isRunning={act.isRunning} onCancel={onClose}>
            <Trans>Send the claim</Trans>
          </FormButtons>
        </Stack>
      </form>
    </Surface>
  );
}
