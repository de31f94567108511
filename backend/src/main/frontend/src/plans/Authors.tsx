import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { type ChosenMember, MemberChoice } from '../membership/MemberChoice';
import { RefusalAlert } from '../web/RefusalAlert';
import { Section } from '../web/Section';
import { useAct } from '../web/useAct';
import { AddPlanAuthor, RemovePlanAuthor } from './operations';
import type { PlanItem } from './types';

/** Who writes the plan, and who may join them. */
export function Authors({ plan }: { plan: PlanItem }) {
  const { t } = useLingui();
  const remove = useAct(RemovePlanAuthor);
  const canChange = plan.viewerActs.includes('CHANGE');
  return (
    <Section title={<Trans>Who writes it</Trans>}>
      <RefusalAlert refusals={remove.refusals} />
      {plan.authors.length === 0 && (
        <Text c="dimmed">
          <Trans>Nobody yet but those who act for the co-operative.</Trans>
        </Text>
      )}
      {plan.authors.map(({ id, displayName }) => (
        <Group key={id} gap="sm">
          <Text>{displayName}</Text>
          {canChange && (
            <Button
              variant="subtle"
              size="compact-md"
              data-print="no"
              aria-label={t`Take out: ${displayName}`}
              onClick={() => remove.run({ input: { plan: plan.id, person: id } })}
            >
              <Trans>Take out</Trans>
            </Button>
          )}
        </Group>
      ))}
      {canChange && plan.cooperative && <AddAuthor plan={plan} cooperative={plan.cooperative.id} />}
    </Section>
  );
}

function AddAuthor({ plan, cooperative }: { plan: PlanItem; cooperative: string }) {
  const { t } = useLingui();
  const [member, setMember] = useState<ChosenMember>();
  const act = useAct(AddPlanAuthor);
  const add = async () => {
    if (member && (await act.run({ input: { plan: plan.id, person: member.person } }))) setMember(undefined);
  };
  return (
    <Stack gap="xs" data-print="no">
      <RefusalAlert refusals={act.refusals} />
      <Group align="end" gap="sm">
        <MemberChoice
          label={t`Another member`}
          required={false}
          cooperative={cooperative}
          value={member}
          onChange={setMember}
        />
        <Button variant="default" disabled={!member} loading={act.isRunning} onClick={add}>
          <Trans>Let write with us</Trans>
        </Button>
      </Group>
    </Stack>
  );
}
