import { Trans, useLingui } from '@lingui/react/macro';
import { Anchor, Group, NumberInput, Slider, Stack, Text } from '@mantine/core';
import { Amount } from '../membership/Amount';
import { tierLabels } from './labels';
import type { DistributionItem, StepItem, Tier, Wishes } from './types';
import classes from './Waterfall.module.css';

/** What members can decide about. */
const OPEN: ReadonlySet<Tier> = new Set([
  'DEVELOPMENT_RESERVE',
  'NON_MEMBER_RESERVE',
  'LEGAL_RESERVE',
  'MUTUAL_FUND',
  'JOB_CREATION',
  'EDUCATION',
  'MUTUAL_AID',
  'WORK',
  'CAPITAL',
  'FROM_RESERVE',
]);

type Props = {
  distribution: DistributionItem;
  wishes: Wishes;
  onWish: ((tier: Tier, amount: string) => void) | undefined;
};

/** The steps of a result from top to bottom, each bar beginning where the one before it ended. */
export function Waterfall({ distribution, wishes, onWish }: Props) {
  const whole = Math.max(1e-9, Math.abs(Number(distribution.result.amount)));
  return (
    <Stack component="ol" gap="md" className={classes.steps}>
      {distribution.steps
        .filter(({ amount, maximum }) => Number(amount.amount) !== 0 || Number(maximum.amount) > 0)
        .map((step) => (
          <Step key={step.tier} step={step} whole={whole} wish={wishes[step.tier]} onWish={onWish} />
        ))}
    </Stack>
  );
}

type StepProps = {
  step: StepItem;
  whole: number;
  wish: string | undefined;
  onWish: Props['onWish'];
};

function Step({ step, whole, wish, onWish }: StepProps) {
  const { i18n } = useLingui();
  const { tier, amount, left, explanation, rule } = step;
  const size = share(Number(amount.amount), whole);
  const begin = Math.max(0, 1 - share(Number(left.amount), whole) - size);
  const isReserve = tier.endsWith('RESERVE');
  const kind = isReserve ? classes.reserve : tier === 'WORK' || tier === 'CAPITAL' ? classes.members : classes.fund;
  return (
    <li>
      <Stack gap={4}>
        <Group justify="space-between" gap="sm" wrap="nowrap" align="baseline">
          <Text fw={600}>{i18n._(tierLabels[tier])}</Text>
          <Text fw={600}>
            <Amount of={amount} />
          </Text>
        </Group>
        <div className={classes.track} aria-hidden="true">
          {size > 0 && (
            <div
              className={`${classes.bar} ${kind}`}
              style={{ marginInlineStart: `${begin * 100}%`, width: `${size * 100}%` }}
            />
          )}
        </div>
        <Text size="sm" c="dimmed">
          {explanation}
          {rule && (
            <>
              {' '}
              <Law source={rule.law.source} article={rule.law.article} />
            </>
          )}
        </Text>
        {onWish && OPEN.has(tier) && Number(step.maximum.amount) > Number(step.minimum.amount) && (
          <Wish step={step} wish={wish} onWish={(value) => onWish(tier, value)} />
        )}
      </Stack>
    </li>
  );
}

function Law({ source, article }: { source: string; article: string }) {
  const { t } = useLingui();
  if (!source.startsWith('https://')) {
    const principle = article.replace('clause ', '');
    return t`clause ${principle}`;
  }
  return (
    <Anchor href={source} underline="always" inherit>
      {article}
    </Anchor>
  );
}

function Wish({ step, wish, onWish }: { step: StepItem; wish: string | undefined; onWish: (value: string) => void }) {
  const { t, i18n } = useLingui();
  const name = i18n._(tierLabels[step.tier]);
  const decimals = step.amount.amount.split('.')[1]?.length ?? 0;
  const minimum = Number(step.minimum.amount);
  const maximum = Number(step.maximum.amount);
  const smallest = 10 ** -decimals;
  const stride = Math.max(smallest, 10 ** Math.floor(Math.log10((maximum - minimum) / 50)));
  const value = Number(wish ?? step.amount.amount);
  const written = (amount: number) => amount.toFixed(decimals);
  return (
    <Group gap="md" align="center" data-print="no">
      <Slider
        flex="1 1 12rem"
        min={minimum}
        max={maximum}
        step={stride}
        value={Math.min(maximum, Math.max(minimum, value))}
        onChange={(amount) => onWish(written(amount))}
        label={(amount) => i18n.number(amount)}
        thumbLabel={name}
      />
      <NumberInput
        aria-label={t`${name}: amount`}
        w="11rem"
        min={0}
        decimalScale={decimals}
        thousandSeparator=","
        hideControls
        value={value}
        onChange={(amount) => {
          if (amount !== '') onWish(written(Number(amount)));
        }}
      />
      <Text size="sm" c="dimmed">
        <Trans>
          <Amount of={step.minimum} /> to <Amount of={step.maximum} />
        </Trans>
      </Text>
    </Group>
  );
}

function share(amount: number, whole: number): number {
  return Math.min(1, Math.max(0, amount / whole));
}
