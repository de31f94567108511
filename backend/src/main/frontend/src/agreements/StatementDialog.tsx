import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Fieldset, Group, Modal, Radio, Select, Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { today } from '../web/dates';
import { RefusalAlert } from '../web/RefusalAlert';
import { placeRefusals } from '../web/refusals';
import { newRequestKey } from '../web/requestKey';
import { useAct } from '../web/useAct';
import type { KeptAlliance } from './Agreements';
import { type DecentWorkTopic, type Fulfilment, fulfilmentLabels, topicLabels } from './labels';
import { FileStatement } from './operations';
import { PartyChoice } from './PartyChoice';

type Props = {
  alliance: KeptAlliance;
  own: { id: string; name: string }[];
  title: string;
  onClose: () => void;
};

type Answer = { fulfilment?: Fulfilment; remark: string };

const FULFILMENTS = Object.keys(fulfilmentLabels) as Fulfilment[];

/** Asks for each commitment how far it was kept, and files the answers for a year. */
export function StatementDialog({ alliance, own, title, onClose }: Props) {
  const { i18n, t } = useLingui();
  const owed = alliance.statementsDue.find((due) => own.some(({ id }) => id === due.organisation.id));
  const [organisation, setOrganisation] = useState(owed?.organisation.id ?? own[0]?.id ?? '');
  const [year, setYear] = useState(String(owed?.year ?? Number(today().slice(0, 4))));
  const [answers, setAnswers] = useState<Partial<Record<DecentWorkTopic, Answer>>>({});
  const [requestKey] = useState(newRequestKey);
  const act = useAct(FileStatement);
  const answerTo = (topic: DecentWorkTopic) => answers[topic] ?? { remark: '' };
  const change = (topic: DecentWorkTopic, part: Partial<Answer>) =>
    setAnswers({ ...answers, [topic]: { ...answerTo(topic), ...part } });
  const isComplete = alliance.commitments.every(({ topic }) => {
    const { fulfilment, remark } = answerTo(topic);
    return fulfilment === 'KEPT' || (fulfilment && remark.trim() !== '');
  });
  const { beside, above } = placeRefusals(act.refusals, (path) => path === 'year');
  const file = async () => {
    const input = {
      requestKey,
      alliance: alliance.id,
      organisation,
      year: Number(year),
      answers: alliance.commitments.map(({ topic }) => ({
        topic,
        fulfilment: answerTo(topic).fulfilment ?? 'KEPT',
        remark: answerTo(topic).remark.trim() || null,
      })),
    } as const;
    if (await act.run({ input })) onClose();
  };
  return (
    <Modal opened onClose={onClose} title={title} size="lg" centered>
      <Stack>
        <RefusalAlert refusals={above} />
        <PartyChoice own={own} value={organisation} onChange={setOrganisation} />
        <Select
          label={t`Year`}
          allowDeselect={false}
          maw="12rem"
          data={yearsOf(alliance)}
          value={year}
          onChange={(value) => value && setYear(value)}
          error={beside.year}
        />
        {alliance.commitments.map(({ topic, text }) => (
          <Fieldset key={topic} p="md" legend={i18n._(topicLabels[topic])}>
            <Stack gap="sm">
              <Text size="sm" lang={alliance.language} style={{ whiteSpace: 'pre-line' }}>
                {text}
              </Text>
              <Radio.Group
                aria-label={t`How far it was kept: ${i18n._(topicLabels[topic])}`}
                value={answerTo(topic).fulfilment ?? ''}
                onChange={(value) => change(topic, { fulfilment: value as Fulfilment })}
              >
                <Group gap="lg">
                  {FULFILMENTS.map((each) => (
                    <Radio key={each} value={each} label={i18n._(fulfilmentLabels[each])} />
                  ))}
                </Group>
              </Radio.Group>
              <Textarea
                label={
                  answerTo(topic).fulfilment && answerTo(topic).fulfilment !== 'KEPT'
                    ? t`What is missing, and why`
                    : t`What there is to say about it (you may leave this empty)`
                }
                autosize
                maxLength={1000}
                value={answerTo(topic).remark}
                onChange={(event) => change(topic, { remark: event.currentTarget.value })}
              />
            </Stack>
          </Fieldset>
        ))}
        <Text size="sm">
          <Trans>
            Everyone who sees the alliance reads it. Filed again for the same year, it takes the place of this one.
          </Trans>
        </Text>
        <Group justify="end">
          <Button variant="default" onClick={onClose}>
            <Trans>Do not</Trans>
          </Button>
          <Button loading={act.isRunning} disabled={!isComplete} onClick={file}>
            <Trans>File it</Trans>
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}

/** The years in which the alliance was in force, the latest first; ten at most. */
function yearsOf({ since, until }: KeptAlliance): string[] {
  const now = Number(today().slice(0, 4));
  const last = Math.min(now, until ? Number(until.slice(0, 4)) : now);
  const first = Math.max(last - 9, since ? Number(since.slice(0, 4)) : last);
  return Array.from({ length: last - first + 1 }, (_, i) => String(last - i));
}
