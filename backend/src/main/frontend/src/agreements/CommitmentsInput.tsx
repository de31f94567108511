import { Trans, useLingui } from '@lingui/react/macro';
import { Fieldset, MultiSelect, Stack, Text, Textarea } from '@mantine/core';
import type { Commitment } from './commitments';
import { type DecentWorkTopic, TOPICS, topicLabels } from './labels';

type Props = {
  value?: Commitment[];
  onChange?: (value: Commitment[]) => void;
  error?: React.ReactNode;
};

/** Which promises are made to those who work under an alliance: topics, and a text for each. */
export function CommitmentsInput({ value = [], onChange, error }: Props) {
  const { i18n, t } = useLingui();
  const choose = (topics: string[]) =>
    onChange?.(
      TOPICS.filter((topic) => topics.includes(topic)).map((topic) => ({
        topic,
        text: value.find((one) => one.topic === topic)?.text ?? '',
      })),
    );
  const write = (topic: DecentWorkTopic, text: string) =>
    onChange?.(value.map((one) => (one.topic === topic ? { topic, text } : one)));
  return (
    <Fieldset p="md" legend={t`Commitments to decent work`}>
      <Stack>
        <Text size="sm" c="dimmed">
          <Trans>
            What you promise to those who work under this alliance. Each party tells once a year how far it kept it. You
            may leave this empty.
          </Trans>
        </Text>
        <MultiSelect
          label={t`About what`}
          data={TOPICS.map((topic) => ({ value: topic, label: i18n._(topicLabels[topic]) }))}
          value={value.map(({ topic }) => topic)}
          onChange={choose}
          searchable
          clearable
          error={error}
        />
        {value.map(({ topic, text }) => (
          <Textarea
            key={topic}
            label={i18n._(topicLabels[topic])}
            description={t`What is promised, in one or two sentences.`}
            autosize
            minRows={2}
            maxLength={1000}
            value={text}
            onChange={(event) => write(topic, event.currentTarget.value)}
          />
        ))}
      </Stack>
    </Fieldset>
  );
}
