import { Trans, useLingui } from '@lingui/react/macro';
import { Checkbox, Code, Group, NativeSelect, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { type ChosenMember, MemberChoice } from '../membership/MemberChoice';
import { FormButtons } from '../web/FormButtons';
import { RefusalAlert } from '../web/RefusalAlert';
import { placeRefusals, type Refusal } from '../web/refusals';
import { newRequestKey } from '../web/requestKey';
import { Surface } from '../web/Surface';
import { useAct } from '../web/useAct';
import { betterLabels, periodLabels } from './labels';
import { ChangeIndicator, DefineIndicator } from './operations';
import type { IndicatorCardItem, IndicatorItem } from './types';

type Values = {
  name: string;
  symbol: string;
  unit: string;
  description: string;
  period: IndicatorItem['period'];
  betterWhen: IndicatorItem['betterWhen'];
  kind: 'ENTERED' | 'CALCULATED';
  formula: string;
  keeper: ChosenMember | undefined;
  isShared: boolean;
};

const EMPTY: Values = {
  name: '',
  symbol: '',
  unit: '',
  description: '',
  period: 'MONTH',
  betterWhen: 'HIGHER',
  kind: 'ENTERED',
  formula: '',
  keeper: undefined,
  isShared: false,
};

type Other = Pick<IndicatorCardItem, 'id' | 'name' | 'symbol' | 'period'>;

type DefineProps = {
  cooperative: string;
  /** What formulas can be made of. */
  others: readonly Other[];
  onClose: () => void;
  onDone: (id: string) => void;
};

/** Defines what the co-operative is managed by. */
export function DefineForm({ cooperative, others, onClose, onDone }: DefineProps) {
  const { t } = useLingui();
  const [requestKey] = useState(newRequestKey);
  const act = useAct(DefineIndicator);
  const save = async ({ symbol, period, ...values }: Values) => {
    const done = await act.run({ input: { requestKey, cooperative, symbol, period, ...given(values) } });
    if (done) onDone(done.defineIndicator.id);
  };
  return (
    <IndicatorForm
      label={t`Define an indicator`}
      cooperative={cooperative}
      start={EMPTY}
      others={others}
      isNew
      refusals={act.refusals}
      isRunning={act.isRunning}
      onSave={save}
      onClose={onClose}
    />
  );
}

type ChangeProps = { indicator: IndicatorItem; cooperative: string; onClose: () => void };

/** Changes what an indicator is called, how it is calculated, who keeps it or who sees it. */
export function ChangeForm({ indicator, cooperative, onClose }: ChangeProps) {
  const { t } = useLingui();
  const act = useAct(ChangeIndicator);
  const { id, keeper, formula, description, ...rest } = indicator;
  const start: Values = {
    ...rest,
    description: description ?? '',
    kind: formula === null ? 'ENTERED' : 'CALCULATED',
    formula: formula ?? '',
    keeper: keeper ? { id: keeper.id, name: keeper.displayName, person: keeper.id } : undefined,
  };
  const save = async (values: Values) => {
    if (await act.run({ input: { indicator: id, ...given(values) } })) onClose();
  };
  return (
    <IndicatorForm
      label={t`Change the indicator`}
      cooperative={cooperative}
      start={start}
      others={[]}
      isNew={false}
      refusals={act.refusals}
      isRunning={act.isRunning}
      onSave={save}
      onClose={onClose}
    />
  );
}

function given({
  name,
  unit,
  description,
  betterWhen,
  kind,
  formula,
  keeper,
  isShared,
}: Omit<Values, 'symbol' | 'period'>) {
  const isEntered = kind === 'ENTERED';
  return {
    name,
    unit,
    description: description || null,
    betterWhen,
    formula: isEntered ? null : formula,
    keeper: isEntered ? (keeper?.person ?? null) : null,
    isShared,
  };
}

type FormProps = {
  label: string;
  cooperative: string;
  start: Values;
  others: readonly Other[];
  isNew: boolean;
  refusals: Refusal[];
  isRunning: boolean;
  onSave: (values: Values) => Promise<void>;
  onClose: () => void;
};

function IndicatorForm(props: FormProps) {
  const { label, cooperative, start, others, isNew, refusals, isRunning, onSave, onClose } = props;
  const { t, i18n } = useLingui();
  const form = useForm<Values>({ initialValues: start });
  const { beside, above } = placeRefusals(refusals, (path) => path in form.values);
  const { kind, period, keeper } = form.values;
  return (
    <Surface>
      <form onSubmit={form.onSubmit(onSave)} aria-label={label}>
        <Stack gap="sm">
          <RefusalAlert refusals={above} />
          <TextInput label={t`Name`} required maxLength={100} {...form.getInputProps('name')} error={beside.name} />
          <Group align="start" gap="sm">
            <TextInput
              label={t`Unit`}
              required
              maxLength={30}
              w="8rem"
              {...form.getInputProps('unit')}
              error={beside.unit}
            />
            {isNew && (
              <TextInput
                label={t`Symbol`}
                description={t`The word for it in formulas. It cannot be changed later.`}
                required
                maxLength={40}
                flex="1 1 14rem"
                {...form.getInputProps('symbol')}
                error={beside.symbol}
              />
            )}
          </Group>
          <Group align="start" gap="sm">
            {isNew && (
              <NativeSelect
                label={t`How often`}
                data={Object.entries(periodLabels).map(([value, text]) => ({ value, label: i18n._(text) }))}
                {...form.getInputProps('period')}
              />
            )}
            <NativeSelect
              label={t`Direction`}
              data={Object.entries(betterLabels).map(([value, text]) => ({ value, label: i18n._(text) }))}
              {...form.getInputProps('betterWhen')}
            />
            {isNew && (
              <NativeSelect
                label={t`Where the value comes from`}
                data={[
                  { value: 'ENTERED', label: t`Somebody enters it` },
                  { value: 'CALCULATED', label: t`It is calculated` },
                ]}
                {...form.getInputProps('kind')}
              />
            )}
          </Group>
          {kind === 'CALCULATED' && (
            <Stack gap={4}>
              <Textarea
                label={t`Formula`}
                description={t`Symbols, numbers, + - * / ( ), min(…), max(…), round(value, decimals).`}
                required
                maxLength={300}
                autosize
                {...form.getInputProps('formula')}
                error={beside.formula}
              />
              <Symbols others={others.filter((other) => other.period === period)} />
            </Stack>
          )}
          {kind === 'ENTERED' && (
            <MemberChoice
              label={t`Who enters it`}
              description={t`Those who act for the co-operative can always enter it.`}
              required={false}
              clearable
              cooperative={cooperative}
              value={keeper}
              onChange={(member) => form.setFieldValue('keeper', member)}
              error={beside.keeper}
            />
          )}
          <Textarea
            label={t`What is counted, and how`}
            maxLength={2000}
            autosize
            minRows={2}
            {...form.getInputProps('description')}
            error={beside.description}
          />
          <Checkbox
            label={t`Let the federation’s staff see it`}
            {...form.getInputProps('isShared', { type: 'checkbox' })}
          />
          <FormButtons isRunning={isRunning} onCancel={onClose}>
            <Trans>Save</Trans>
          </FormButtons>
        </Stack>
      </form>
    </Surface>
  );
}

function Symbols({ others }: { others: readonly Other[] }) {
  const { t } = useLingui();
  const known = [
    { symbol: 'members', name: t`members on the last day` },
    { symbol: 'hours', name: t`hours of work recorded` },
    ...others,
  ];
  return (
    <Text size="sm" component="div">
      {known.map(({ symbol, name }) => (
        <span key={symbol}>
          <Code>{symbol}</Code> {name}
          {'　'}
        </span>
      ))}
    </Text>
  );
}
