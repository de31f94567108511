import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, Modal, Stack } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useState } from 'react';
import { FormButtons } from '../web/FormButtons';
import { RefusalAlert } from '../web/RefusalAlert';
import { newRequestKey } from '../web/requestKey';
import { useAct } from '../web/useAct';
import { AgendaItemFields, type AgendaItemValues, asItem } from './AgendaItemFields';
import { AgendaItemView } from './AgendaItemView';
import { AddAgendaItem } from './operations';
import type { AssemblyItem } from './types';

/** What the assembly is about, item by item. */
export function AgendaView({ assembly }: { assembly: AssemblyItem }) {
  return (
    <Stack gap="md">
      <Stack component="ol" gap="md" m={0} p={0} style={{ listStyle: 'none' }}>
        {assembly.agenda.map((item) => (
          <li key={item.id}>
            <AgendaItemView assembly={assembly} item={item} />
          </li>
        ))}
      </Stack>
      {assembly.viewerActs.includes('CHANGE') && assembly.cooperative && (
        <AddItem assembly={assembly.id} cooperative={assembly.cooperative.id} />
      )}
    </Stack>
  );
}

const NO_ITEM: AgendaItemValues = { title: '', text: '', decides: '' };

function AddItem({ assembly, cooperative }: { assembly: string; cooperative: string }) {
  const { t } = useLingui();
  const [isOpen, { open, close }] = useDisclosure(false);
  const [item, setItem] = useState(NO_ITEM);
  const [requestKey, setRequestKey] = useState(newRequestKey);
  const act = useAct(AddAgendaItem);
  return (
    <Group data-print="no">
      <Button variant="default" onClick={open}>
        <Trans>Another item</Trans>…
      </Button>
      <Modal opened={isOpen} onClose={close} title={t`Another item`} size="lg">
        <form
          aria-label={t`Another item`}
          onSubmit={async (event) => {
            event.preventDefault();
            if (!(await act.run({ input: { requestKey, assembly, item: asItem(item) } }))) return;
            setItem(NO_ITEM);
            setRequestKey(newRequestKey());
            close();
          }}
        >
          <Stack gap="sm">
            <RefusalAlert refusals={act.refusals} />
            <AgendaItemFields cooperative={cooperative} value={item} onChange={setItem} />
            <FormButtons isRunning={act.isRunning} onCancel={close}>
              <Trans>Put on the agenda</Trans>
            </FormButtons>
          </Stack>
        </form>
      </Modal>
    </Group>
  );
}
