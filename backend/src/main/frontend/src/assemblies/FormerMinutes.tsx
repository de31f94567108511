import { Plural, Trans } from '@lingui/react/macro';
import { Stack, Text } from '@mantine/core';
import { Differences } from '../decisions/Differences';
import { When } from '../web/When';
import type { MinutesItem } from './types';

/** How the minutes came to say what they do: each former version with what changed after it. */
export function FormerMinutes({ minutes }: { minutes: MinutesItem }) {
  const { formerVersions } = minutes;
  if (formerVersions.length === 0) return null;
  return (
    <details>
      <summary>
        <Plural value={formerVersions.length} one="# former version" other="# former versions" />
      </summary>
      <Stack gap="lg" pt="xs">
        {formerVersions.map(({ revision, text, writtenBy, writtenAt }, index) => (
          <Stack gap={4} key={revision}>
            <Text size="sm" c="dimmed">
              <Trans>
                Version {revision}, written by {writtenBy.displayName} <When at={writtenAt} />; changed after it:
              </Trans>
            </Text>
            <Differences before={text} after={formerVersions[index - 1]?.text ?? minutes.text} />
          </Stack>
        ))}
      </Stack>
    </details>
  );
}
