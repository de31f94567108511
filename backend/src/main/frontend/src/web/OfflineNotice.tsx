import { Trans } from '@lingui/react/macro';
import { Alert, Container } from '@mantine/core';
import { useNetwork } from '@mantine/hooks';

/** Says so when the device has no network. */
export function OfflineNotice() {
  const { online } = useNetwork();
  if (online) return null;
  return (
    <Container size="lg" pt="md" w="100%">
      <Alert color="yellow" role="status" title={<Trans>You are offline</Trans>}>
        <Trans>You can go on reading. What you write is kept on this device until you can send it.</Trans>
      </Alert>
    </Container>
  );
}
