import { Trans, useLingui } from '@lingui/react/macro';
import { Badge, Button, Checkbox, Group, Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useQuery } from 'urql';
import { KeysetList, pageState } from '../web/KeysetList';
import { RefusalAlert } from '../web/RefusalAlert';
import { placeRefusals } from '../web/refusals';
import { newRequestKey } from '../web/requestKey';
import { Section } from '../web/Section';
import { Surface } from '../web/Surface';
import { useAct } from '../web/useAct';
import { When } from '../web/When';
import { Differences } from './Differences';
import { CommentOnProposal, ProposalCommentsQuery, TakeInAmendment } from './operations';
import { type CommentItem, DECISION_CONTEXT, type ProposalItem } from './types';

const PAGE = 20;

/** What members said about a proposal, and the place to say something. */
export function Comments({ proposal }: { proposal: ProposalItem }) {
  const usePage = (after: string | null) => {
    const [{ data, ...result }] = useQuery({
      query: ProposalCommentsQuery,
      variables: { id: proposal.id, first: PAGE, after },
      context: DECISION_CONTEXT,
      requestPolicy: 'cache-and-network',
    });
    return pageState(data?.node?.__typename === 'Proposal' ? data.node.comments : undefined, result);
  };
  return (
    <Section title={<Trans>Discussion</Trans>}>
      <KeysetList
        list={`comments on ${proposal.id}`}
        shapes={1}
        usePage={usePage}
        keyOf={({ id }) => id}
        renderItem={(comment) => <Comment comment={comment} proposal={proposal} />}
        empty={
          <Text c="dimmed">
            <Trans>Nobody said anything yet.</Trans>
          </Text>
        }
      />
      {proposal.viewerActs.includes('COMMENT') && <CommentForm proposal={proposal} />}
    </Section>
  );
}

function Comment({ comment, proposal }: { comment: CommentItem; proposal: ProposalItem }) {
  const { t } = useLingui();
  const act = useAct(TakeInAmendment);
  const { author, at, text, amendedText, takenInAt, isObjection } = comment;
  const input = { proposal: proposal.id, comment: comment.id, version: proposal.version };
  return (
    <Stack gap={4} py="sm">
      <Group gap="xs">
        {isObjection && (
          <Badge tt="none" color="vermilion" variant="outline" radius="sm">
            <Trans>Objection</Trans>
          </Badge>
        )}
        <Text size="sm" c="dimmed">
          {author.displayName} · <When at={at} />
        </Text>
      </Group>
      <Text style={{ whiteSpace: 'pre-wrap' }}>{text}</Text>
      {amendedText && (
        <Surface>
          <Stack gap="xs">
            <Group gap="xs">
              <Text fw={600}>
                <Trans>Amendment</Trans>
              </Text>
              {takenInAt && (
                <Badge tt="none" variant="outline" radius="sm">
                  <Trans>Taken in</Trans>
                </Badge>
              )}
            </Group>
            <Differences before={proposal.text} after={amendedText} />
            <RefusalAlert refusals={act.refusals} />
            {proposal.viewerActs.includes('TAKE_IN') && !takenInAt && (
              <Group>
                <Button
                  variant="default"
                  loading={act.isRunning}
                  aria-label={t`Take in the amendment of ${author.displayName}`}
                  onClick={() => act.run({ input })}
                >
                  <Trans>Take in</Trans>
                </Button>
              </Group>
            )}
          </Stack>
        </Surface>
      )}
    </Stack>
  );
}

function CommentForm({ proposal }: { proposal: ProposalItem }) {
  const { t } = useLingui();
  const [requestKey, setRequestKey] = useState(newRequestKey);
  const [text, setText] = useState('');
  const [amendedText, setAmendedText] = useState<string>();
  const act = useAct(CommentOnProposal);
  const { beside, above } = placeRefusals(act.refusals, (path) => path === 'text' || path === 'amendedText');
  const submit = async () => {
    const input = { requestKey, proposal: proposal.id, text, amendedText: amendedText ?? null };
    if (!(await act.run({ input }))) return;
    setRequestKey(newRequestKey());
    setText('');
    setAmendedText(undefined);
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
        <RefusalAlert refusals={above} />
        <Textarea
          label={t`What you want to say`}
          required
          maxLength={5000}
          autosize
          minRows={3}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          error={beside.text}
        />
        {proposal.subject?.__typename !== 'BusinessPlan' && (
          <Checkbox
            label={t`Put forward another text for the proposal`}
            checked={amendedText !== undefined}
            onChange={(event) => setAmendedText(event.currentTarget.checked ? proposal.text : undefined)}
          />
        )}
        {amendedText !== undefined && (
          <Textarea
            label={t`The text as you would have it`}
            required
            maxLength={60_000}
            autosize
            minRows={5}
            value={amendedText}
            onChange={(event) => setAmendedText(event.currentTarget.value)}
            error={beside.amendedText}
          />
        )}
        <Group justify="end">
          <Button type="submit" loading={act.isRunning}>
            <Trans>Say it</Trans>
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
