import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Modal, Stack, Text, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useDisclosure } from '@mantine/hooks';
import { DraftNotice } from '../web/DraftNotice';
import { FormButtons } from '../web/FormButtons';
import { RefusalAlert } from '../web/RefusalAlert';
import { placeRefusals } from '../web/refusals';
import { useAct } from '../web/useAct';
import { readDraft, useDraft } from '../web/useDraft';
import { WriteMinutes } from './operations';
import type { MinutesItem } from './types';

/** Changes the minutes before they are published. */
export function MinutesForm({ assembly, minutes }: { assembly: string; minutes: MinutesItem }) {
  const [isOpen, { open, close }] = useDisclosure(false);
  const { t } = useLingui();
  return (
    <>
      <Button variant="default" onClick={open}>
        <Trans>Change the minutes</Trans>…
      </Button>
      <Modal opened={isOpen} onClose={close} title={t`Change the minutes`} size="xl">
        <Writing key={minutes.revision} assembly={assembly} minutes={minutes} onClose={close} />
      </Modal>
    </>
  );
}

function Writing({ assembly, minutes, onClose }: { assembly: string; minutes: MinutesItem; onClose: () => void }) {
  const { t } = useLingui();
  const start = { text: minutes.text };
  const draft = `minutes ${assembly} ${minutes.revision}`;
  const form = useForm({ initialValues: readDraft<typeof start>(draft)?.values ?? start });
  const { restoredAt, discard } = useDraft(draft, form.values);
  const act = useAct(WriteMinutes);
  const { beside, above } = placeRefusals(act.refusals, (path) => path === 'text');
  const submit = form.onSubmit(async ({ text }) => {
    if (!(await act.run({ input: { assembly, revision: minutes.revision, text } }))) return;
    discard();
    onClose();
  });
  return (
    <form onSubmit={submit} aria-label={t`Change the minutes`}>
      <Stack gap="sm">
        <DraftNotice at={restoredAt} onDiscard={() => form.setValues(start)} />
        <RefusalAlert refusals={above} />
        <Textarea
          label={t`Text`}
          required
          autosize
          minRows={12}
          maxLength={50_000}
          {...form.getInputProps('text')}
          error={beside.text}
        />
        {minutes.approvals.length > 0 && (
          <Text size="sm">
            <Trans>Who has approved the minutes approves the new text anew.</Trans>
          </Text>
        )}
        <FormButtons isRunning={act.isRunning} onCancel={onClose}>
          <Trans>Save</Trans>
        </FormButtons>
      </Stack>
    </form>
  );
}
