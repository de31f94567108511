import { Trans, useLingui } from '@lingui/react/macro';
import { Group, Stack, Text } from '@mantine/core';
import type { Decision } from '../identity/AwaitedDecisions';
import { ButtonLink } from '../web/links';
import { Surface } from '../web/Surface';
import { Day, When } from '../web/When';
import { dutyLabels } from './labels';

type Props = { decision: Extract<Decision, { __typename: 'AwaitedDuty' }> };

/** Something the viewer owes the members of a co-operative for which she acts. */
export function AwaitedDutyCard({ decision }: Props) {
  const { t, i18n } = useLingui();
  const { kind, organisation, dueOn } = decision;
  const name = i18n._(dutyLabels[kind]);
  return (
    <Surface mb="md">
      <Stack gap="xs">
        <Text size="sm" c="dimmed">
          <Trans>Owed to the members of {organisation.name}</Trans>
        </Text>
        <Text fw={650} fz="lg">
          {name}
        </Text>
        {dueOn && (
          <Text size="sm" fw={600}>
            <Trans>
              Due <Day on={dueOn} /> (<When at={dueOn} />)
            </Trans>
          </Text>
        )}
        <Group>
          <ButtonLink
            to="/cooperatives/$id/reports"
            params={{ id: organisation.id }}
            search={{ write: kind }}
            aria-label={t`Write: ${name}`}
          >
            <Trans>Write</Trans>
          </ButtonLink>
        </Group>
      </Stack>
    </Surface>
  );
}
