import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, NativeSelect, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { ConfirmEnd } from '../web/ConfirmEnd';
import { RefusalAlert } from '../web/RefusalAlert';
import { newRequestKey } from '../web/requestKey';
import { useAct } from '../web/useAct';
import type { Import } from './ImportPage';
import { ApplyImportMapping, DeleteImportMapping, RenameImportMapping, SaveImportMapping } from './operations';

/** Mappings kept for files like this one: use one, keep the one in force, rename or throw away. */
export function SavedMappings({ one }: { one: Import }) {
  const { t } = useLingui();
  const [chosen, setChosen] = useState<string>();
  const [name, setName] = useState('');
  const apply = useAct(ApplyImportMapping);
  const save = useAct(SaveImportMapping);
  const rename = useAct(RenameImportMapping);
  const fitting = one.fittingMappings.find(({ mapping }) => mapping.id === chosen) ?? one.fittingMappings[0];
  const missing = fitting?.missingColumns ?? [];
  const cleared = (answer: unknown) => answer && setName('');
  return (
    <Stack gap="sm">
      <RefusalAlert refusals={[...apply.refusals, ...save.refusals, ...rename.refusals]} />
      {fitting && (
        <>
          <Group align="end">
            <NativeSelect
              size="md"
              label={t`Saved mapping`}
              data={one.fittingMappings.map(({ mapping }) => ({ value: mapping.id, label: mapping.name }))}
              value={fitting.mapping.id}
              onChange={({ currentTarget: { value } }) => setChosen(value)}
            />
            <Button
              variant="default"
              loading={apply.isRunning}
              onClick={() => apply.run({ input: { import: one.id, mapping: fitting.mapping.id } })}
            >
              <Trans>Use this mapping</Trans>
            </Button>
            <ConfirmEnd
              document={DeleteImportMapping}
              variables={() => ({ input: { mapping: fitting.mapping.id } })}
              label={t`Throw away`}
              name={t`Throw away the mapping ${fitting.mapping.name}`}
              title={t`Throw this mapping away?`}
              consequence={t`It is proposed to nobody any more. Imports that used it stay as they are.`}
            />
          </Group>
          {missing.length > 0 && (
            <Text role="status">
              <Plural
                value={missing.length}
                one="This file does not have a column of this mapping:"
                other="This file does not have # columns of this mapping:"
              />{' '}
              {missing.join(', ')}. <Trans>The rest is used.</Trans>
            </Text>
          )}
        </>
      )}
      <Group align="end">
        <TextInput
          label={t`Name of the mapping`}
          maxLength={100}
          value={name}
          onChange={({ currentTarget: { value } }) => setName(value)}
        />
        <Button
          variant="default"
          disabled={name.trim() === ''}
          loading={save.isRunning}
          onClick={() => save.run({ input: { requestKey: newRequestKey(), import: one.id, name } }).then(cleared)}
        >
          <Trans>Keep the mapping in force</Trans>
        </Button>
        {fitting && (
          <Button
            variant="default"
            disabled={name.trim() === ''}
            loading={rename.isRunning}
            onClick={() => rename.run({ input: { mapping: fitting.mapping.id, name } }).then(cleared)}
          >
            <Trans>Rename the saved mapping</Trans>
          </Button>
        )}
      </Group>
    </Stack>
  );
}
