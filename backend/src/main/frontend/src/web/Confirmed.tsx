import { Trans } from '@lingui/react/macro';
import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { AnyVariables, TypedDocumentNode } from 'urql';
import { RefusalAlert } from './RefusalAlert';
import { useAct } from './useAct';

type Props<Data, Variables> = {
  document: TypedDocumentNode<Data, Variables>;
  variables: Variables;
  label: string;
  title: string;
  consequence: string;
};

/** An act with consequences: a button, then what follows from it, then the act. */
export function Confirmed<Data, Variables extends AnyVariables>(props: Props<Data, Variables>) {
  const { document, variables, label, title, consequence } = props;
  const [isOpen, { open, close }] = useDisclosure(false);
  const act = useAct(document);
  return (
    <>
      <Button onClick={open}>{label}…</Button>
      <Modal opened={isOpen} onClose={close} title={title} centered>
        <Stack>
          <RefusalAlert refusals={act.refusals} />
          <Text>{consequence}</Text>
          <Group justify="end">
            <Button variant="default" onClick={close}>
              <Trans>Do not</Trans>
            </Button>
            <Button
              loading={act.isRunning}
              onClick={async () => {
                if (await act.run(variables)) close();
              }}
            >
              {label}
            </Button>
          </Group>
        </Stack>
      </Modal>
    </>
  );
}
