import { Trans, useLingui } from '@lingui/react/macro';
import { Alert, Button, Code, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { CombinedError } from 'urql';
import { keptReceipt } from '../decisions/receipts';
import { type Checked, checkList } from '../decisions/recount';
import { fetchFile } from '../interchange/fetchFile';
import { RefusalAlert } from '../web/RefusalAlert';
import { type Refusal, refusalsOf } from '../web/refusals';
import { saveFile } from '../web/saveFile';
import type { ElectionItem, ResultItem } from './types';

const COMMAND_METHODS: Record<ElectionItem['method'], string> = {
  PLURALITY: 'plurality',
  APPROVAL: 'approval',
  SCOTTISH_STV: 'scottish-stv',
};

/** Looks for the reader's ballot in the published list, checks its chain, and tells how to count again. */
export function CheckBallots({ election, result }: { election: ElectionItem; result: ResultItem }) {
  const { i18n } = useLingui();
  const [checked, setChecked] = useState<Checked>();
  const [refusals, setRefusals] = useState<Refusal[]>([]);
  const [isRunning, setIsRunning] = useState(false);
  const receipt = keptReceipt(election.id);
  const read = (file: string) => fetchFile(`/elections/${election.id}/${file}`, i18n.locale);
  const attempt = async (deed: () => Promise<void>) => {
    setIsRunning(true);
    setRefusals([]);
    try {
      await deed();
    } catch (error) {
      if (!(error instanceof CombinedError)) throw error;
      setRefusals(refusalsOf(error));
    } finally {
      setIsRunning(false);
    }
  };
  const check = () =>
    attempt(async () => {
      const csv = await (await read('ballots.csv')).content.text();
      setChecked(await checkList(csv, { on: `${election.id}\n${election.vote?.textHash}`, receipt }));
    });
  return (
    <Stack gap="xs">
      <RefusalAlert refusals={refusals} />
      <Group gap="sm" data-print="no">
        <Button variant="default" loading={isRunning} onClick={check}>
          <Trans>Check the ballots here</Trans>
        </Button>
        <Button variant="subtle" onClick={() => attempt(async () => saveFile(await read('ballots.blt')))}>
          <Trans>Save the ballot file (BLT)</Trans>
        </Button>
        <Button variant="subtle" onClick={() => attempt(async () => saveFile(await read('ballots.csv')))}>
          <Trans>Save the ballots as CSV</Trans>
        </Button>
      </Group>
      {checked && <Found checked={checked} expected={result.chainHash} receipt={receipt} />}
      <details>
        <summary>
          <Trans>How to count again</Trans>
        </summary>
        <Stack gap="xs" pt="xs">
          <Text size="sm">
            <Trans>
              Save the ballot file and give it to any program that counts by the same rules. With the portal's own:
            </Trans>
          </Text>
          <Code block style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
            {`java -jar yui.jar recount ballots.blt --method ${COMMAND_METHODS[election.method]} --seed ${result.chainHash}`}
          </Code>
        </Stack>
      </details>
    </Stack>
  );
}

type FoundProps = { checked: Checked; expected: string; receipt: string | undefined };

function Found({ checked, expected, receipt }: FoundProps) {
  const isSame = checked.chainHash === expected;
  return (
    <Alert
      role="status"
      color={isSame ? 'indigo' : 'vermilion'}
      variant="light"
      title={
        isSame ? (
          <Trans>These are the ballots that were counted</Trans>
        ) : (
          <Trans>These are not the ballots that were counted</Trans>
        )
      }
    >
      {receipt && (
        <Text>
          {checked.own !== undefined ? (
            <Trans>Your receipt code is in the list: your ballot was counted.</Trans>
          ) : (
            <Trans>Your receipt code is not in the list. Please tell those who act for your co-operative.</Trans>
          )}
        </Text>
      )}
      {checked.own !== undefined && (
        <Text>
          <Trans>What it says, in the numbers of the ballot paper: {checked.own || '–'}</Trans>
        </Text>
      )}
      <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
        <Trans>
          Last link of the chain: <code>{checked.chainHash}</code>
        </Trans>
      </Text>
    </Alert>
  );
}
