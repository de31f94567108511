import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Menu, Modal } from '@mantine/core';
import { useState } from 'react';
import { CombinedError } from 'urql';
import { RefusalAlert } from '../web/RefusalAlert';
import { type Refusal, refusalsOf } from '../web/refusals';
import { type NamedFile, saveFile } from '../web/saveFile';

/** A file that can be had. */
export type Choice = { label: string; make: () => Promise<NamedFile> };
/** Files that belong together, under one heading. */
export type ChoiceGroup = { label: string; choices: Choice[] };

/** Hands what a page shows to the person as a file. */
export function ExportMenu({ groups }: { groups: ChoiceGroup[] }) {
  const { t } = useLingui();
  const [isRunning, setRunning] = useState(false);
  const [refusals, setRefusals] = useState<Refusal[]>([]);

  async function save({ make }: Choice) {
    setRunning(true);
    setRefusals([]);
    try {
      saveFile(await make());
    } catch (error) {
      if (!(error instanceof CombinedError)) throw error;
      setRefusals(refusalsOf(error));
    } finally {
      setRunning(false);
    }
  }

  return (
    <div data-print="no">
      <Menu shadow="md" position="bottom-end">
        <Menu.Target>
          <Button variant="default" size="sm" loading={isRunning}>
            <Trans>Export</Trans>
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {groups.map(({ label, choices }) => (
            <div key={label}>
              <Menu.Label>{label}</Menu.Label>
              {choices.map((choice) => (
                <Menu.Item key={choice.label} onClick={() => save(choice)}>
                  {choice.label}
                </Menu.Item>
              ))}
            </div>
          ))}
        </Menu.Dropdown>
      </Menu>
      <Modal
        opened={refusals.length > 0}
        onClose={() => setRefusals([])}
        title={<Trans>Export</Trans>}
        closeButtonProps={{ 'aria-label': t`Close` }}
      >
        <RefusalAlert refusals={refusals} />
      </Modal>
    </div>
  );
}
