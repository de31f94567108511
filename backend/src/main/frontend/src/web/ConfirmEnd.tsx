import { Trans } from '@lingui/react/macro';
import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { AnyVariables, TypedDocumentNode } from 'urql';
import { RefusalAlert } from './RefusalAlert';
import { useAct } from './useAct';

type Props<Data, Variables> = {
  document: TypedDocumentNode<Data, Variables>;
  variables: Variables;
  /** The word on the buttons. */
  label: string;
  /** The whole sentence, for screen readers. */
  name: string;
  title: string;
  /** What cannot be undone, stated before it is done. */
  consequence: string;
};

/** An act that cannot be undone: a button, then the consequence, then the act. */
export function ConfirmEnd<Data, Variables extends AnyVariables>(props: Props<Data, Variables>) {
  const { document, variables, label, name, title, consequence } = props;
  const [isOpen, { open, close }] = useDisclosure(false);
  const act = useAct(document);
  const confirm = async () => {
    if (await act.run(variables)) close();
  };
  return (
    <>
      <Button variant="subtle" color="vermilion" size="compact-md" aria-label={name} onClick={open} data-print="no">
        {label}
      </Button>
      <Modal opened={isOpen} onClose={close} title={title} centered>
        <Stack>
          <RefusalAlert refusals={act.refusals} />
          <Text>{consequence}</Text>
          <Group justify="end">
            <Button variant="default" onClick={close}>
              <Trans>Do not</Trans>
            </Button>
            <Button color="vermilion" loading={act.isRunning} onClick={confirm}>
              {label}
            </Button>
          </Group>
        </Stack>
      </Modal>
    </>
  );
}
