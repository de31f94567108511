import { Trans } from '@lingui/react/macro';
import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useState } from 'react';
import type { AnyVariables, TypedDocumentNode } from 'urql';
import { today } from './dates';
import { RefusalAlert } from './RefusalAlert';
import { useAct } from './useAct';

type Props<Data, Variables> = {
  document: TypedDocumentNode<Data, Variables>;
  /** What to send; of the day chosen when `dayLabel` asks for one. */
  variables: (day: string) => Variables;
  /** The word on the buttons. */
  label: string;
  /** The whole sentence, for screen readers. */
  name: string;
  title: string;
  /** What cannot be undone, stated before it is done. */
  consequence: string;
  /** What the day is called, when the act needs one. */
  dayLabel?: string;
};

/** An act that cannot be undone: a button, then the consequence, then the act. */
export function ConfirmEnd<Data, Variables extends AnyVariables>(props: Props<Data, Variables>) {
  const { document, variables, label, name, title, consequence, dayLabel } = props;
  const [isOpen, { open, close }] = useDisclosure(false);
  const [day, setDay] = useState(today);
  const act = useAct(document);
  const confirm = async () => {
    if (await act.run(variables(day))) close();
  };
  return (
    <>
      <Button
        variant="subtle"
        color="vermilion"
        size="compact-md"
        flex="none"
        aria-label={name}
        onClick={open}
        data-print="no"
      >
        {label}…
      </Button>
      <Modal opened={isOpen} onClose={close} title={title} centered>
        <Stack>
          <RefusalAlert refusals={act.refusals} />
          <Text>{consequence}</Text>
          {dayLabel && (
            <TextInput
              type="date"
              label={dayLabel}
              required
              value={day}
              onChange={(event) => setDay(event.currentTarget.value)}
            />
          )}
          <Group justify="end">
            <Button variant="default" onClick={close}>
              <Trans>Do not</Trans>
            </Button>
            <Button color="vermilion" loading={act.isRunning} disabled={day === ''} onClick={confirm}>
              {label}
            </Button>
          </Group>
        </Stack>
      </Modal>
    </>
  );
}
