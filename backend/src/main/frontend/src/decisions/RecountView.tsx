import { Trans, useLingui } from '@lingui/react/macro';
import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { CombinedError } from 'urql';
import { fetchFile } from '../interchange/fetchFile';
import { RefusalAlert } from '../web/RefusalAlert';
import { type Refusal, refusalsOf } from '../web/refusals';
import { saveFile } from '../web/saveFile';
import { keptReceipt } from './receipts';
import { type Recounted, recount } from './recount';
import type { BallotBoxItem, TallyItem } from './types';

/** Counts the published ballots again on the reader's own device, and looks for her receipt among them. */
export function RecountView({ box, tally }: { box: BallotBoxItem; tally: TallyItem }) {
  const { i18n } = useLingui();
  const [found, setFound] = useState<Recounted>();
  const [refusals, setRefusals] = useState<Refusal[]>([]);
  const [isRunning, setIsRunning] = useState(false);
  const receipt = keptReceipt(box.id);
  const read = () => fetchFile(`/ballot-boxes/${box.id}/ballots.csv`, i18n.locale);
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
  const again = () =>
    attempt(async () => {
      const csv = await (await read()).content.text();
      setFound(await recount(csv, { box: box.id, textHash: box.textHash, receipt }));
    });
  return (
    <Stack gap="xs">
      <RefusalAlert refusals={refusals} />
      <Group gap="sm" data-print="no">
        <Button variant="default" loading={isRunning} onClick={again}>
          <Trans>Count again here</Trans>
        </Button>
        <Button variant="subtle" onClick={() => attempt(async () => saveFile(await read()))}>
          <Trans>Save the ballots as CSV</Trans>
        </Button>
      </Group>
      {found && <Found found={found} tally={tally} receipt={receipt} />}
    </Stack>
  );
}

type FoundProps = { found: Recounted; tally: TallyItem; receipt: string | undefined };

function Found({ found, tally, receipt }: FoundProps) {
  const isSame =
    found.FOR === tally.inFavour &&
    found.AGAINST === tally.against &&
    found.ABSTAIN === tally.abstaining &&
    found.chainHash === tally.chainHash;
  return (
    <Alert
      role="status"
      color={isSame ? 'indigo' : 'vermilion'}
      variant="light"
      title={
        isSame ? (
          <Trans>The count on this device gives the same result</Trans>
        ) : (
          <Trans>The count on this device gives another result</Trans>
        )
      }
    >
      <Text>
        <Trans>
          For {found.FOR}, against {found.AGAINST}, neither {found.ABSTAIN}.
        </Trans>
      </Text>
      {receipt && (
        <Text>
          {found.own !== undefined ? (
            <Trans>Your receipt code is in the list: your ballot was counted.</Trans>
          ) : (
            <Trans>Your receipt code is not in the list. Please tell those who act for your co-operative.</Trans>
          )}
        </Text>
      )}
      <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
        <Trans>
          Last link of the chain: <code>{found.chainHash}</code>
        </Trans>
      </Text>
    </Alert>
  );
}
