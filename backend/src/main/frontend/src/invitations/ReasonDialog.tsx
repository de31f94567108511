import { Trans } from '@lingui/react/macro';
import { Button, Group, Modal, Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { RefusalAlert } from '../web/RefusalAlert';
import { placeRefusals, type Refusal } from '../web/refusals';

type Props = {
  title: string;
  /** What the field is called. */
  label: string;
  description: string;
  consequence: string;
  /** The word on the button. */
  words: string;
  isRequired: boolean;
  isRunning: boolean;
  refusals: Refusal[];
  onConfirm: (reason: string) => void;
  onClose: () => void;
};

/** Declining cannot be undone: why, and the consequence, before it is done. */
export function ReasonDialog(props: Props) {
  const { title, label, description, consequence, words, isRequired, isRunning, refusals, onConfirm, onClose } = props;
  const [reason, setReason] = useState('');
  const { beside, above } = placeRefusals(refusals, (path) => path === 'reason');
  return (
    <Modal opened onClose={onClose} title={title} centered>
      <Stack>
        <RefusalAlert refusals={above} />
        <Textarea
          label={label}
          description={description}
          required={isRequired}
          autosize
          minRows={2}
          maxLength={1000}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          error={beside.reason}
        />
        <Text>{consequence}</Text>
        <Group justify="end">
          <Button variant="default" onClick={onClose}>
            <Trans>Do not</Trans>
          </Button>
          <Button
            color="vermilion"
            loading={isRunning}
            disabled={isRequired && reason.trim() === ''}
            onClick={() => onConfirm(reason.trim())}
          >
            {words}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
