import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, Radio, Select, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { useQuery } from 'urql';
import { PersonChoice } from '../graph/PersonChoice';
import { OrganisationSearchQuery } from '../network/operations';
import { ButtonLink } from '../web/links';
import { RefusalAlert } from '../web/RefusalAlert';
import { placeRefusals } from '../web/refusals';
import { newRequestKey } from '../web/requestKey';
import { Surface } from '../web/Surface';
import { useAct } from '../web/useAct';
import { AppointStaff } from './operations';

/** Makes a person, named by the e-mail address of her account or chosen by name, staff of a federation. */
export function AppointStaffForm() {
  const { t } = useLingui();
  const [round, setRound] = useState(0);
  const [appointed, setAppointed] = useState<string>();
  const [{ data }] = useQuery({ query: OrganisationSearchQuery, variables: { filter: { kinds: ['FEDERATION'] } } });
  const federations = (data?.organisations.nodes ?? []).map(({ id, name }) => ({ value: id, label: name }));
  if (data && federations.length === 0) {
    return (
      <Stack align="start">
        <Text>
          <Trans>There is no federation in the directory yet. Add it first, then appoint its staff.</Trans>
        </Text>
        <ButtonLink to="/organisations/new">
          <Trans>Add an organisation</Trans>
        </ButtonLink>
      </Stack>
    );
  }
  return (
    <Surface>
      <Form
        key={`${round} ${federations.length}`}
        federations={federations}
        onAppointed={(name) => {
          setAppointed(name);
          setRound(round + 1);
        }}
      />
      <Text role="status">{appointed && t`${appointed} was appointed.`}</Text>
    </Surface>
  );
}

type FormProps = { federations: { value: string; label: string }[]; onAppointed: (name: string) => void };

function Form({ federations, onAppointed }: FormProps) {
  const { t } = useLingui();
  const [requestKey] = useState(newRequestKey);
  const [way, setWay] = useState<'email' | 'person'>('email');
  const form = useForm({
    initialValues: {
      email: '',
      person: '',
      federation: federations.length === 1 ? (federations[0]?.value ?? '') : '',
    },
    validate: {
      email: (email) => (way === 'email' && !email.trim() ? t`Please fill this in.` : null),
      person: (person) => (way === 'person' && !person ? t`Please choose one.` : null),
      federation: (federation) => (federation ? null : t`Please choose one.`),
    },
  });
  const act = useAct(AppointStaff);
  const { beside, above } = placeRefusals(act.refusals, (path) => path in form.values);
  const submit = form.onSubmit(async ({ email, person, federation }) => {
    const who = way === 'email' ? { email: email.trim() } : { person };
    const answer = await act.run({ input: { requestKey, federation, ...who } });
    if (answer) onAppointed(answer.appointStaff.person.displayName);
  });
  return (
    <form noValidate onSubmit={submit} aria-label={t`Appoint someone`}>
      <Stack>
        <RefusalAlert refusals={above} />
        <Radio.Group label={t`Name the person by`} value={way} onChange={(value) => setWay(value as typeof way)}>
          <Group pt="xs">
            <Radio value="email" label={t`E-mail address`} />
            <Radio value="person" label={t`Name`} />
          </Group>
        </Radio.Group>
        {way === 'email' ? (
          <TextInput
            type="email"
            required
            label={t`E-mail address of the account`}
            description={t`The person must have logged in here at least once.`}
            {...form.getInputProps('email')}
            error={form.errors.email ?? beside.email}
          />
        ) : (
          <PersonChoice
            label={t`Person`}
            description={t`Those who have done something in the portal are found by name.`}
            value={form.values.person || undefined}
            onChange={(id) => form.setFieldValue('person', id ?? '')}
            error={form.errors.person ?? beside.person}
          />
        )}
        <Select
          label={t`Federation`}
          required
          allowDeselect={false}
          data={federations}
          {...form.getInputProps('federation')}
          error={form.errors.federation ?? beside.federation}
        />
        <Group>
          <Button type="submit" loading={act.isRunning}>
            <Trans>Appoint</Trans>
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
