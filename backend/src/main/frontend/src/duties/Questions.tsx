import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useQuery } from 'urql';
import { KeysetList, pageState } from '../web/KeysetList';
import { RefusalAlert } from '../web/RefusalAlert';
import { placeRefusals } from '../web/refusals';
import { newRequestKey } from '../web/requestKey';
import { Surface } from '../web/Surface';
import { useAct } from '../web/useAct';
import { When } from '../web/When';
import { AnswerReportQuestion, AskAboutReport, QuestionsQuery } from './operations';
import { DUTY_CONTEXT, type QuestionItem, type ReportItem } from './types';

const PAGE = 20;

/** What members asked about a report and what the officers answered. */
export function Questions({ report }: { report: ReportItem }) {
  const usePage = (after: string | null) => {
    const [{ data, ...result }] = useQuery({
      query: QuestionsQuery,
      variables: { id: report.id, first: PAGE, after },
      context: DUTY_CONTEXT,
      requestPolicy: 'cache-and-network',
    });
    return pageState(data?.node?.__typename === 'OfficerReport' ? data.node.questions : undefined, result);
  };
  return (
    <Stack>
      <KeysetList
        list={`questions of ${report.id}`}
        shapes={1}
        usePage={usePage}
        keyOf={(question) => question.id}
        renderItem={(question) => <Question report={report} question={question} />}
        empty={
          <Text c="dimmed">
            <Trans>Nobody has asked anything yet.</Trans>
          </Text>
        }
      />
      {report.viewerActs.includes('ASK') && <AskForm report={report.id} />}
    </Stack>
  );
}

function Question({ report, question }: { report: ReportItem; question: QuestionItem }) {
  const { text, askedBy, askedAt, answer, answeredBy, answeredAt } = question;
  return (
    <Surface mb="sm">
      <Text size="sm" c="dimmed">
        {askedBy.displayName} · <When at={askedAt} />
      </Text>
      <Text style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{text}</Text>
      {answer !== null && answeredAt ? (
        <Stack gap={0} mt="sm" pl="md" style={{ borderLeft: '3px solid var(--mantine-color-indigo-6)' }}>
          <Text size="sm" c="dimmed">
            {answeredBy?.displayName} · <When at={answeredAt} />
          </Text>
          <Text style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{answer}</Text>
        </Stack>
      ) : report.viewerActs.includes('ANSWER') ? (
        <AnswerForm report={report.id} question={question} />
      ) : (
        <Text size="sm" mt="xs">
          <Trans>Not answered yet.</Trans>
        </Text>
      )}
    </Surface>
  );
}

function AskForm({ report }: { report: string }) {
  const { t } = useLingui();
  const [requestKey, setRequestKey] = useState(newRequestKey);
  const [text, setText] = useState('');
  const act = useAct(AskAboutReport);
  const { beside, above } = placeRefusals(act.refusals, (path) => path === 'text');
  const ask = async () => {
    if (!(await act.run({ input: { requestKey, report, text } }))) return;
    setText('');
    setRequestKey(newRequestKey());
  };
  return (
    <form
      aria-label={t`Ask the officers`}
      onSubmit={(event) => {
        event.preventDefault();
        void ask();
      }}
      data-print="no"
    >
      <Stack gap="sm">
        <RefusalAlert refusals={above} />
        <Textarea
          label={t`Your question to the officers`}
          required
          maxLength={2000}
          autosize
          minRows={2}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          error={beside.text}
        />
        <Group justify="end">
          <Button type="submit" loading={act.isRunning}>
            <Trans>Ask</Trans>
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function AnswerForm({ report, question }: { report: string; question: QuestionItem }) {
  const { t } = useLingui();
  const [text, setText] = useState('');
  const act = useAct(AnswerReportQuestion);
  const { beside, above } = placeRefusals(act.refusals, (path) => path === 'text');
  return (
    <form
      aria-label={t`Answer ${question.askedBy.displayName}`}
      onSubmit={(event) => {
        event.preventDefault();
        void act.run({ input: { report, question: question.id, text } });
      }}
      data-print="no"
    >
      <Stack gap="xs" mt="sm">
        <RefusalAlert refusals={above} />
        <Textarea
          label={t`Your answer`}
          required
          maxLength={5000}
          autosize
          minRows={2}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          error={beside.text}
        />
        <Group justify="end">
          <Button type="submit" loading={act.isRunning}>
            <Trans>Answer</Trans>
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
