import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, Stack, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useDisclosure } from '@mantine/hooks';
import { useState } from 'react';
import { type ChosenMember, MemberChoice } from '../membership/MemberChoice';
import { today } from '../web/dates';
import { FormButtons } from '../web/FormButtons';
import { RefusalAlert } from '../web/RefusalAlert';
import { placeRefusals } from '../web/refusals';
import { newRequestKey } from '../web/requestKey';
import { Surface } from '../web/Surface';
import { useAct } from '../web/useAct';
import { AddImprovement } from './operations';
import type { ReviewItem } from './types';

type Values = { text: string; owner: ChosenMember | undefined; dueOn: string };

/** Agrees on something to do better, with somebody who sees to it and a day. */
export function AddImprovementForm({ review, cooperative }: { review: ReviewItem; cooperative: string }) {
  const { t } = useLingui();
  const [isOpen, { open, close }] = useDisclosure(false);
  const [requestKey, setRequestKey] = useState(newRequestKey);
  const form = useForm<Values>({ initialValues: { text: '', owner: undefined, dueOn: '' } });
  const act = useAct(AddImprovement);
  const { beside, above } = placeRefusals(act.refusals, (path) => path in form.values);
  const submit = form.onSubmit(async ({ text, owner, dueOn }) => {
    if (!owner || !(await act.run({ input: { requestKey, review: review.id, text, owner: owner.person, dueOn } })))
      return;
    setRequestKey(newRequestKey());
    form.reset();
    close();
  });
  if (!isOpen) {
    return (
      <Group data-print="no">
        <Button variant="default" onClick={open}>
          <Trans>Agree on an improvement</Trans>
        </Button>
      </Group>
    );
  }
  return (
    <Surface>
      <form onSubmit={submit} aria-label={t`Agree on an improvement`}>
        <Stack gap="sm">
          <RefusalAlert refusals={above} />
          <Textarea
            label={t`What shall be done`}
            required
            maxLength={1000}
            autosize
            {...form.getInputProps('text')}
            error={beside.text}
          />
          <Group align="start" gap="sm">
            <MemberChoice
              label={t`Who sees to it`}
              cooperative={cooperative}
              value={form.values.owner}
              onChange={(member) => form.setFieldValue('owner', member)}
              error={beside.owner}
            />
            <TextInput
              type="date"
              label={t`By when`}
              required
              min={today()}
              {...form.getInputProps('dueOn')}
              error={beside.dueOn}
            />
          </Group>
          <FormButtons isRunning={act.isRunning} onCancel={close}>
            <Trans>Save</Trans>
          </FormButtons>
        </Stack>
      </form>
    </Surface>
  );
}
