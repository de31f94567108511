import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useDisclosure } from '@mantine/hooks';
import { useState } from 'react';
import { Differences } from '../decisions/Differences';
import { ConfirmEnd } from '../web/ConfirmEnd';
import { DraftNotice } from '../web/DraftNotice';
import { FormButtons } from '../web/FormButtons';
import { RefusalAlert } from '../web/RefusalAlert';
import { placeRefusals } from '../web/refusals';
import { newRequestKey } from '../web/requestKey';
import { Section } from '../web/Section';
import { Surface } from '../web/Surface';
import { useAct } from '../web/useAct';
import { readDraft, useDraft } from '../web/useDraft';
import { When } from '../web/When';
import { AddPlanSection, ChangePlanSection, OrderPlanSections, RemovePlanSection } from './operations';
import type { PlanItem, SectionItem } from './types';

type Props = { plan: PlanItem; section: SectionItem; index: number };

/** A section of a plan: what it says, who wrote it last, what it said before. */
export function SectionView({ plan, section, index }: Props) {
  const { t } = useLingui();
  const [isChanging, { open, close }] = useDisclosure(false);
  const order = useAct(OrderPlanSections);
  const canChange = plan.viewerActs.includes('CHANGE');
  const { title, text, changedBy, changedAt } = section;
  if (isChanging) return <SectionForm plan={plan} section={section} onClose={close} />;
  const up = () => {
    const sections = plan.sections.map(({ id }) => id);
    sections.splice(index, 1);
    sections.splice(index - 1, 0, section.id);
    return order.run({ input: { plan: plan.id, sections } });
  };
  return (
    <Section title={`${index + 1}. ${title}`}>
      <RefusalAlert refusals={order.refusals} />
      <Text style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{text}</Text>
      <Text size="sm" c="dimmed">
        {changedBy.displayName} · <When at={changedAt} />
      </Text>
      {canChange && (
        <Group gap="sm" data-print="no">
          <Button variant="default" onClick={open} aria-label={t`Change: ${title}`}>
            <Trans>Change</Trans>
          </Button>
          {index > 0 && (
            <Button variant="default" loading={order.isRunning} onClick={up} aria-label={t`Further up: ${title}`}>
              <Trans>Further up</Trans>
            </Button>
          )}
          <ConfirmEnd
            document={RemovePlanSection}
            variables={() => ({ input: { plan: plan.id, section: section.id, version: section.version } })}
            label={t`Take out`}
            name={t`Take out: ${title}`}
            title={t`Take this section out?`}
            consequence={t`It is no longer part of the plan. This cannot be undone.`}
          />
        </Group>
      )}
      <Former section={section} />
    </Section>
  );
}

function Former({ section: { formerVersions, title, text } }: { section: SectionItem }) {
  const { t } = useLingui();
  if (formerVersions.length === 0) return null;
  return (
    <details>
      <summary>
        <Plural value={formerVersions.length} one="# former version" other="# former versions" />
      </summary>
      <Stack gap="md" pt="sm">
        {formerVersions.map((former, index) => {
          const next = formerVersions[index - 1] ?? { title, text };
          return (
            <Stack key={former.version} gap={4} component="section" aria-label={t`Version ${former.version}`}>
              <Text size="sm" c="dimmed">
                {former.changedBy.displayName} · <When at={former.changedAt} />
              </Text>
              {former.title !== next.title && <Differences before={former.title} after={next.title} />}
              <Differences before={former.text} after={next.text} />
            </Stack>
          );
        })}
      </Stack>
    </details>
  );
}

type Values = { title: string; text: string };

type FormProps = { plan: PlanItem; section?: SectionItem; onClose: () => void };

/** Writes a section, new or again. */
export function SectionForm({ plan, section, onClose }: FormProps) {
  const { t } = useLingui();
  const [requestKey] = useState(newRequestKey);
  const draft = `section ${section?.id ?? plan.id}`;
  const start: Values = { title: section?.title ?? '', text: section?.text ?? '' };
  const form = useForm<Values>({ initialValues: readDraft<Values>(draft)?.values ?? start });
  const { restoredAt, discard } = useDraft(draft, form.values);
  const add = useAct(AddPlanSection);
  const change = useAct(ChangePlanSection);
  const { beside, above } = placeRefusals([...add.refusals, ...change.refusals], (path) => path in form.values);
  const submit = form.onSubmit(async (values) => {
    const done = section
      ? await change.run({ input: { plan: plan.id, section: section.id, version: section.version, ...values } })
      : await add.run({ input: { requestKey, plan: plan.id, ...values } });
    if (!done) return;
    discard();
    onClose();
  });
  const name = section ? t`Change: ${section.title}` : t`Add a section`;
  return (
    <Surface>
      <form onSubmit={submit} aria-label={name}>
        <Stack gap="sm">
          <DraftNotice at={restoredAt} onDiscard={() => form.setValues(start)} />
          <RefusalAlert refusals={above} />
          <TextInput
            label={t`Heading`}
            required
            maxLength={200}
            {...form.getInputProps('title')}
            error={beside.title}
          />
          <Textarea
            label={t`What we plan`}
            required
            maxLength={20_000}
            autosize
            minRows={5}
            {...form.getInputProps('text')}
            error={beside.text}
          />
          <FormButtons isRunning={add.isRunning || change.isRunning} onCancel={onClose}>
            <Trans>Save</Trans>
          </FormButtons>
        </Stack>
      </form>
    </Surface>
  );
}
