import { Trans, useLingui } from '@lingui/react/macro';
import { Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { FormButtons } from '../web/FormButtons';
import { RefusalAlert } from '../web/RefusalAlert';
import { placeRefusals } from '../web/refusals';
import { newRequestKey } from '../web/requestKey';
import { Surface } from '../web/Surface';
import { useAct } from '../web/useAct';
import { GrantRepresentation } from './operations';

/** Lets a person, named by the e-mail address of her account, act for an organisation. */
export function GrantRepresentationForm({ organisation, onClose }: { organisation: string; onClose: () => void }) {
  const { t } = useLingui();
  const [requestKey] = useState(newRequestKey);
  const form = useForm({ initialValues: { email: '', role: '' } });
  const act = useAct(GrantRepresentation);
  const { beside, above } = placeRefusals(act.refusals, (path) => path in form.values);
  const submit = form.onSubmit(async ({ email, role }) => {
    const input = { requestKey, organisation, email: email.trim(), role: role.trim() || null };
    if (await act.run({ input })) onClose();
  });
  return (
    <Surface>
      <form onSubmit={submit} aria-label={t`Let someone act for it`}>
        <Stack gap="sm">
          <RefusalAlert refusals={above} />
          <TextInput
            type="email"
            required
            data-autofocus
            label={t`E-mail address of the account`}
            description={t`The address with which the person logs in.`}
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
          <FormButtons isRunning={act.isRunning} onCancel={onClose}>
            <Trans>Let act</Trans>
          </FormButtons>
        </Stack>
      </form>
    </Surface>
  );
}
