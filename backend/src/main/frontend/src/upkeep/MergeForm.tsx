import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, List, Radio, Stack, Table, Text } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { OrganisationLink } from '../network/OrganisationName';
import type { ResultOf } from '../web/graphql';
import { RefusalAlert } from '../web/RefusalAlert';
import { newRequestKey } from '../web/requestKey';
import { Surface } from '../web/Surface';
import { useAct } from '../web/useAct';
import { WideBox } from '../web/WideBox';
import { type EntryField, isChoice, type Line, linesOf } from './compared';
import { MergeOrganisations, type MergePreviewQuery } from './operations';

type Props = {
  preview: ResultOf<typeof MergePreviewQuery>['mergePreview'];
  onSwap: () => void;
  onReadAgain: () => void;
};

/** Where the two differ, which value stays, and what goes over. */
export function MergeForm({ preview, onSwap, onReadAgain }: Props) {
  const { i18n, t } = useLingui();
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
      <WideBox label={t`Both entries`}>
        <Table verticalSpacing="xs" miw="36rem">
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col" w="20%" />
              <Table.Th scope="col" w="40%">
                <OrganisationLink organisation={kept} />
                <Text size="sm" c="dimmed">
                  <Trans>stays</Trans>
                </Text>
              </Table.Th>
              <Table.Th scope="col" w="40%">
                <OrganisationLink organisation={merged} />
                <Text size="sm" c="dimmed">
                  <Trans>goes into it</Trans>
                </Text>
              </Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {lines.map((line) => (
              <Row key={line.field} line={line} isTaken={taken.includes(line.field)} onTake={take} />
            ))}
          </Table.Tbody>
        </Table>
      </WideBox>
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

type RowProps = { line: Line; isTaken: boolean; onTake: (field: EntryField, isTaken: boolean) => void };

function Row({ line, isTaken, onTake }: RowProps) {
  const { i18n } = useLingui();
  const { field, label, kept, merged } = line;
  const name = i18n._(label);
  return (
    <Table.Tr>
      <Table.Th scope="row">{name}</Table.Th>
      {isChoice(line) ? (
        <>
          <Table.Td>
            <Radio
              name={field}
              label={kept}
              aria-label={`${name}: ${kept}`}
              checked={!isTaken}
              onChange={() => onTake(field, false)}
            />
          </Table.Td>
          <Table.Td>
            <Radio
              name={field}
              label={merged}
              aria-label={`${name}: ${merged}`}
              checked={isTaken}
              onChange={() => onTake(field, true)}
            />
          </Table.Td>
        </>
      ) : (
        <>
          <Table.Td>{kept}</Table.Td>
          <Table.Td>{merged}</Table.Td>
        </>
      )}
    </Table.Tr>
  );
}
