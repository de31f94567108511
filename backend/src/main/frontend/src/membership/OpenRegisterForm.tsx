import { Trans, useLingui } from '@lingui/react/macro';
import { ActionIcon, Button, Fieldset, Group, NumberInput, Select, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { randomId } from '@mantine/hooks';
import { useState } from 'react';
import { today } from '../web/dates';
import { RefusalAlert } from '../web/RefusalAlert';
import { placeRefusals } from '../web/refusals';
import { newRequestKey } from '../web/requestKey';
import { Section } from '../web/Section';
import { Surface } from '../web/Surface';
import { useAct } from '../web/useAct';
import { classLabels } from './labels';
import { OpenRegister } from './operations';
import { classesOf, type GovernanceItem, type MembershipItem, ruleOf } from './types';

type Row = {
  key: string;
  email: string;
  membershipClass: MembershipItem['membershipClass'];
  since: string;
  shares: number | string;
};

type Props = { cooperative: string; governance: GovernanceItem };

/** Opens the register with the founders, or with those who are members already. */
export function OpenRegisterForm({ cooperative, governance }: Props) {
  const { t, i18n } = useLingui();
  const [requestKey] = useState(newRequestKey);
  const act = useAct(OpenRegister);
  const classes = classesOf(governance);
  const fewest = Number(ruleOf(governance, 'FOUNDING_MEMBERS') ?? 1);
  const least = Number(ruleOf(governance, 'SMALLEST_HOLDING') ?? 1);
  const newRow = (): Row => ({
    key: randomId(),
    email: '',
    membershipClass: classes[0] ?? 'WORKER',
    since: today(),
    shares: least,
  });
  const form = useForm<{ members: Row[] }>({ initialValues: { members: Array.from({ length: fewest }, newRow) } });
  const { members } = form.values;
  const { beside, above } = placeRefusals(act.refusals, (path) => path.startsWith('members.'));
  const submit = form.onSubmit(({ members }) =>
    act.run({
      input: {
        requestKey,
        cooperative,
        members: members.map(({ email, membershipClass, since, shares }) => ({
          email: email.trim(),
          membershipClass,
          since,
          shares: Number(shares),
        })),
      },
    }),
  );
  return (
    <Section title={<Trans>Open the register</Trans>}>
      <Surface>
        <form onSubmit={submit} aria-label={t`Open the register`}>
          <Stack>
            <Text>
              <Trans>
                Name everybody who is a member already: at least {fewest} people who founded it, with the shares they
                have paid. Each of them is told. Everybody else applies afterwards.
              </Trans>
            </Text>
            <RefusalAlert refusals={above} />
            {members.map((row, index) => (
              <Fieldset key={row.key} legend={t`Member ${index + 1}`} radius="md">
                <Group align="start" gap="sm">
                  <TextInput
                    type="email"
                    required
                    label={t`E-mail address`}
                    description={t`With which she has logged in here once.`}
                    style={{ flex: '2 1 14rem' }}
                    {...form.getInputProps(`members.${index}.email`)}
                    error={beside[`members.${index}.person`] ?? beside[`members.${index}.email`]}
                  />
                  {classes.length > 1 && (
                    <Select
                      label={t`As`}
                      allowDeselect={false}
                      data={classes.map((one) => ({ value: one, label: i18n._(classLabels[one]) }))}
                      {...form.getInputProps(`members.${index}.membershipClass`)}
                      error={beside[`members.${index}.membershipClass`]}
                    />
                  )}
                  <TextInput
                    type="date"
                    required
                    label={t`Member since`}
                    max={today()}
                    {...form.getInputProps(`members.${index}.since`)}
                    error={beside[`members.${index}.since`]}
                  />
                  <NumberInput
                    required
                    label={t`Paid shares`}
                    min={least}
                    allowDecimal={false}
                    allowNegative={false}
                    style={{ flex: '1 1 6rem' }}
                    {...form.getInputProps(`members.${index}.shares`)}
                    error={beside[`members.${index}.shares`]}
                  />
                  {members.length > fewest && (
                    <ActionIcon
                      variant="default"
                      size="xl"
                      aria-label={t`Take member ${index + 1} off the list`}
                      onClick={() => form.removeListItem('members', index)}
                    >
                      ×
                    </ActionIcon>
                  )}
                </Group>
              </Fieldset>
            ))}
            <Group justify="space-between">
              <Button variant="default" onClick={() => form.insertListItem('members', newRow())}>
                <Trans>One more</Trans>
              </Button>
              <Button type="submit" loading={act.isRunning}>
                <Trans>Open the register</Trans>
              </Button>
            </Group>
          </Stack>
        </form>
      </Surface>
    </Section>
  );
}
