import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, NativeSelect, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useQuery } from 'urql';
import { RefusalAlert } from '../web/RefusalAlert';
import { Section } from '../web/Section';
import { useAct } from '../web/useAct';
import { AddPlanAuthor, PlanMembersQuery, RemovePlanAuthor } from './operations';
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
  const [person, setPerson] = useState('');
  const act = useAct(AddPlanAuthor);
  const [{ data }] = useQuery({ query: PlanMembersQuery, variables: { id: cooperative } });
  const organisation = data?.organisation;
  const members = organisation && 'governance' in organisation ? (organisation.governance.members?.nodes ?? []) : [];
  const others = members
    .map((member) => member.person)
    .filter(({ id }) => plan.authors.every((author) => author.id !== id));
  if (others.length === 0) return null;
  return (
    <Stack gap="xs" data-print="no">
      <RefusalAlert refusals={act.refusals} />
      <Group align="end" gap="sm">
        <NativeSelect
          label={t`Another member`}
          data={[
            { value: '', label: t`Choose` },
            ...others.map(({ id, displayName }) => ({ value: id, label: displayName })),
          ]}
          value={person}
          onChange={(event) => setPerson(event.currentTarget.value)}
        />
        <Button
          variant="default"
          disabled={person === ''}
          loading={act.isRunning}
          onClick={async () => {
            if (await act.run({ input: { plan: plan.id, person } })) setPerson('');
          }}
        >
          <Trans>Let write with us</Trans>
        </Button>
      </Group>
    </Stack>
  );
}
