import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, Modal, Stack, Textarea } from '@mantine/core';
import { useState } from 'react';
import { RefusalAlert } from '../web/RefusalAlert';
import { placeRefusals, type Refusal } from '../web/refusals';

type Props = {
  title: string;
  /** The word on the button. */
  label: string;
  act: { isRunning: boolean; refusals: Refusal[] };
  /** Sends the statement; tells whether it was taken. */
  onDone: (statement: string | null) => Promise<boolean>;
  onClose: () => void;
};

/** What a candidate says to the voters, before she stands. */
export function StatementDialog({ title, label, act, onDone, onClose }: Props) {
  const { t } = useLingui();
  const [statement, setStatement] = useState('');
  const { beside, above } = placeRefusals(act.refusals, (path) => path === 'statement');
  return (
    <Modal opened onClose={onClose} title={title} centered>
      <form
        onSubmit={async (event) => {
          event.preventDefault();
          if (await onDone(statement.trim() === '' ? null : statement)) onClose();
        }}
      >
        <Stack>
          <RefusalAlert refusals={above} />
          <Textarea
            label={t`What you say to the voters`}
            description={t`All members read it, beside your name. It can be left empty.`}
            maxLength={5000}
            autosize
            minRows={4}
            value={statement}
            onChange={(event) => setStatement(event.currentTarget.value)}
            error={beside.statement}
          />
          <Group justify="end">
            <Button variant="default" onClick={onClose}>
              <Trans>Do not</Trans>
            </Button>
            <Button type="submit" loading={act.isRunning}>
              {label}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
