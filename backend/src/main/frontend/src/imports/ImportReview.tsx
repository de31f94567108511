import { Plural, Trans } from '@lingui/react/macro';
import { Button, Checkbox, Group, Stack, Text } from '@mantine/core';
import { useMemo, useState } from 'react';
import { RefusalAlert } from '../web/RefusalAlert';
import { Section } from '../web/Section';
import { useAct } from '../web/useAct';
import { Doubts } from './Doubts';
import type { Import } from './ImportPage';
import { MappingForm } from './MappingForm';
import { CancelImport, ConfirmImport } from './operations';
import { PreviewTable } from './PreviewTable';
import { ProblemList } from './ProblemList';
import { cures, problemGroups } from './problemGroups';
import { SavedMappings } from './SavedMappings';
import { useProblems } from './useProblems';

/** What the import will do: columns, first rows, problems, and the word that starts it. */
export function ImportReview({ one }: { one: Import }) {
  const [isChanged, setChanged] = useState(false);
  const problems = useProblems(one.id);
  const groups = useMemo(() => problemGroups(problems.found), [problems.found]);
  const lacking = useMemo(() => cures(groups), [groups]);
  return (
    <>
      <Section title={<Trans>What the columns mean</Trans>}>
        <SavedMappings one={one} />
        <MappingForm one={one} onChanged={setChanged} lacking={lacking} />
      </Section>
      <Section title={<Trans>The first rows as we read them</Trans>}>
        <PreviewTable rows={one.preview} />
      </Section>
      {one.doubtCount > 0 && (
        <Section title={<Trans>Perhaps known already</Trans>}>
          <Doubts one={one} />
        </Section>
      )}
      <Section title={<Trans>Problems</Trans>}>
        <ProblemList groups={groups} problems={problems} />
      </Section>
      <Confirmation one={one} isChanged={isChanged} />
    </>
  );
}

function Confirmation({ one, isChanged }: { one: Import; isChanged: boolean }) {
  const confirm = useAct(ConfirmImport);
  const cancel = useAct(CancelImport);
  const [undecidedAreNew, setUndecidedAreNew] = useState(false);
  const input = { import: one.id };
  const isUndecided = one.undecidedCount > 0 && !undecidedAreNew;
  const left = one.rowCount - one.problemCount;
  return (
    <Section title={<Trans>Write it into the directory</Trans>}>
      <Stack gap="sm">
        <Text>
          <Plural
            value={left}
            one="# row is written. What is known by its number is changed, not added twice."
            other="# rows are written. What is known by its number is changed, not added twice."
          />{' '}
          {one.problemCount > 0 && (
            <Plural
              value={one.problemCount}
              one="# row has a problem and is left out."
              other="# rows have a problem and are left out."
            />
          )}
        </Text>
        {one.undecidedCount > 0 && (
          <Checkbox
            checked={undecidedAreNew}
            onChange={(event) => setUndecidedAreNew(event.currentTarget.checked)}
            label={
              <Plural
                value={one.undecidedCount}
                one="Enter the # undecided row as a new organisation"
                other="Enter the # undecided rows as new organisations"
              />
            }
          />
        )}
        {isChanged && (
          <Text role="status">
            <Trans>You changed what the columns mean. Look at the outcome before you confirm.</Trans>
          </Text>
        )}
        <RefusalAlert refusals={[...confirm.refusals, ...cancel.refusals]} />
        <Group>
          <Button
            disabled={isChanged || isUndecided || left === 0}
            loading={confirm.isRunning}
            onClick={() => confirm.run({ input: { ...input, undecidedAreNew } })}
          >
            <Trans>Confirm and write</Trans>
          </Button>
          <Button variant="default" loading={cancel.isRunning} onClick={() => cancel.run({ input })}>
            <Trans>Throw the file away</Trans>
          </Button>
        </Group>
      </Stack>
    </Section>
  );
}
