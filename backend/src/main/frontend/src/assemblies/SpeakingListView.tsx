import { Trans, useLingui } from '@lingui/react/macro';
import { Group, Stack, Text } from '@mantine/core';
import { Section } from '../web/Section';
import { ActButton } from './ActButton';
import { AskToSpeak, CallSpeaker, EndSpeech, WithdrawSpeakingRequest } from './operations';
import type { AssemblyItem } from './types';

/** Who has the floor, and who waits for it. */
export function SpeakingListView({ assembly }: { assembly: AssemblyItem }) {
  const { t } = useLingui();
  const { id, speakingList, viewerActs } = assembly;
  const speaker = speakingList.find(({ calledAt }) => calledAt !== null);
  const waiting = speakingList.filter(({ calledAt }) => calledAt === null);
  const conducts = viewerActs.includes('CONDUCT');
  return (
    <Section title={<Trans>Speaking list</Trans>}>
      <Text size="sm" c="dimmed">
        <Trans>Who spoke least on the item comes first, then who asked first. It begins anew with each item.</Trans>
      </Text>
      {speaker && (
        <Group gap="sm">
          <Text fw={650} role="status">
            <Trans>{speaker.person.displayName} has the floor.</Trans>
          </Text>
          {conducts && (
            <ActButton document={EndSpeech} variables={{ input: { assembly: id } }} variant="default" size="compact-md">
              <Trans>End the speech</Trans>
            </ActButton>
          )}
        </Group>
      )}
      {waiting.length === 0 && !speaker && (
        <Text c="dimmed">
          <Trans>Nobody waits to speak.</Trans>
        </Text>
      )}
      {waiting.length > 0 && (
        <Stack component="ol" gap="xs" m={0} pl="lg">
          {waiting.map(({ id: request, person }) => (
            <li key={request}>
              <Group gap="sm">
                <Text>{person.displayName}</Text>
                {conducts && (
                  <ActButton
                    document={CallSpeaker}
                    variables={{ input: { assembly: id, request } }}
                    variant="default"
                    size="compact-md"
                    name={t`Give the floor to ${person.displayName}`}
                  >
                    <Trans>Give the floor</Trans>
                  </ActButton>
                )}
              </Group>
            </li>
          ))}
        </Stack>
      )}
      {viewerActs.includes('ASK_TO_SPEAK') && (
        <ActButton document={AskToSpeak} variables={{ input: { assembly: id } }}>
          <Trans>Ask to speak</Trans>
        </ActButton>
      )}
      {viewerActs.includes('STOP_SPEAKING') && (
        <ActButton document={WithdrawSpeakingRequest} variables={{ input: { assembly: id } }} variant="default">
          <Trans>No longer speak</Trans>
        </ActButton>
      )}
    </Section>
  );
}
