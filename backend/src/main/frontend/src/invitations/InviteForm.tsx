import { Trans, useLingui } from '@lingui/react/macro';
import { Select, Stack, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { DraftNotice } from '../web/DraftNotice';
import { FormButtons } from '../web/FormButtons';
import { LANGUAGES } from '../web/language';
import { RefusalAlert } from '../web/RefusalAlert';
import { placeRefusals } from '../web/refusals';
import { newRequestKey } from '../web/requestKey';
import { Surface } from '../web/Surface';
import { useAct } from '../web/useAct';
import { readDraft, useDraft } from '../web/useDraft';
import { InviteRepresentative } from './operations';

type Props = { organisation: string; onDone: (email: string) => void; onClose: () => void };

/** Invites a person by e-mail to act for an organisation. */
export function InviteForm({ organisation, onDone, onClose }: Props) {
  const { i18n, t } = useLingui();
  const [requestKey] = useState(newRequestKey);
  const draft = `invite ${organisation}`;
  const empty = { email: '', role: '', language: i18n.locale, message: '' };
  const form = useForm({ initialValues: readDraft<typeof empty>(draft)?.values ?? empty });
  const { restoredAt, discard } = useDraft(draft, form.values);
  const act = useAct(InviteRepresentative);
  const { beside, above } = placeRefusals(act.refusals, (path) => path in form.values);
  const submit = form.onSubmit(async ({ email, role, language, message }) => {
    const input = {
      requestKey,
      organisation,
      email: email.trim(),
      role: role.trim() || null,
      language,
      message: message.trim() || null,
    };
    const done = await act.run({ input });
    if (!done) return;
    discard();
    onDone(done.inviteRepresentative.email);
  });
  return (
    <Surface>
      <form onSubmit={submit} aria-label={t`Invite by e-mail`}>
        <Stack gap="sm">
          <DraftNotice at={restoredAt} onDiscard={() => form.setValues(empty)} />
          <RefusalAlert refusals={above} />
          <TextInput
            type="email"
            required
            data-autofocus
            maxLength={254}
            label={t`E-mail address`}
            description={t`The person needs no account yet; the mail leads to one.`}
            {...form.getInputProps('email')}
            error={beside.email}
          />
          <TextInput
            label={t`Function`}
            description={t`In your own words, for example: chair`}
            maxLength={100}
            {...form.getInputProps('role')}
            error={beside.role}
          />
          <Select
            label={t`Language of the mail`}
            allowDeselect={false}
            data={Object.entries(LANGUAGES).map(([value, label]) => ({ value, label }))}
            {...form.getInputProps('language')}
            error={beside.language}
          />
          <Textarea
            label={t`What to tell the person`}
            description={t`It stands in the mail as you write it, at most 1,000 characters.`}
            maxLength={1000}
            autosize
            minRows={2}
            {...form.getInputProps('message')}
            error={beside.message}
          />
          <FormButtons isRunning={act.isRunning} onCancel={onClose}>
            <Trans>Send the invitation</Trans>
          </FormButtons>
        </Stack>
      </form>
    </Surface>
  );
}
