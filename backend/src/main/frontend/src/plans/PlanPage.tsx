import { Trans, useLingui } from '@lingui/react/macro';
import { Badge, Button, Group, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useQuery } from 'urql';
import { DraftProposal } from '../decisions/operations';
import { ConfirmEnd } from '../web/ConfirmEnd';
import { ErrorPage } from '../web/ErrorPage';
import { AnchorLink } from '../web/links';
import { NotFoundPage } from '../web/NotFoundPage';
import { PageSkeleton } from '../web/PageSkeleton';
import { PageTitle } from '../web/PageTitle';
import { RefusalAlert } from '../web/RefusalAlert';
import { isHidden } from '../web/refusals';
import { newRequestKey } from '../web/requestKey';
import { useAct } from '../web/useAct';
import { Day } from '../web/When';
import { Authors } from './Authors';
import { BudgetView } from './BudgetView';
import { stateLabels } from './labels';
import { DiscardBusinessPlan, PlanQuery } from './operations';
import { PlanComments } from './PlanComments';
import { SectionForm, SectionView } from './SectionView';
import { TargetsView } from './TargetsView';
import { PLAN_CONTEXT, type PlanItem } from './types';

/** One business plan: its sections, its budget, its targets, who writes it, what members say. */
export function PlanPage() {
  const { id } = useParams({ from: '/plans/$id' });
  const [{ data, error, fetching }] = useQuery({
    query: PlanQuery,
    variables: { id },
    context: PLAN_CONTEXT,
    requestPolicy: 'cache-and-network',
  });
  const plan = data?.node?.__typename === 'BusinessPlan' ? data.node : undefined;
  if (!plan && fetching) return <PageSkeleton />;
  if (!plan) return error && !isHidden(error) ? <ErrorPage error={error} /> : <NotFoundPage />;
  return <OnePlan plan={plan} />;
}

function OnePlan({ plan }: { plan: PlanItem }) {
  const { t, i18n } = useLingui();
  const [isAdding, { open, close }] = useDisclosure(false);
  const { cooperative, state, edition, adoptedOn, decidedBy, sections, language } = plan;
  const year = String(plan.year);
  return (
    <Stack gap="xl">
      <Stack gap="xs">
        <Group gap="sm">
          <Badge tt="none" variant="outline" radius="sm">
            {i18n._(stateLabels[state])}
          </Badge>
          {edition > 1 && (
            <Text c="dimmed">
              <Trans>Edition {edition}</Trans>
            </Text>
          )}
        </Group>
        <PageTitle title={t`Plan for ${year}`}>
          <Trans>Plan for {year}</Trans>
        </PageTitle>
        {cooperative && (
          <Text>
            <AnchorLink to="/cooperatives/$id/plans" params={{ id: cooperative.id }} underline="always">
              {cooperative.name}
            </AnchorLink>
          </Text>
        )}
        {adoptedOn && decidedBy && (
          <Text>
            <Trans>
              Adopted <Day on={adoptedOn} />
            </Trans>
            {': '}
            <AnchorLink to="/proposals/$id" params={{ id: decidedBy.id }} underline="always">
              {decidedBy.title}
            </AnchorLink>
          </Text>
        )}
      </Stack>
      <Acts plan={plan} />
      <Stack gap="xl" lang={language}>
        {sections.length === 0 && (
          <Text c="dimmed">
            <Trans>Nothing is written yet. What shall be done in this year, by whom, and why?</Trans>
          </Text>
        )}
        {sections.map((section, index) => (
          <SectionView key={section.id} plan={plan} section={section} index={index} />
        ))}
      </Stack>
      {isAdding ? (
        <SectionForm plan={plan} onClose={close} />
      ) : (
        plan.viewerActs.includes('CHANGE') && (
          <Group data-print="no">
            <Button onClick={open}>
              <Trans>Add a section</Trans>
            </Button>
          </Group>
        )
      )}
      <BudgetView plan={plan} />
      <TargetsView plan={plan} />
      <Authors plan={plan} />
      <PlanComments plan={plan} />
    </Stack>
  );
}

function Acts({ plan }: { plan: PlanItem }) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const [requestKey] = useState(newRequestKey);
  const act = useAct(DraftProposal);
  const year = String(plan.year);
  const propose = async () => {
    if (!plan.cooperative) return;
    const about = { kind: 'PLAN' as const, title: t`Business plan for ${year}`, text: plan.text, subject: plan.id };
    const done = await act.run({ input: { requestKey, cooperative: plan.cooperative.id, ...about } });
    if (done) void navigate({ to: '/proposals/$id', params: { id: done.draftProposal.id } });
  };
  return (
    <Stack gap="xs" data-print="no">
      <RefusalAlert refusals={act.refusals} />
      <Group gap="sm">
        {plan.viewerActs.includes('PROPOSE') && (
          <Button loading={act.isRunning} onClick={propose}>
            <Trans>Put it to the members</Trans>
          </Button>
        )}
        {plan.viewerActs.includes('DISCARD') && (
          <ConfirmEnd
            document={DiscardBusinessPlan}
            variables={() => ({ input: { plan: plan.id } })}
            label={t`Give up`}
            name={t`Give up the plan`}
            title={t`Give the plan up?`}
            consequence={t`It can no longer be changed or adopted, and is no longer listed. This cannot be undone.`}
          />
        )}
      </Group>
    </Stack>
  );
}
