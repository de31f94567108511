import { useLingui } from '@lingui/react/macro';
import { Checkbox, Group, NumberInput, Select, Text, TextInput } from '@mantine/core';
import { classLabels } from '../membership/labels';
import { answerLabels, baseLabels, decisionLabels, type Form, methodLabels, parameters } from './parameters';
import type { Parameter, PresetItem, ProblemItem } from './types';
import { inWords } from './words';

type Props = {
  law: PresetItem['rules'][number];
  value: string;
  problem: ProblemItem | undefined;
  onChange: (value: string) => void;
};

/** Where one rule is entered, with what the law allows and what is wrong. */
export function RuleInput({ law, value, problem, onChange }: Props) {
  const { i18n } = useLingui();
  const { label, form } = parameters[law.parameter];
  const error = useProblem(problem);
  const common = { label: i18n._(label), description: useLimits(law), error };
  if (form === 'count' || form === 'days' || form === 'months') {
    return (
      <NumberInput
        {...common}
        maw="24rem"
        min={0}
        allowDecimal={false}
        allowNegative={false}
        value={value === '' ? '' : Number(value)}
        onChange={(count) => onChange(String(count))}
      />
    );
  }
  const choices = CHOICES[form];
  if (choices) {
    const data = Object.entries(choices).map(([name, words]) => ({ value: name, label: i18n._(words) }));
    return (
      <Select
        {...common}
        maw="24rem"
        data={data}
        value={value}
        allowDeselect={false}
        onChange={(name) => onChange(name ?? '')}
      />
    );
  }
  if (form === 'classes' || form === 'decisions') {
    const labels = form === 'classes' ? classLabels : decisionLabels;
    return (
      <Checkbox.Group
        {...common}
        value={value.split(',').filter((name) => name !== '')}
        onChange={(names) =>
          onChange(
            Object.keys(labels)
              .filter((name) => names.includes(name))
              .join(','),
          )
        }
      >
        <Group gap="0.5rem 1rem" pt="xs">
          {Object.entries(labels).map(([name, words]) => (
            <Checkbox key={name} value={name} label={i18n._(words)} />
          ))}
        </Group>
      </Checkbox.Group>
    );
  }
  return (
    <TextInput
      {...common}
      maw="24rem"
      maxLength={100}
      value={value}
      {...(isRate(form) && { rightSection: <InPercent law={law} value={value.trim()} />, rightSectionWidth: '11rem' })}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

const CHOICES: Partial<Record<Form, typeof methodLabels>> = {
  method: methodLabels,
  base: baseLabels,
  yesNo: answerLabels,
};
const EXAMPLES: Partial<Record<Form, string>> = {
  money: '50000 JPY',
  fraction: '1/2',
  rate: '1/10',
  optionalRate: '1/10',
  majority: '>1/2, >=2/3',
};
const OF_CLASSES: Partial<Record<Parameter, string>> = { CLASS_QUORUMS: 'USER=1/3', CLASS_SEATS: 'CITIZEN=1,USER=2' };

function InPercent({ law, value }: Pick<Props, 'law' | 'value'>) {
  const { i18n } = useLingui();
  const words = inWords(law.parameter, value, i18n);
  return words === value ? null : (
    <Text size="sm" c="dimmed">
      {words}
    </Text>
  );
}

function isRate(form: Form): boolean {
  return form === 'rate' || form === 'optionalRate';
}

function useLimits({ parameter, minimum, maximum, permitted, article }: Props['law']): string {
  const { i18n, t } = useLingui();
  const { form } = parameters[parameter];
  const shown = EXAMPLES[form] ?? OF_CLASSES[parameter];
  const example = shown ? t`for example ${shown}` : '';
  const empty = form === 'optionalRate' ? t`empty: no limit` : '';
  const words = (value: string) => inWords(parameter, value, i18n);
  // A majority says itself whether it is the least.
  const least = minimum === null ? '' : form === 'majority' ? words(minimum) : t`at least ${words(minimum)}`;
  const most = maximum === null ? '' : t`at most ${words(maximum)}`;
  const choices = new Intl.ListFormat(i18n.locale, { type: 'disjunction' }).format(permitted.map(words));
  const only = permitted.length === 0 ? '' : t`only ${choices}`;
  return [example, empty, [least, most].filter(Boolean).join(', '), only, article].filter(Boolean).join(' · ');
}

function useProblem(problem: ProblemItem | undefined): string | undefined {
  const { i18n, t } = useLingui();
  if (!problem) return undefined;
  switch (problem.kind) {
    case 'UNREADABLE':
      return t`This is not in the right form. Please look at the example.`;
    case 'FORBIDDEN_BY_LAW':
      return t`The law does not allow this (${problem.law.article}).`;
    case 'CONTRADICTION':
      return problem.contradicted
        ? t`This does not go with “${i18n._(parameters[problem.contradicted].label)}”.`
        : t`This does not go with another rule.`;
    case 'OUT_OF_REASON':
      return t`With this nobody could decide.`;
  }
}
