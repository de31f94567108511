import { Trans } from '@lingui/react/macro';
import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { AnchorLink } from '../web/links';
import { RefusalAlert } from '../web/RefusalAlert';
import { Surface } from '../web/Surface';
import { useAct } from '../web/useAct';
import { Day } from '../web/When';
import { Differences } from './Differences';
import { ChangeProposal } from './operations';
import type { ProposalItem } from './types';

type Subject = NonNullable<ProposalItem['subject']>;
type Standard = Extract<Subject, { __typename: 'Standard' }>;
type FiscalYear = Extract<Subject, { __typename: 'FiscalYear' }>;
type BusinessPlan = Extract<Subject, { __typename: 'BusinessPlan' }>;

/** What a proposal is about besides its text. */
export function SubjectView({ proposal }: { proposal: ProposalItem }) {
  const { subject } = proposal;
  if (subject?.__typename === 'Standard') return <StandardView proposal={proposal} standard={subject} />;
  if (subject?.__typename === 'BusinessPlan') return <PlanView proposal={proposal} plan={subject} />;
  if (subject?.__typename === 'FiscalYear') return <FiscalYearView year={subject} />;
  return null;
}

/** Which fiscal year's result would be shared out. */
function FiscalYearView({ year: { id, firstDay, lastDay } }: { year: FiscalYear }) {
  const link = (
    <AnchorLink to="/fiscal-years/$id" params={{ id }} underline="always">
      <Day on={firstDay} /> – <Day on={lastDay} />
    </AnchorLink>
  );
  return (
    <Text>
      <Trans>It would share out the result of the fiscal year {link}.</Trans>
    </Text>
  );
}

/** Which plan would be adopted, and whether the proposal still says what the plan says. */
function PlanView({ proposal, plan }: { proposal: ProposalItem; plan: BusinessPlan }) {
  const act = useAct(ChangeProposal);
  const year = String(plan.year);
  const isOpen = proposal.state === 'DRAFT' || proposal.state === 'DISCUSSION';
  const link = (
    <AnchorLink to="/plans/$id" params={{ id: plan.id }} underline="always">
      <Trans>Plan for {year}</Trans>
    </AnchorLink>
  );
  return (
    <Stack gap="xs">
      <Text>
        <Trans>It would adopt: {link}</Trans>
      </Text>
      {isOpen && plan.text !== proposal.text && (
        <Alert color="gray" variant="light">
          <Stack gap="xs">
            <Text>
              <Trans>The plan was changed since. Only what the plan says now can be voted on.</Trans>
            </Text>
            <RefusalAlert refusals={act.refusals} />
            {proposal.viewerActs.includes('CHANGE') && (
              <Group>
                <Button
                  loading={act.isRunning}
                  onClick={() =>
                    act.run({ input: { proposal: proposal.id, version: proposal.version, text: plan.text } })
                  }
                >
                  <Trans>Take over what the plan says now</Trans>
                </Button>
              </Group>
            )}
            <Differences before={proposal.text} after={plan.text} />
          </Stack>
        </Alert>
      )}
    </Stack>
  );
}

/** What a proposal would change or end, and how the text in force would become the one proposed. */
function StandardView({ proposal, standard }: { proposal: ProposalItem; standard: Standard }) {
  const { isRepeal, state, text } = proposal;
  const link = (
    <AnchorLink to="/standards/$id" params={{ id: standard.id }} underline="always">
      {standard.name}
    </AnchorLink>
  );
  if (isRepeal)
    return (
      <Text>
        <Trans>It would repeal the standard {link}.</Trans>
      </Text>
    );
  return (
    <Stack gap="xs">
      <Text>
        <Trans>It would change the standard {link}.</Trans>
      </Text>
      {state !== 'CARRIED_OUT' && (
        <Surface>
          <Stack gap="xs">
            <Text fw={600}>
              <Trans>What would change in the text in force</Trans>
            </Text>
            <Differences before={standard.text} after={text} />
          </Stack>
        </Surface>
      )}
    </Stack>
  );
}
