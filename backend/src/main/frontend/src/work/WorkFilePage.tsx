import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Button, Code, FileButton, Group, Stack, Text } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { useQuery } from 'urql';
import { AnchorLink } from '../web/links';
import { PageTitle } from '../web/PageTitle';
import { RefusalAlert } from '../web/RefusalAlert';
import { refusalsOf } from '../web/refusals';
import { newRequestKey } from '../web/requestKey';
import { Section } from '../web/Section';
import { useAct } from '../web/useAct';
import { fileText } from './fileText';
import { formatHours } from './months';
import { RecordWorkFile, WorkFileQuery } from './operations';
import { WORK_CONTEXT, type WorkFileItem } from './types';
import { WorkFileTable } from './WorkFileTable';

/** Hours from a spreadsheet: looked at row by row, then recorded as a whole. */
export function WorkFilePage() {
  const { t } = useLingui();
  const { id } = useParams({ from: '/cooperatives/$id/work/file' });
  const [chosen, setChosen] = useState<{ name: string; csv: string; at: number }>();
  const reset = useRef<() => void>(null);
  const choose = async (file: File | null) => {
    // Otherwise the same file, corrected, could not be chosen again.
    reset.current?.();
    if (file) setChosen({ name: file.name, csv: await fileText(file), at: Date.now() });
  };
  return (
    <Stack>
      <PageTitle title={t`Hours from a file`}>
        <Trans>Hours from a file</Trans>
      </PageTitle>
      <Text>
        <AnchorLink to="/cooperatives/$id/work" params={{ id }} search={{}}>
          <Trans>Hours worked</Trans>
        </AnchorLink>
      </Text>
      <Text>
        <Trans>
          Save your spreadsheet as CSV. Its first line names the columns: day, hours, task, and if you like team. Those
          who act for the co-operative add the column number, with each member’s number in the register.
        </Trans>
      </Text>
      <Code block>{`${t`day,hours,task,team`}\n2026-11-02,7.5,${t`Shop,Mornings`}`}</Code>
      <Group gap="sm">
        <FileButton resetRef={reset} accept=".csv,text/csv" onChange={(file) => void choose(file)}>
          {(props) => (
            <Button variant="default" {...props}>
              <Trans>Choose a CSV file</Trans>
            </Button>
          )}
        </FileButton>
        {chosen && <Text>{chosen.name}</Text>}
      </Group>
      {chosen && <Looked key={chosen.at} cooperative={id} csv={chosen.csv} />}
    </Stack>
  );
}

function Looked({ cooperative, csv }: { cooperative: string; csv: string }) {
  const [requestKey] = useState(newRequestKey);
  const [recorded, setRecorded] = useState<WorkFileItem>();
  const [{ data, error, fetching }] = useQuery({
    query: WorkFileQuery,
    variables: { id: cooperative, csv },
    context: WORK_CONTEXT,
    requestPolicy: 'network-only',
    pause: recorded !== undefined,
  });
  const act = useAct(RecordWorkFile);
  const organisation = data?.organisation;
  const looked = organisation && 'governance' in organisation ? organisation.governance.workFile : undefined;
  const file = recorded ?? looked;
  const record = async () => {
    const done = await act.run({ input: { requestKey, cooperative, csv } });
    if (done) setRecorded(done.recordWorkFile);
  };
  if (!file) return fetching ? null : <RefusalAlert refusals={refusalsOf(error)} />;
  return (
    <Section title={file.isRecorded ? <Trans>Recorded</Trans> : <Trans>What would be recorded</Trans>}>
      <RefusalAlert refusals={act.refusals} />
      <Summary file={file} />
      {!file.isRecorded && (
        <Group>
          <Button onClick={() => void record()} loading={act.isRunning} disabled={file.problems > 0}>
            <Trans>Record all rows</Trans>
          </Button>
        </Group>
      )}
      <WorkFileTable file={file} />
    </Section>
  );
}

function Summary({ file }: { file: WorkFileItem }) {
  const { i18n } = useLingui();
  const { rows, problems } = file;
  const total = formatHours(file.hours, i18n.locale);
  return (
    <Text role="status" fw={600}>
      {problems > 0 ? (
        <Trans>
          {problems} of {rows.length} rows have a problem. Correct them in your spreadsheet and choose the file again;
          nothing is recorded until then.
        </Trans>
      ) : (
        <Trans>
          <Plural value={rows.length} one="# row" other="# rows" />, {total} hours together.
        </Trans>
      )}
    </Text>
  );
}
