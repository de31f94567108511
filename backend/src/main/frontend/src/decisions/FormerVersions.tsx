import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Stack, Text } from '@mantine/core';
import { When } from '../web/When';
import { Differences } from './Differences';
import type { ProposalItem } from './types';

/** What earlier versions said, each with what became different after it. */
export function FormerVersions({ proposal }: { proposal: ProposalItem }) {
  const { t } = useLingui();
  const { formerVersions, title, text } = proposal;
  if (formerVersions.length === 0) return null;
  return (
    <details>
      <summary>
        <Plural value={formerVersions.length} one="# former version" other="# former versions" />
      </summary>
      <Stack gap="md" pt="sm">
        {formerVersions.map((former, index) => {
          const next = formerVersions[index - 1] ?? { title, text };
          return (
            <Stack key={former.version} gap={4} component="section" aria-label={t`Version ${former.version}`}>
              <Text size="sm" c="dimmed">
                <Trans>
                  From version {former.version} to {former.version + 1}, <When at={former.replacedAt} />
                </Trans>
              </Text>
              {former.title !== next.title && <Differences before={former.title} after={next.title} />}
              <Differences before={former.text} after={next.text} />
            </Stack>
          );
        })}
      </Stack>
    </details>
  );
}
