import { Trans } from '@lingui/react/macro';
import { Alert, Button, Code, CopyButton, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { forgetReceipt, grouped, keptReceipt } from './receipts';

/** That the reader has voted, with her receipt code if this device keeps it. */
export function Receipt({ box }: { box: { id: string } }) {
  const [receipt, setReceipt] = useState(() => keptReceipt(box.id));
  const forget = () => {
    forgetReceipt(box.id);
    setReceipt(undefined);
  };
  return (
    <Alert color="indigo" variant="light" title={<Trans>You have voted</Trans>}>
      {receipt ? (
        <Stack gap="xs">
          <Text>
            <Trans>
              Your receipt code: <Code fz="md">{grouped(receipt)}</Code>
            </Trans>
          </Text>
          <Text size="sm">
            <Trans>
              After the count you find your ballot by it in the published list. Whoever knows it sees how you voted.
              Only this device keeps it.
            </Trans>
          </Text>
          <Group gap="sm" data-print="no">
            <CopyButton value={receipt}>
              {({ copied, copy }) => (
                <Button variant="default" size="compact-md" onClick={copy}>
                  {copied ? <Trans>Copied</Trans> : <Trans>Copy the code</Trans>}
                </Button>
              )}
            </CopyButton>
            <Button variant="subtle" size="compact-md" onClick={forget}>
              <Trans>Forget it on this device</Trans>
            </Button>
          </Group>
        </Stack>
      ) : (
        <Text>
          <Trans>This device does not keep your receipt code.</Trans>
        </Text>
      )}
    </Alert>
  );
}
