import { useLingui } from '@lingui/react/macro';
import { Stack, Text } from '@mantine/core';
import type { Commitment } from './commitments';
import { topicLabels } from './labels';

/** What is promised to those who work under an alliance, by topic. */
export function CommitmentList({ commitments, language }: { commitments: readonly Commitment[]; language: string }) {
  const { i18n } = useLingui();
  if (commitments.length === 0) return null;
  return (
    <Stack component="dl" gap="sm" m={0}>
      {commitments.map(({ topic, text }) => (
        <div key={topic}>
          <Text component="dt" fw={600}>
            {i18n._(topicLabels[topic])}
          </Text>
          <Text component="dd" m={0} lang={language} style={{ whiteSpace: 'pre-line' }}>
            {text}
          </Text>
        </div>
      ))}
    </Stack>
  );
}
