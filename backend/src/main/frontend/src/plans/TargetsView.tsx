import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, NativeSelect, Stack, Table, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useDisclosure } from '@mantine/hooks';
import { useIndicators } from '../indicators/useIndicators';
import { FormButtons } from '../web/FormButtons';
import { AnchorLink } from '../web/links';
import { NUMBER_PATTERN, plainNumber } from '../web/plainNumber';
import { RefusalAlert } from '../web/RefusalAlert';
import { placeRefusals } from '../web/refusals';
import { Section } from '../web/Section';
import { Surface } from '../web/Surface';
import { useAct } from '../web/useAct';
import { WideBox } from '../web/WideBox';
import { ChangePlanTargets } from './operations';
import type { PlanItem } from './types';

/** What shall be reached by the end of the year. */
export function TargetsView({ plan }: { plan: PlanItem }) {
  const { t, i18n } = useLingui();
  const [isChanging, { open, close }] = useDisclosure(false);
  if (isChanging) return <TargetsForm plan={plan} onClose={close} />;
  return (
    <Section
      title={<Trans>Targets</Trans>}
      action={
        plan.viewerActs.includes('CHANGE') && (
          <Button variant="default" onClick={open} data-print="no" aria-label={t`Change the targets`}>
            <Trans>Change</Trans>
          </Button>
        )
      }
    >
      {plan.targets.length === 0 ? (
        <Text c="dimmed">
          <Trans>No targets yet.</Trans>
        </Text>
      ) : (
        <WideBox label={t`Targets`}>
          <Table>
            <Table.Tbody>
              {plan.targets.map(({ id, name, value, unit, indicator }) => (
                <Table.Tr key={id}>
                  <Table.Th scope="row" fw={400}>
                    {name}
                    {indicator && (
                      <>
                        {' · '}
                        <AnchorLink to="/indicators/$id" params={{ id: indicator.id }}>
                          <Trans>measured</Trans>
                        </AnchorLink>
                      </>
                    )}
                  </Table.Th>
                  <Table.Td ta="right" style={{ fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' }}>
                    {i18n.number(Number(value), { maximumFractionDigits: 4 })} {unit}
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </WideBox>
      )}
    </Section>
  );
}

type Target = { key: string; name: string; value: string; unit: string; indicator: string };

function TargetsForm({ plan, onClose }: { plan: PlanItem; onClose: () => void }) {
  const { t } = useLingui();
  const form = useForm<{ targets: Target[] }>({
    initialValues: {
      targets: plan.targets.map(({ id, name, value, unit, indicator }) => ({
        key: id,
        name,
        value,
        unit,
        indicator: indicator?.id ?? '',
      })),
    },
  });
  const act = useAct(ChangePlanTargets);
  const indicators = useIndicators(plan.cooperative?.id);
  const { beside, above } = placeRefusals(act.refusals, (path) => path.startsWith('targets.'));
  const submit = form.onSubmit(async ({ targets }) => {
    const input = {
      plan: plan.id,
      version: plan.targetsVersion,
      targets: targets.map(({ name, value, unit, indicator }) => ({
        name,
        value: plainNumber(value),
        unit,
        indicator: indicator || null,
      })),
    };
    if (await act.run({ input })) onClose();
  });
  return (
    <Surface>
      <form onSubmit={submit} aria-label={t`Change the targets`}>
        <Stack gap="md">
          <RefusalAlert refusals={above} />
          {form.values.targets.map((target, index) => (
            <Group key={target.key} align="end" gap="sm">
              <TextInput
                label={t`What is measured`}
                required
                maxLength={200}
                flex="1 1 12rem"
                {...form.getInputProps(`targets.${index}.name`)}
                error={beside[`targets.${index}.name`]}
              />
              <TextInput
                label={t`Value`}
                required
                inputMode="decimal"
                pattern={NUMBER_PATTERN}
                w="8rem"
                {...form.getInputProps(`targets.${index}.value`)}
                error={beside[`targets.${index}.value`]}
              />
              <TextInput
                label={t`Unit`}
                required
                maxLength={30}
                w="6rem"
                {...form.getInputProps(`targets.${index}.unit`)}
                error={beside[`targets.${index}.unit`]}
              />
              {indicators.length > 0 && (
                <NativeSelect
                  label={t`Measured by`}
                  data={[
                    { value: '', label: t`Nothing of the index` },
                    ...indicators.map(({ id, name }) => ({ value: id, label: name })),
                  ]}
                  {...form.getInputProps(`targets.${index}.indicator`)}
                />
              )}
              <Button
                variant="subtle"
                aria-label={t`Take out: ${target.name}`}
                onClick={() => form.removeListItem('targets', index)}
              >
                <Trans>Take out</Trans>
              </Button>
            </Group>
          ))}
          <Group>
            <Button
              variant="default"
              disabled={form.values.targets.length >= 50}
              onClick={() =>
                form.insertListItem('targets', {
                  key: crypto.randomUUID(),
                  name: '',
                  value: '',
                  unit: '',
                  indicator: '',
                })
              }
            >
              <Trans>Add a target</Trans>
            </Button>
          </Group>
          <FormButtons isRunning={act.isRunning} onCancel={onClose}>
            <Trans>Save</Trans>
          </FormButtons>
        </Stack>
      </form>
    </Surface>
  );
}
