import { useLingui } from '@lingui/react/macro';
import { Stack } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from 'urql';
import { Section } from '../web/Section';
import { Surface } from '../web/Surface';
import { CheckBylaws } from './operations';
import { groups } from './parameters';
import { RuleInput } from './RuleInput';
import type { Parameter, PresetItem } from './types';

const PAUSE = 400;

/** Rules that shall be otherwise. */
export type Changes = Partial<Record<Parameter, string>>;

type Props = {
  preset: PresetItem;
  /** What each rule is as long as nobody changes it. */
  start: (parameter: Parameter) => string | undefined;
  changes: Changes;
  onChange: (changes: Changes) => void;
};

/** Every rule of bylaws to be changed, each with what stands in the way of its value. */
export function RuleInputs({ preset, start, changes, onChange }: Props) {
  const { i18n } = useLingui();
  const [asked] = useDebouncedValue(changes, PAUSE);
  const [{ data }] = useQuery({
    query: CheckBylaws,
    variables: { preset: preset.code, changes: listed(preset, start, asked) },
  });
  const problems = new Map((data?.checkBylaws ?? []).map((problem) => [problem.parameter, problem]));
  const change = (parameter: Parameter, value: string, given: string) => {
    const { [parameter]: _, ...others } = changes;
    onChange(value === given ? others : { ...others, [parameter]: value });
  };
  return groups.map((group) => (
    <Section key={i18n._(group.title)} title={i18n._(group.title)}>
      <Surface>
        <Stack>
          {group.parameters.map((parameter) => {
            const law = preset.rules.find((rule) => rule.parameter === parameter);
            const given = start(parameter);
            return (
              law &&
              given !== undefined && (
                <RuleInput
                  key={parameter}
                  law={law}
                  value={changes[parameter] ?? given}
                  problem={problems.get(parameter)}
                  onChange={(value) => change(parameter, value, given)}
                />
              )
            );
          })}
        </Stack>
      </Surface>
    </Section>
  ));
}

/** All that differs from the preset, as the API takes it. */
function listed(preset: PresetItem, start: Props['start'], changes: Changes) {
  return preset.rules
    .map(({ parameter, value }) => ({
      parameter,
      given: value,
      value: changes[parameter] ?? start(parameter) ?? value,
    }))
    .filter(({ given, value }) => value !== given)
    .map(({ parameter, value }) => ({ parameter, value }));
}

/** Changes as the API takes them. */
export function asInput(changes: Changes): { parameter: Parameter; value: string }[] {
  return Object.entries(changes).map(([parameter, value]) => ({ parameter: parameter as Parameter, value }));
}
