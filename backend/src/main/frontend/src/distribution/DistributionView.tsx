import { Trans, useLingui } from '@lingui/react/macro';
import { Alert, Button, Group, List, Stack, Text } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { DraftProposal } from '../decisions/operations';
import { Amount } from '../membership/Amount';
import { RefusalAlert } from '../web/RefusalAlert';
import { newRequestKey } from '../web/requestKey';
import { Section } from '../web/Section';
import { Surface } from '../web/Surface';
import { useAct } from '../web/useAct';
import { Comparison, type Scenario } from './Comparison';
import { inputLabels, problemLabels, tierLabels } from './labels';
import { PlanDistribution } from './operations';
import type { DistributionItem, FiscalYearItem, Wishes } from './types';
import { amountsOf, useSimulation } from './useSimulation';
import { Waterfall } from './Waterfall';

const MOST_SCENARIOS = 3;

/** How a result is shared out, and, as long as nothing is decided, how it could be. */
export function DistributionView({ year, planned }: { year: FiscalYearItem; planned: DistributionItem }) {
  const [wishes, setWishes] = useState<Wishes>({});
  const [scenarios, setScenarios] = useState<Scenario[]>([]);
  const { shown, refusals, isFetching } = useSimulation(year.id, wishes, planned);
  const isOpen = year.state === 'FIGURES' || year.state === 'PLANNED';
  const isWished = Object.keys(wishes).length > 0;
  const keep = () => setScenarios((kept) => [...kept.slice(1 - MOST_SCENARIOS), { wishes, distribution: shown }]);
  return (
    <>
      <OwnShare distribution={shown} />
      <Section title={<Trans>How it is shared out</Trans>}>
        <Stack gap="md">
          <Whole distribution={shown} isOpen={isOpen} />
          <RefusalAlert refusals={refusals} />
          <div aria-live="polite">
            <Problems distribution={shown} />
          </div>
          <Waterfall
            distribution={shown}
            wishes={wishes}
            onWish={isOpen ? (tier, amount) => setWishes((all) => ({ ...all, [tier]: amount })) : undefined}
          />
          {isOpen && (
            <Group gap="sm" data-print="no">
              <Button variant="default" disabled={isFetching || shown.problems.length > 0} onClick={keep}>
                <Trans>Keep to compare</Trans>
              </Button>
              {isWished && (
                <Button variant="default" onClick={() => setWishes({})}>
                  {year.state === 'PLANNED' ? <Trans>Back to the plan</Trans> : <Trans>Back to the beginning</Trans>}
                </Button>
              )}
            </Group>
          )}
        </Stack>
      </Section>
      {scenarios.length > 0 && (
        <Section title={<Trans>Compared</Trans>}>
          <Comparison scenarios={scenarios} onUse={setWishes} onForget={() => setScenarios([])} />
        </Section>
      )}
      <Acts year={year} wishes={wishes} shown={shown} isBusy={isFetching} />
    </>
  );
}

function Whole({ distribution, isOpen }: { distribution: DistributionItem; isOpen: boolean }) {
  const { result, free } = distribution;
  const isLoss = result.amount.startsWith('-');
  const loss = { ...result, amount: result.amount.slice(1) };
  return (
    <Text>
      {isLoss ? (
        <Trans>
          A deficit of <Amount of={loss} />. The reserve can bear up to <Amount of={free} /> of it.
        </Trans>
      ) : (
        <Trans>
          <Amount of={result} /> to share out; law and bylaws leave <Amount of={free} /> to the members’ will.
        </Trans>
      )}
      {isOpen && (
        <>
          {' '}
          <Trans>Move the sliders to see what another way would mean; nothing is written.</Trans>
        </>
      )}
    </Text>
  );
}

function Problems({ distribution: { problems } }: { distribution: DistributionItem }) {
  const { t, i18n } = useLingui();
  if (problems.length === 0) return null;
  return (
    <Alert color="red" variant="light" title={t`It cannot be shared out like this`}>
      <List>
        {problems.map(({ kind, tier, limit }) => (
          <List.Item key={`${kind} ${tier}`}>
            {i18n._(tierLabels[tier])}: {i18n._(problemLabels[kind])}
            {kind !== 'OUT_OF_ORDER' && (
              <>
                {' '}
                (<Amount of={limit} />)
              </>
            )}
          </List.Item>
        ))}
      </List>
    </Alert>
  );
}

function OwnShare({ distribution: { viewerShare } }: { distribution: DistributionItem }) {
  if (!viewerShare) return null;
  return (
    <Section title={<Trans>What it means for you</Trans>}>
      <Surface>
        <Stack gap="xs">
          <Text fz="xl" fw={700}>
            <Amount of={viewerShare.byWork} />
            {Number(viewerShare.byCapital.amount) > 0 && (
              <>
                {' + '}
                <Amount of={viewerShare.byCapital} />
              </>
            )}
          </Text>
          {viewerShare.explanations.map((line) => (
            <Text key={line}>{line}</Text>
          ))}
        </Stack>
      </Surface>
    </Section>
  );
}

type ActsProps = { year: FiscalYearItem; wishes: Wishes; shown: DistributionItem; isBusy: boolean };

function Acts({ year, wishes, shown, isBusy }: ActsProps) {
  const { t, i18n } = useLingui();
  const navigate = useNavigate();
  const [requestKey] = useState(newRequestKey);
  const plan = useAct(PlanDistribution);
  const draft = useAct(DraftProposal);
  const { viewerActs, changedSince, cooperative, text, figures } = year;
  const canPlan = viewerActs.includes('PLAN');
  const canPropose = viewerActs.includes('PROPOSE') && text !== null && changedSince.length === 0;
  const changes = new Intl.ListFormat(i18n.locale).format(changedSince.map((kind) => i18n._(inputLabels[kind])));
  const propose = async () => {
    if (!cooperative || text === null) return;
    const title = t`Sharing out the result of ${year.firstDay} – ${year.lastDay}`;
    const about = { kind: 'DISTRIBUTION' as const, title, text, subject: year.id };
    const done = await draft.run({ input: { requestKey, cooperative: cooperative.id, ...about } });
    if (done) void navigate({ to: '/proposals/$id', params: { id: done.draftProposal.id } });
  };
  if (!canPlan && !canPropose && changedSince.length === 0) return null;
  return (
    <Stack gap="xs" data-print="no">
      <RefusalAlert refusals={[...plan.refusals, ...draft.refusals]} />
      {changedSince.length > 0 && (
        <Alert color="yellow" variant="light">
          <Trans>
            Since this was planned, something it was reckoned from has changed: {changes}. Enter the figures again and
            plan anew before the members decide.
          </Trans>
        </Alert>
      )}
      <Group gap="sm">
        {canPlan && (
          <Button
            variant={canPropose ? 'default' : 'filled'}
            loading={plan.isRunning}
            disabled={isBusy || shown.problems.length > 0}
            onClick={() =>
              plan.run({
                input: { fiscalYear: year.id, version: figures?.version ?? 0, amounts: amountsOf(wishes) },
              })
            }
          >
            <Trans>Fix this as the plan</Trans>
          </Button>
        )}
        {canPropose && (
          <Button loading={draft.isRunning} onClick={propose}>
            <Trans>Put it to the members</Trans>
          </Button>
        )}
      </Group>
    </Stack>
  );
}
