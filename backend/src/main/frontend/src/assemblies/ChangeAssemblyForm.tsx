import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Modal, Stack } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useDisclosure } from '@mantine/hooks';
import { FormButtons } from '../web/FormButtons';
import { RefusalAlert } from '../web/RefusalAlert';
import { placeRefusals } from '../web/refusals';
import { useAct } from '../web/useAct';
import { AssemblyFields, type AssemblyValues } from './AssemblyFields';
import { fromField, toField } from './moments';
import { ChangeAssembly } from './operations';
import type { AssemblyItem } from './types';

/** Changes title, time or place before the assembly is open. */
export function ChangeAssemblyForm({ assembly }: { assembly: AssemblyItem }) {
  const { t } = useLingui();
  const [isOpen, { open, close }] = useDisclosure(false);
  const start: AssemblyValues = {
    title: assembly.title,
    startsAt: toField(assembly.startsAt),
    format: assembly.format,
    place: assembly.place ?? '',
    link: assembly.link ?? '',
  };
  const form = useForm<AssemblyValues>({ initialValues: start });
  const act = useAct(ChangeAssembly);
  const { beside, above } = placeRefusals(act.refusals, (path) => path in start);
  const submit = form.onSubmit(async ({ startsAt, place, link, ...values }) => {
    const isMoved = startsAt !== start.startsAt;
    const done = await act.run({
      input: {
        assembly: assembly.id,
        ...values,
        startsAt: isMoved ? fromField(startsAt) : null,
        place: place || null,
        link: link || null,
      },
    });
    if (done) close();
  });
  return (
    <>
      <Button
        variant="default"
        onClick={() => {
          form.setValues(start);
          open();
        }}
      >
        <Trans>Change time or place</Trans>…
      </Button>
      <Modal opened={isOpen} onClose={close} title={t`Change the assembly`} size="lg">
        <form onSubmit={submit} aria-label={t`Change the assembly`}>
          <Stack gap="sm">
            <RefusalAlert refusals={above} />
            <AssemblyFields form={form} beside={beside} />
            <FormButtons isRunning={act.isRunning} onCancel={close}>
              <Trans>Save</Trans>
            </FormButtons>
          </Stack>
        </form>
      </Modal>
    </>
  );
}
