import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, List, Radio, SimpleGrid, Stack, Text } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { ResultOf } from '../web/graphql';
import { RefusalAlert } from '../web/RefusalAlert';
import { newRequestKey } from '../web/requestKey';
import { Surface } from '../web/Surface';
import { useAct } from '../web/useAct';
import { type EntryField, isChoice, type Line, linesOf } from './compared';
import { MergeOrganisations, type MergePreviewQuery } from './operations';

type Props = {
  preview: ResultOf<typeof MergePreviewQuery>['mergePreview'];
  onSwap: () => void;
  onReadAgain: () => void;
};

/** Where the two differ, which value stays, and what goes over. */
export function MergeForm({ preview, onSwap, onReadAgain }: Props) {
  const { i18n } = useLingui();
  const { kept, merged, alliances, affiliations, people } = preview;
  const [taken, setTaken] = useState<EntryField[]>([]);
  const [requestKey] = useState(newRequestKey);
  const act = useAct(MergeOrganisations);
  const navigate = useNavigate();
  const lines = linesOf(kept, merged, i18n);
  const take = (field: EntryField, isTaken: boolean) =>
    setTaken(isTaken ? [...taken, field] : taken.filter((one) => one !== field));
  async function merge() {
    const done = await act.run({
      input: {
        requestKey,
        kept: kept.id,
        merged: merged.id,
        taken: lines.filter((line) => isChoice(line) && taken.includes(line.field)).map(({ field }) => field),
        seenKeptChangedAt: kept.changedAt,
        seenMergedChangedAt: merged.changedAt,
      },
    });
    if (done) await navigate({ to: '/organisations/$id', params: { id: kept.id } });
  }
  return (
    <Stack gap="lg">
      <Stack gap="md">
        {lines.map((line) => (
          <Row
            key={line.field}
            line={line}
            names={{ kept: kept.name, merged: merged.name }}
            isTaken={taken.includes(line.field)}
            onTake={take}
          />
        ))}
      </Stack>
      <Group>
        <Button variant="default" onClick={onSwap}>
          <Trans>The other one shall stay</Trans>
        </Button>
      </Group>
      <Surface>
        <Text fw={600}>
          <Trans>What happens</Trans>
        </Text>
        <List>
          <List.Item>
            <Trans>
              What is marked above stays; languages, fields of work, other names, descriptions and numbers in registers
              of both are put together.
            </Trans>
          </List.Item>
          <List.Item>
            <Plural value={alliances} one="# alliance goes over" other="# alliances go over" />
            {' · '}
            <Plural value={affiliations} one="# affiliation" other="# affiliations" />
            {' · '}
            <Plural value={people} one="# representation" other="# representations" />
          </List.Item>
          <List.Item>
            <Trans>Links to the one that goes lead to the one that stays. You can undo it under Duplicates.</Trans>
          </List.Item>
        </List>
      </Surface>
      <RefusalAlert refusals={act.refusals} />
      <Group>
        <Button onClick={merge} loading={act.isRunning}>
          <Trans>Merge them</Trans>
        </Button>
        {act.refusals.some(({ code }) => code === 'CHANGED_MEANWHILE') && (
          <Button variant="default" onClick={onReadAgain}>
            <Trans>Show both as they are now</Trans>
          </Button>
        )}
      </Group>
    </Stack>
  );
}

type RowProps = {
  line: Line;
  names: { kept: string; merged: string };
  isTaken: boolean;
  onTake: (field: EntryField, isTaken: boolean) => void;
};

function Row({ line, names, isTaken, onTake }: RowProps) {
  const { i18n } = useLingui();
  const { field, label, kept, merged } = line;
  const name = i18n._(label);
  if (!isChoice(line)) {
    return (
      <div>
        <Text fw={600}>{name}</Text>
        <Text style={{ overflowWrap: 'anywhere' }}>{kept || merged}</Text>
      </div>
    );
  }
  return (
    <Radio.Group label={name} value={isTaken ? 'merged' : 'kept'} onChange={(from) => onTake(field, from === 'merged')}>
      <SimpleGrid cols={{ base: 1, sm: 2 }} pt={4} spacing="xs">
        <Radio value="kept" label={kept} description={names.kept} aria-label={`${name}: ${kept}`} />
        <Radio value="merged" label={merged} description={names.merged} aria-label={`${name}: ${merged}`} />
      </SimpleGrid>
    </Radio.Group>
  );
}
