import { Trans } from '@lingui/react/macro';
import { Button, Group, Stack, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import { RefusalAlert } from '../web/RefusalAlert';
import { placeRefusals } from '../web/refusals';
import { useAct } from '../web/useAct';
import { FileSettings, type Settings } from './FileSettings';
import type { Import } from './ImportPage';
import { MappingColumns } from './MappingColumns';
import { choiceOf, isSame, mappingOf, twice } from './mapping';
import { MapImportColumns } from './operations';
import type { Cure } from './problemGroups';

const SETTINGS: readonly Cure[] = ['identifierScheme', 'country', 'kind'];

type Props = {
  one: Import;
  onChanged: (isChanged: boolean) => void;
  /** How many rows lack what a setting would say. */
  lacking?: Partial<Record<Cure, number>>;
};

/** Chooses which column means what, and what the file itself does not say. */
export function MappingForm({ one, onChanged, lacking = {} }: Props) {
  const [choice, setChoice] = useState(() => choiceOf(one.mapping));
  const [settings, setSettings] = useState<Settings>({
    identifierScheme: one.identifierScheme,
    country: one.country,
    kind: one.kind,
  });
  const { run, isRunning, refusals } = useAct(MapImportColumns);
  const { beside, above } = placeRefusals(refusals, (path) => SETTINGS.some((setting) => setting === path));
  const hasName = mappingOf(choice).some(({ field }) => field === 'NAME');
  const isChanged =
    !isSame(choice, choiceOf(one.mapping)) || SETTINGS.some((setting) => settings[setting] !== one[setting]);
  useEffect(() => onChanged(isChanged), [isChanged, onChanged]);
  const look = () => {
    const identifierScheme = settings.identifierScheme?.trim() || null;
    run({ input: { import: one.id, mapping: mappingOf(choice), ...settings, identifierScheme } });
  };
  return (
    <Stack gap="lg">
      <MappingColumns
        one={one}
        choice={choice}
        onChoose={(position, field) => setChoice({ ...choice, [position]: field })}
      />
      <Text fw={650}>
        <Trans>Where the file does not say it</Trans>
      </Text>
      <FileSettings
        settings={settings}
        onChange={(changed) => setSettings({ ...settings, ...changed })}
        lacking={lacking}
        refused={beside}
      />
      <RefusalAlert refusals={above} />
      {!hasName && (
        <Text role="status">
          <Trans>One column must be the name.</Trans>
        </Text>
      )}
      <Group>
        <Button
          variant={isChanged ? 'filled' : 'default'}
          disabled={!hasName || twice(choice).size > 0}
          loading={isRunning}
          onClick={look}
        >
          <Trans>Look at the outcome</Trans>
        </Button>
      </Group>
    </Stack>
  );
}
