import { Trans } from '@lingui/react/macro';
import { Alert, Button, Group, Text } from '@mantine/core';
import { When } from './When';

/** Says that a draft from before was brought back, and offers to begin anew. */
export function DraftNotice({ at, onDiscard }: { at: string | undefined; onDiscard: () => void }) {
  if (!at) return null;
  return (
    <Alert color="indigo" variant="light" role="status">
      <Group justify="space-between" gap="sm">
        <Text>
          <Trans>
            Your draft is back (<When at={at} />
            ).
          </Trans>
        </Text>
        <Button size="sm" variant="default" onClick={onDiscard}>
          <Trans>Begin anew</Trans>
        </Button>
      </Group>
    </Alert>
  );
}
