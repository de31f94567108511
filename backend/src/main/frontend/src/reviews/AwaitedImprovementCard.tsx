import { Trans } from '@lingui/react/macro';
import { Group, Stack, Text } from '@mantine/core';
import type { Decision } from '../identity/AwaitedDecisions';
import { ButtonLink } from '../web/links';
import { Surface } from '../web/Surface';
import { Day, When } from '../web/When';

type Props = { decision: Extract<Decision, { __typename: 'AwaitedImprovement' }> };

/** Something the viewer took upon herself to do better. */
export function AwaitedImprovementCard({ decision }: Props) {
  const { improvement, organisation, dueOn } = decision;
  const { text, isOverdue, review } = improvement;
  return (
    <Surface mb="md">
      <Stack gap="xs">
        <Text size="sm" c="dimmed">
          <Trans>You see to this for {organisation.name}</Trans>
        </Text>
        <Text fw={650} fz="lg">
          {text}
        </Text>
        {dueOn && (
          <Text size="sm" fw={600}>
            {isOverdue ? (
              <Trans>
                Was due <Day on={dueOn} /> (<When at={dueOn} />)
              </Trans>
            ) : (
              <Trans>
                Due <Day on={dueOn} /> (<When at={dueOn} />)
              </Trans>
            )}
          </Text>
        )}
        {review && (
          <Group>
            <ButtonLink to="/reviews/$id" params={{ id: review.id }}>
              <Trans>Done, or put off</Trans>
            </ButtonLink>
          </Group>
        )}
      </Stack>
    </Surface>
  );
}
