import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, Radio, Stack, Text, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { useQuery } from 'urql';
import { today } from '../web/dates';
import { inLanguage } from '../web/localText';
import { PageSkeleton } from '../web/PageSkeleton';
import { RefusalAlert } from '../web/RefusalAlert';
import { placeRefusals, refusalsOf } from '../web/refusals';
import { newRequestKey } from '../web/requestKey';
import { Section } from '../web/Section';
import { Surface } from '../web/Surface';
import { useAct } from '../web/useAct';
import { AdoptFoundingBylaws, BylawsPresetsQuery, CheckBylaws } from './operations';
import { groups } from './parameters';
import { RuleInput } from './RuleInput';
import type { Parameter, PresetItem } from './types';

const PAUSE = 400;

type Changes = Partial<Record<Parameter, string>>;

/** Adopts the first bylaws: a preset is chosen and what differs is changed. */
export function AdoptForm({ cooperative }: { cooperative: string }) {
  const { i18n, t } = useLingui();
  const [code, setCode] = useState('');
  const [{ data, error }] = useQuery({ query: BylawsPresetsQuery });
  if (error) return <RefusalAlert refusals={refusalsOf(error)} />;
  if (!data) return <PageSkeleton />;
  const preset = data.bylawsPresets.find((one) => one.code === code);
  return (
    <Section title={<Trans>Adopt the first bylaws</Trans>}>
      <Text>
        <Trans>
          Start from the law you founded under, and change what your own bylaws say otherwise. Afterwards only a special
          decision of the members changes them.
        </Trans>
      </Text>
      <Surface>
        <Radio.Group label={t`Start from`} value={code} onChange={setCode}>
          <Stack gap="xs" pt="xs">
            {data.bylawsPresets.map((one) => (
              <Radio key={one.code} value={one.code} label={inLanguage(one.names, i18n.locale) ?? one.code} />
            ))}
          </Stack>
        </Radio.Group>
      </Surface>
      {preset && <Rules key={preset.code} cooperative={cooperative} preset={preset} />}
    </Section>
  );
}

function Rules({ cooperative, preset }: { cooperative: string; preset: PresetItem }) {
  const { i18n, t } = useLingui();
  const [requestKey] = useState(newRequestKey);
  const [since, setSince] = useState(today);
  const [changes, setChanges] = useState<Changes>({});
  const act = useAct(AdoptFoundingBylaws);
  const [asked] = useDebouncedValue(listed(changes), PAUSE);
  const [{ data }] = useQuery({ query: CheckBylaws, variables: { preset: preset.code, changes: asked } });
  const problems = new Map((data?.checkBylaws ?? []).map((problem) => [problem.parameter, problem]));
  const { beside, above } = placeRefusals(act.refusals, (path) => path === 'since');
  const change = (parameter: Parameter, value: string, given: string) =>
    setChanges(({ [parameter]: _, ...others }) => (value === given ? others : { ...others, [parameter]: value }));
  const submit = () =>
    act.run({ input: { requestKey, cooperative, preset: preset.code, since, changes: listed(changes) } });
  return (
    <form
      aria-label={t`Adopt the first bylaws`}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <Stack>
        {groups.map((group) => (
          <Section key={i18n._(group.title)} title={i18n._(group.title)}>
            <Surface>
              <Stack>
                {group.parameters.map((parameter) => {
                  const law = preset.rules.find((rule) => rule.parameter === parameter);
                  return (
                    law && (
                      <RuleInput
                        key={parameter}
                        law={law}
                        value={changes[parameter] ?? law.value}
                        problem={problems.get(parameter)}
                        onChange={(value) => change(parameter, value, law.value)}
                      />
                    )
                  );
                })}
              </Stack>
            </Surface>
          </Section>
        ))}
        <RefusalAlert refusals={above} />
        <Group align="end" justify="space-between">
          <TextInput
            type="date"
            required
            label={t`In force since`}
            max={today()}
            value={since}
            onChange={(event) => setSince(event.currentTarget.value)}
            error={beside.since}
          />
          <Button type="submit" loading={act.isRunning}>
            <Trans>Adopt these bylaws</Trans>
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function listed(changes: Changes): { parameter: Parameter; value: string }[] {
  return Object.entries(changes).map(([parameter, value]) => ({ parameter: parameter as Parameter, value }));
}
