import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, Modal, Radio, Stack, Text, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useState } from 'react';
import { useQuery } from 'urql';
import { DraftNotice } from '../web/DraftNotice';
import { today } from '../web/dates';
import { inLanguage } from '../web/localText';
import { PageSkeleton } from '../web/PageSkeleton';
import { RefusalAlert } from '../web/RefusalAlert';
import { placeRefusals, refusalsOf } from '../web/refusals';
import { newRequestKey } from '../web/requestKey';
import { Section } from '../web/Section';
import { Surface } from '../web/Surface';
import { useAct } from '../web/useAct';
import { readDraft, useDraft } from '../web/useDraft';
import { AdoptFoundingBylaws, BylawsPresetsQuery } from './operations';
import { asInput, type Changes, RuleInputs } from './RuleInputs';
import type { PresetItem } from './types';

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

type Values = { since: string; changes: Changes };

function Rules({ cooperative, preset }: { cooperative: string; preset: PresetItem }) {
  const { t } = useLingui();
  const [requestKey] = useState(newRequestKey);
  const draft = `bylaws ${cooperative} ${preset.code}`;
  const [{ since, changes }, setValues] = useState<Values>(
    () => readDraft<Values>(draft)?.values ?? { since: today(), changes: {} },
  );
  const { restoredAt, discard } = useDraft(draft, { since, changes });
  const setSince = (day: string) => setValues((before) => ({ ...before, since: day }));
  const setChanges = (others: Changes) => setValues((before) => ({ ...before, changes: others }));
  const act = useAct(AdoptFoundingBylaws);
  const { beside, above } = placeRefusals(act.refusals, (path) => path === 'since');
  const [isAsking, { open: ask, close }] = useDisclosure(false);
  const adopt = async () => {
    const input = { requestKey, cooperative, preset: preset.code, since, changes: asInput(changes) };
    const done = await act.run({ input });
    close();
    if (done) discard();
  };
  return (
    <form
      aria-label={t`Adopt the first bylaws`}
      onSubmit={(event) => {
        event.preventDefault();
        ask();
      }}
    >
      <Stack>
        <DraftNotice at={restoredAt} onDiscard={() => setValues({ since: today(), changes: {} })} />
        <RuleInputs
          preset={preset}
          start={(parameter) => preset.rules.find((rule) => rule.parameter === parameter)?.value}
          changes={changes}
          onChange={setChanges}
        />
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
          <Button type="submit">
            <Trans>Adopt these bylaws</Trans>…
          </Button>
        </Group>
        <Modal opened={isAsking} onClose={close} title={t`Adopt these bylaws?`} centered>
          <Stack>
            <Text>
              <Trans>Afterwards only a special decision of the members changes them.</Trans>
            </Text>
            <Group justify="end">
              <Button variant="default" onClick={close}>
                <Trans>Do not</Trans>
              </Button>
              <Button loading={act.isRunning} onClick={adopt}>
                <Trans>Adopt</Trans>
              </Button>
            </Group>
          </Stack>
        </Modal>
      </Stack>
    </form>
  );
}
