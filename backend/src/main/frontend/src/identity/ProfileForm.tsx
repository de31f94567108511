import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Checkbox, Group, Radio, Select, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { countByEra, countsByEra } from '../web/dates';
import type { ResultOf } from '../web/graphql';
import { chooseLanguage, isLanguage, LANGUAGES } from '../web/language';
import { RefusalAlert } from '../web/RefusalAlert';
import { placeRefusals } from '../web/refusals';
import { Section } from '../web/Section';
import { useAct } from '../web/useAct';
import { ChangeProfile, type ProfileQuery } from './operations';

type Person = NonNullable<ResultOf<typeof ProfileQuery>['viewer']>['person'];

/** The viewer's name, language and who may see her address. */
export function ProfileForm({ person }: { person: Person }) {
  const { i18n, t } = useLingui();
  const [isSaved, setSaved] = useState(false);
  const [isByEra, setByEra] = useState(countsByEra);
  const form = useForm({
    initialValues: {
      displayName: person.displayName,
      nameKana: person.nameKana ?? '',
      language: person.language ?? i18n.locale,
      contactChoice: person.contactChoice ?? 'STAFF_ONLY',
      isFindable: person.isFindable ?? false,
      isIntroducer: person.isIntroducer ?? false,
      reminderRhythm: person.reminderRhythm ?? 'DAILY',
    },
    onValuesChange: () => setSaved(false),
  });
  const act = useAct(ChangeProfile);
  const { beside, above } = placeRefusals(act.refusals, (path) => path in form.values);
  const submit = form.onSubmit(async (values) => {
    const input = { ...values, displayName: values.displayName.trim(), nameKana: values.nameKana.trim() || null };
    if (!(await act.run({ input }))) return;
    setSaved(true);
    if (isLanguage(values.language)) await chooseLanguage(values.language);
  });
  return (
    <Section title={<Trans>About you</Trans>}>
      <form onSubmit={submit}>
        <Stack>
          <RefusalAlert refusals={above} />
          <TextInput
            label={t`Name`}
            description={t`This is how others see you.`}
            required
            maxLength={100}
            autoComplete="name"
            {...form.getInputProps('displayName')}
            error={beside.displayName}
          />
          <TextInput
            label={t`Reading in kana`}
            maxLength={100}
            {...form.getInputProps('nameKana')}
            error={beside.nameKana}
          />
          <Select
            label={t`Language`}
            description={t`Pages and messages come in this language.`}
            allowDeselect={false}
            data={Object.entries(LANGUAGES).map(([value, label]) => ({ value, label }))}
            {...form.getInputProps('language')}
            error={beside.language}
          />
          {person.email && (
            <Text>
              <Trans>Your e-mail address: {person.email}</Trans>
            </Text>
          )}
          <Radio.Group
            label={t`Who may see your e-mail address`}
            {...form.getInputProps('contactChoice')}
            error={beside.contactChoice}
          >
            <Stack gap="xs" pt="xs">
              <Radio value="STAFF_ONLY" label={t`Only the staff of the federation`} />
              <Radio value="REPRESENTATIVES" label={t`Everyone who acts for an organisation here`} />
              <Radio value="SIGNED_IN" label={t`Everyone who is logged in`} />
            </Stack>
          </Radio.Group>
          <Radio.Group
            label={t`E-mails about what waits for you`}
            {...form.getInputProps('reminderRhythm')}
            error={beside.reminderRhythm}
          >
            <Stack gap="xs" pt="xs">
              <Radio value="DAILY" label={t`On each day when something is new, or due`} />
              <Radio value="WEEKLY" label={t`Once a week`} />
              <Radio value="NEVER" label={t`None`} />
            </Stack>
          </Radio.Group>
          <Checkbox
            label={t`Everyone may find me by my name`}
            description={t`Otherwise only the staff of the federation do.`}
            {...form.getInputProps('isFindable', { type: 'checkbox' })}
          />
          <Checkbox
            label={t`Ways through the network may lead through me`}
            description={t`Organisations I act for are then shown as linked by me when somebody asks who could introduce them.`}
            {...form.getInputProps('isIntroducer', { type: 'checkbox' })}
          />
          {i18n.locale === 'ja' && (
            <Checkbox
              label={t`Count years by Japanese eras (on this device)`}
              checked={isByEra}
              onChange={(event) => {
                countByEra(event.currentTarget.checked);
                setByEra(event.currentTarget.checked);
              }}
            />
          )}
          <Group>
            <Button type="submit" loading={act.isRunning}>
              <Trans>Save</Trans>
            </Button>
            <Text role="status">{isSaved && <Trans>Saved.</Trans>}</Text>
          </Group>
        </Stack>
      </form>
    </Section>
  );
}
