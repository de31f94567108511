import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Modal, Stack, Textarea } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useState } from 'react';
import { FormButtons } from '../web/FormButtons';
import { RefusalAlert } from '../web/RefusalAlert';
import { placeRefusals } from '../web/refusals';
import { useAct } from '../web/useAct';
import { NoteAgendaItem } from './operations';
import type { AgendaItemItem } from './types';

/** Notes what was said or found on an item, for the minutes. */
export function ItemNote({ assembly, item }: { assembly: string; item: AgendaItemItem }) {
  const { t } = useLingui();
  const [isOpen, { open, close }] = useDisclosure(false);
  const [note, setNote] = useState(item.note ?? '');
  const act = useAct(NoteAgendaItem);
  const { beside, above } = placeRefusals(act.refusals, (path) => path === 'note');
  const { title } = item;
  return (
    <>
      <Button variant="default" onClick={open} aria-label={t`Note for the minutes… on ${title}`}>
        <Trans>Note for the minutes</Trans>…
      </Button>
      <Modal opened={isOpen} onClose={close} title={title} size="lg">
        <form
          aria-label={t`Note for the minutes`}
          onSubmit={async (event) => {
            event.preventDefault();
            if (await act.run({ input: { assembly, item: item.id, note } })) close();
          }}
        >
          <Stack gap="sm">
            <RefusalAlert refusals={above} />
            <Textarea
              label={t`What was said or found`}
              required
              autosize
              minRows={4}
              maxLength={5000}
              value={note}
              onChange={(event) => setNote(event.currentTarget.value)}
              error={beside.note}
            />
            <FormButtons isRunning={act.isRunning} onCancel={close}>
              <Trans>Save</Trans>
            </FormButtons>
          </Stack>
        </form>
      </Modal>
    </>
  );
}
