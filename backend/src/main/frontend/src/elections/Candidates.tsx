import { Trans, useLingui } from '@lingui/react/macro';
import { Badge, Group, Stack, Text } from '@mantine/core';
import { Surface } from '../web/Surface';
import { candidacyLabels } from './labels';
import type { CandidacyItem, ElectionItem } from './types';

const QUIET: CandidacyItem['state'][] = ['DECLINED', 'WITHDRAWN', 'NOT_ELECTED'];

/** Who stands, with what each says to the voters. */
export function Candidates({ election }: { election: Pick<ElectionItem, 'candidacies' | 'state'> }) {
  const { candidacies, state } = election;
  if (candidacies.length === 0) {
    return (
      <Text c="dimmed">
        {state === 'NOMINATION' ? (
          <Trans>Nobody was nominated yet. Any member can nominate, also herself.</Trans>
        ) : (
          <Trans>Nobody was nominated.</Trans>
        )}
      </Text>
    );
  }
  return (
    <Stack gap="xs" component="ul" p={0} m={0} style={{ listStyle: 'none' }}>
      {candidacies.map((candidacy) => (
        <li key={candidacy.id}>
          <Candidate candidacy={candidacy} />
        </li>
      ))}
    </Stack>
  );
}

function Candidate({ candidacy }: { candidacy: CandidacyItem }) {
  const { i18n } = useLingui();
  const { candidate, ballotName, nominatedBy, statement, state } = candidacy;
  return (
    <Surface py="xs">
      <Group justify="space-between" gap="xs" align="start">
        <Text fw={600} style={{ overflowWrap: 'anywhere' }}>
          {ballotName ?? candidate.displayName}
          {candidate.nameKana && (
            <Text span size="sm" c="dimmed" fw={400} lang="ja">
              {' '}
              {candidate.nameKana}
            </Text>
          )}
        </Text>
        <Badge
          variant={state === 'ELECTED' ? 'filled' : 'outline'}
          color={QUIET.includes(state) ? 'gray' : 'indigo'}
          radius="sm"
          tt="none"
          fw={600}
        >
          {i18n._(candidacyLabels[state])}
        </Badge>
      </Group>
      {statement && (
        <Text style={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }} pt={4}>
          {statement}
        </Text>
      )}
      {nominatedBy.id !== candidate.id && (
        <Text size="sm" c="dimmed">
          <Trans>Nominated by {nominatedBy.displayName}</Trans>
        </Text>
      )}
    </Surface>
  );
}
