import { Trans, useLingui } from '@lingui/react/macro';
import { Badge, Group, Stack, Text } from '@mantine/core';
import { OrganisationLink } from '../network/OrganisationName';
import type { ResultOf } from '../web/graphql';
import { Day, When } from '../web/When';
import { AmendmentActs } from './AmendmentActs';
import { amendmentStateLabels, termLabels } from './labels';
import type { AmendmentFragment } from './operations';
import { TermChange } from './TermChange';

/** A change of an alliance as pages show it. */
export type Amendment = ResultOf<typeof AmendmentFragment>;

/** A change of an alliance: what it changes, who answered how, and what the viewer can do. */
export function AmendmentView({ amendment, language }: { amendment: Amendment; language: string }) {
  const { i18n } = useLingui();
  const { state, reason, proposedAt, proposedBy, changes, before, after, answers } = amendment;
  return (
    <Stack gap="md">
      <Group gap="xs">
        <Badge variant={state === 'ADOPTED' ? 'light' : 'outline'} radius="sm" size="lg" tt="none" fw={600}>
          {i18n._(amendmentStateLabels[state])}
        </Badge>
        <Text span size="sm">
          {proposedBy && (
            <>
              <Trans>Proposed by</Trans> <OrganisationLink organisation={proposedBy} isInText /> ·{' '}
            </>
          )}
          <When at={proposedAt} />
        </Text>
      </Group>
      {reason && <Text style={{ whiteSpace: 'pre-line' }}>“{reason}”</Text>}
      {changes.map((term) => (
        <Stack key={term} gap={4}>
          <Text fw={600}>{i18n._(termLabels[term])}</Text>
          <TermChange term={term} before={before} after={after} language={language} />
        </Stack>
      ))}
      <ul style={{ listStyle: 'none', margin: 0, padding: 0 }}>
        {answers.map((answer) => (
          <li key={answer.organisation.id}>
            <Text size="sm">
              <OrganisationLink organisation={answer.organisation} isInText />
              {': '}
              <Answer answer={answer} isOpen={state === 'PROPOSED'} />
            </Text>
            {answer.reason && (
              <Text size="sm" style={{ whiteSpace: 'pre-line' }}>
                “{answer.reason}”
              </Text>
            )}
          </li>
        ))}
      </ul>
      <AmendmentActs amendment={amendment} />
    </Stack>
  );
}

function Answer({ answer, isOpen }: { answer: Amendment['answers'][number]; isOpen: boolean }) {
  if (answer.declinedAt) {
    return (
      <Trans>
        declined on <Day on={answer.declinedAt} />
      </Trans>
    );
  }
  if (answer.consentedAt) {
    return (
      <Trans>
        consented on <Day on={answer.consentedAt} />
      </Trans>
    );
  }
  return isOpen ? <Trans>has not answered yet</Trans> : <Trans>did not answer</Trans>;
}
