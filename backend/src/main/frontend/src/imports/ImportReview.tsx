import { Plural, Trans } from '@lingui/react/macro';
import { Button, Group, Stack, Text } from '@mantine/core';
import { useMemo, useState } from 'react';
import { RefusalAlert } from '../web/RefusalAlert';
import { Section } from '../web/Section';
import { useAct } from '../web/useAct';
import type { Import } from './ImportPage';
import { MappingForm } from './MappingForm';
import { CancelImport, ConfirmImport } from './operations';
import { PreviewTable } from './PreviewTable';
import { ProblemList } from './ProblemList';
import { cures, problemGroups } from './problemGroups';
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
        <MappingForm one={one} onChanged={setChanged} lacking={lacking} />
      </Section>
      <Section title={<Trans>The first rows as we read them</Trans>}>
        <PreviewTable rows={one.preview} />
      </Section>
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
  const input = { import: one.id };
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
        {isChanged && (
          <Text role="status">
            <Trans>You changed what the columns mean. Look at the outcome before you confirm.</Trans>
          </Text>
        )}
        <RefusalAlert refusals={[...confirm.refusals, ...cancel.refusals]} />
        <Group>
          <Button disabled={isChanged || left === 0} loading={confirm.isRunning} onClick={() => confirm.run({ input })}>
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
