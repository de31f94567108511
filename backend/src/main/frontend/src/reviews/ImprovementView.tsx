import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Badge, Button, Group, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { type ChosenMember, MemberChoice } from '../membership/MemberChoice';
import { today } from '../web/dates';
import { FormButtons } from '../web/FormButtons';
import { AnchorLink } from '../web/links';
import { RefusalAlert } from '../web/RefusalAlert';
import { placeRefusals } from '../web/refusals';
import { Surface } from '../web/Surface';
import { useAct } from '../web/useAct';
import { Day, When } from '../web/When';
import { FinishImprovement, PostponeImprovement, RemoveImprovement } from './operations';
import type { ImprovementItem } from './types';

type Props = {
  improvement: ImprovementItem;
  /** Whether its review is named, where it is not at hand anyway. */
  isLinked?: boolean;
};

/** Something that shall become better: what, who, by when, and what came of it. */
export function ImprovementView({ improvement, isLinked }: Props) {
  const { t } = useLingui();
  const [open, setOpen] = useState<'FINISH' | 'POSTPONE'>();
  const remove = useAct(RemoveImprovement);
  const { id, text, owner, dueOn, isOverdue, finishedOn, outcome, review, viewerActs } = improvement;
  const close = () => setOpen(undefined);
  return (
    <Surface p="md" mb="sm">
      <Stack gap="xs">
        <Text fw={600}>{text}</Text>
        <Group gap="sm">
          <Text size="sm">
            {owner.displayName} ·{' '}
            {finishedOn ? (
              <Trans>
                Done <Day on={finishedOn} />
              </Trans>
            ) : (
              <Trans>
                By <Day on={dueOn} />
              </Trans>
            )}
          </Text>
          {isOverdue && (
            <Badge tt="none" color="vermilion" variant="outline" radius="sm">
              <Trans>Overdue</Trans>
            </Badge>
          )}
        </Group>
        {outcome && <Text style={{ whiteSpace: 'pre-line' }}>{outcome}</Text>}
        {isLinked && review && (
          <Text size="sm">
            <AnchorLink to="/reviews/$id" params={{ id: review.id }}>
              {review.title}
            </AnchorLink>
          </Text>
        )}
        <Postponements improvement={improvement} />
        <RefusalAlert refusals={remove.refusals} />
        {open === 'FINISH' && <FinishForm improvement={improvement} onClose={close} />}
        {open === 'POSTPONE' && <PostponeForm improvement={improvement} onClose={close} />}
        {!open && viewerActs.length > 0 && (
          <Group gap="sm" data-print="no">
            {viewerActs.includes('FINISH') && (
              <Button size="compact-md" onClick={() => setOpen('FINISH')} aria-label={t`It is done: ${text}`}>
                <Trans>It is done</Trans>
              </Button>
            )}
            {viewerActs.includes('POSTPONE') && (
              <Button
                size="compact-md"
                variant="default"
                onClick={() => setOpen('POSTPONE')}
                aria-label={viewerActs.includes('HAND_ON') ? t`Put off or hand on: ${text}` : t`Put off: ${text}`}
              >
                {viewerActs.includes('HAND_ON') ? <Trans>Put off or hand on</Trans> : <Trans>Put off</Trans>}
              </Button>
            )}
            {viewerActs.includes('REMOVE') && (
              <Button
                size="compact-md"
                variant="subtle"
                loading={remove.isRunning}
                onClick={() => remove.run({ input: { improvement: id } })}
                aria-label={t`Take out: ${text}`}
              >
                <Trans>Take out</Trans>
              </Button>
            )}
          </Group>
        )}
      </Stack>
    </Surface>
  );
}

function Postponements({ improvement: { postponements } }: { improvement: ImprovementItem }) {
  if (postponements.length === 0) return null;
  return (
    <details>
      <summary>
        <Plural value={postponements.length} one="Put off or handed on once" other="Put off or handed on # times" />
      </summary>
      {postponements.map(({ formerDueOn, formerOwner, reason, by, at }) => (
        <Text key={at} size="sm">
          <Trans>
            Before: {formerOwner.displayName}, by <Day on={formerDueOn} />. {reason}
          </Trans>{' '}
          <Text span c="dimmed">
            {by.displayName} · <When at={at} />
          </Text>
        </Text>
      ))}
    </details>
  );
}

type FormProps = { improvement: ImprovementItem; onClose: () => void };

function FinishForm({ improvement, onClose }: FormProps) {
  const { t } = useLingui();
  const form = useForm({ initialValues: { outcome: '' } });
  const act = useAct(FinishImprovement);
  const { beside, above } = placeRefusals(act.refusals, (path) => path in form.values);
  const submit = form.onSubmit(async ({ outcome }) => {
    if (await act.run({ input: { improvement: improvement.id, outcome } })) onClose();
  });
  return (
    <form onSubmit={submit} aria-label={t`It is done`}>
      <Stack gap="sm">
        <RefusalAlert refusals={above} />
        <Textarea
          label={t`What came of it`}
          required
          maxLength={1000}
          autosize
          {...form.getInputProps('outcome')}
          error={beside.outcome}
        />
        <FormButtons isRunning={act.isRunning} onCancel={onClose}>
          <Trans>Save</Trans>
        </FormButtons>
      </Stack>
    </form>
  );
}

function PostponeForm({ improvement, onClose }: FormProps) {
  const { t } = useLingui();
  const { id, owner, dueOn, review, viewerActs } = improvement;
  const cooperative = review?.cooperative && 'id' in review.cooperative ? review.cooperative.id : undefined;
  const form = useForm<{ dueOn: string; reason: string; owner: ChosenMember | undefined }>({
    initialValues: {
      dueOn: dueOn < today() ? today() : dueOn,
      reason: '',
      owner: { id: owner.id, name: owner.displayName, person: owner.id },
    },
  });
  const act = useAct(PostponeImprovement);
  const { beside, above } = placeRefusals(act.refusals, (path) => path in form.values);
  const submit = form.onSubmit(async (values) => {
    const input = { improvement: id, dueOn: values.dueOn, reason: values.reason, owner: values.owner?.person ?? null };
    if (await act.run({ input })) onClose();
  });
  return (
    <form onSubmit={submit} aria-label={t`Put off or hand on`}>
      <Stack gap="sm">
        <RefusalAlert refusals={above} />
        <Group align="start" gap="sm">
          <TextInput
            type="date"
            label={t`By when`}
            required
            min={today()}
            {...form.getInputProps('dueOn')}
            error={beside.dueOn}
          />
          {viewerActs.includes('HAND_ON') && cooperative && (
            <MemberChoice
              label={t`Who sees to it`}
              cooperative={cooperative}
              value={form.values.owner}
              onChange={(member) => form.setFieldValue('owner', member)}
              error={beside.owner}
            />
          )}
        </Group>
        <TextInput label={t`Why`} required maxLength={500} {...form.getInputProps('reason')} error={beside.reason} />
        <FormButtons isRunning={act.isRunning} onCancel={onClose}>
          <Trans>Save</Trans>
        </FormButtons>
      </Stack>
    </form>
  );
}
