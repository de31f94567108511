import { Trans, useLingui } from '@lingui/react/macro';
import { Badge, Button, Group, NativeSelect, Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useQuery } from 'urql';
import { KeysetList, pageState } from '../web/KeysetList';
import { RefusalAlert } from '../web/RefusalAlert';
import { newRequestKey } from '../web/requestKey';
import { Section } from '../web/Section';
import { useAct } from '../web/useAct';
import { When } from '../web/When';
import { CommentOnPlan, PlanCommentsQuery, SettlePlanComment } from './operations';
import { PLAN_CONTEXT, type PlanCommentItem, type PlanItem } from './types';

const PAGE = 20;

/** What members said about a plan, and the place to say something. */
export function PlanComments({ plan }: { plan: PlanItem }) {
  const usePage = (after: string | null) => {
    const [{ data, ...result }] = useQuery({
      query: PlanCommentsQuery,
      variables: { id: plan.id, first: PAGE, after },
      context: PLAN_CONTEXT,
      requestPolicy: 'cache-and-network',
    });
    return pageState(data?.node?.__typename === 'BusinessPlan' ? data.node.comments : undefined, result);
  };
  return (
    <Section title={<Trans>What members say</Trans>}>
      <KeysetList
        list={`comments on ${plan.id}`}
        shapes={1}
        usePage={usePage}
        keyOf={({ id }) => id}
        renderItem={(comment) => <Comment comment={comment} plan={plan} />}
        empty={
          <Text c="dimmed">
            <Trans>Nobody said anything yet.</Trans>
          </Text>
        }
      />
      {plan.viewerActs.includes('COMMENT') && <CommentForm plan={plan} />}
    </Section>
  );
}

function Comment({ comment, plan }: { comment: PlanCommentItem; plan: PlanItem }) {
  const { t } = useLingui();
  const act = useAct(SettlePlanComment);
  const { author, at, text, section, settledAt } = comment;
  return (
    <Stack gap={4} py="sm">
      <Group gap="xs">
        <Text size="sm" c="dimmed">
          {author.displayName} · <When at={at} />
          {section && <> · {section.title}</>}
        </Text>
        {settledAt && (
          <Badge tt="none" variant="outline" radius="sm">
            <Trans>Dealt with</Trans>
          </Badge>
        )}
      </Group>
      <Text style={{ whiteSpace: 'pre-wrap' }}>{text}</Text>
      <RefusalAlert refusals={act.refusals} />
      {!settledAt && plan.viewerActs.includes('CHANGE') && (
        <Group data-print="no">
          <Button
            variant="default"
            size="compact-md"
            loading={act.isRunning}
            aria-label={t`Dealt with: ${author.displayName}`}
            onClick={() => act.run({ input: { plan: plan.id, comment: comment.id } })}
          >
            <Trans>Dealt with</Trans>
          </Button>
        </Group>
      )}
    </Stack>
  );
}

function CommentForm({ plan }: { plan: PlanItem }) {
  const { t } = useLingui();
  const [requestKey, setRequestKey] = useState(newRequestKey);
  const [section, setSection] = useState('');
  const [text, setText] = useState('');
  const act = useAct(CommentOnPlan);
  const submit = async () => {
    if (!(await act.run({ input: { requestKey, plan: plan.id, section: section || null, text } }))) return;
    setRequestKey(newRequestKey());
    setText('');
  };
  return (
    <form
      aria-label={t`Say something`}
      data-print="no"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <Stack gap="sm">
        <RefusalAlert refusals={act.refusals} />
        <NativeSelect
          label={t`About`}
          data={[
            { value: '', label: t`The whole plan` },
            ...plan.sections.map(({ id, title }) => ({ value: id, label: title })),
          ]}
          value={section}
          onChange={(event) => setSection(event.currentTarget.value)}
        />
        <Textarea
          label={t`What you want to say`}
          required
          maxLength={5000}
          autosize
          minRows={3}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <Group justify="end">
          <Button type="submit" loading={act.isRunning}>
            <Trans>Say it</Trans>
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
