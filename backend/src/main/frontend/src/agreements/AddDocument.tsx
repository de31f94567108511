import { Trans, useLingui } from '@lingui/react/macro';
import { Button, FileButton, Group, Progress, Stack, Text } from '@mantine/core';
import { useRef, useState } from 'react';
import { RefusalAlert } from '../web/RefusalAlert';
import type { Refusal } from '../web/refusals';
import { upload } from '../web/upload';
import { PartyChoice } from './PartyChoice';

type Props = { alliance: string; own: { id: string; name: string }[]; onAdded: () => void };

const ENDINGS = '.pdf,.png,.jpg,.jpeg,.odt,.ods,.docx,.xlsx,.txt,.csv';

/** Adds a document for one of the parties the viewer acts for. */
export function AddDocument({ alliance, own, onAdded }: Props) {
  const { i18n, t } = useLingui();
  const [organisation, setOrganisation] = useState(own[0]?.id ?? '');
  const [sending, setSending] = useState<{ name: string; part: number }>();
  const [refusals, setRefusals] = useState<Refusal[]>([]);
  const stop = useRef<AbortController>(undefined);
  const send = async (file: File | null) => {
    if (!file || sending) return;
    stop.current = new AbortController();
    setRefusals([]);
    setSending({ name: file.name, part: 0 });
    const asked = new URLSearchParams({ fileName: file.name, organisation });
    const answer = await upload(
      file,
      `/alliances/${alliance}/documents?${asked}`,
      i18n.locale,
      (part) => setSending({ name: file.name, part }),
      stop.current.signal,
    );
    setSending(undefined);
    if ('refusals' in answer) setRefusals(answer.refusals);
    else onAdded();
  };
  return (
    <Stack gap="sm" data-print="no">
      <PartyChoice own={own} value={organisation} onChange={setOrganisation} />
      {sending ? (
        <Stack gap="xs">
          <Text role="status">
            <Trans>Sending {sending.name}</Trans>
          </Text>
          <Progress value={sending.part * 100} aria-label={t`How much has gone`} />
          <Group>
            <Button variant="default" size="sm" onClick={() => stop.current?.abort()}>
              <Trans>Stop</Trans>
            </Button>
          </Group>
        </Stack>
      ) : (
        <Group>
          <FileButton onChange={send} accept={ENDINGS}>
            {(button) => (
              <Button variant="light" {...button}>
                <Trans>Add a document</Trans>
              </Button>
            )}
          </FileButton>
          <Text size="sm" c="dimmed">
            <Trans>PDF, picture, text or table, at most 10 MB</Trans>
          </Text>
        </Group>
      )}
      <RefusalAlert refusals={refusals} />
    </Stack>
  );
}
