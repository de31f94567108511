import { Trans, useLingui } from '@lingui/react/macro';
import { Button, FileButton, Group, Progress, Stack, Text } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { type DragEvent, useRef, useState } from 'react';
import { RefusalAlert } from '../web/RefusalAlert';
import type { Refusal } from '../web/refusals';
import { upload } from '../web/upload';
import classes from './imports.module.css';

/** Takes a file by dropping or choosing it, and leads to its import. */
export function DropZone() {
  const { i18n } = useLingui();
  const navigate = useNavigate();
  const stop = useRef<AbortController>(undefined);
  const [isOver, setOver] = useState(false);
  const [sending, setSending] = useState<{ name: string; part: number }>();
  const [refusals, setRefusals] = useState<Refusal[]>([]);

  async function send(file: File | null | undefined) {
    if (!file || sending) return;
    stop.current = new AbortController();
    setRefusals([]);
    setSending({ name: file.name, part: 0 });
    const show = (part: number) => setSending({ name: file.name, part });
    const answer = await upload(
      file,
      `/imports?fileName=${encodeURIComponent(file.name)}`,
      i18n.locale,
      show,
      stop.current.signal,
    );
    setSending(undefined);
    if ('refusals' in answer) return setRefusals(answer.refusals);
    await navigate({ to: '/desk/import/$id', params: { id: answer.id } });
  }

  function drop(event: DragEvent) {
    event.preventDefault();
    setOver(false);
    send(event.dataTransfer.files[0]);
  }

  return (
    <Stack gap="sm">
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the button inside is the first */}
      <div
        className={classes.drop}
        data-over={isOver || undefined}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        {sending ? (
          <Sending {...sending} onStop={() => stop.current?.abort()} />
        ) : (
          <Stack align="center" gap="sm">
            <FileButton onChange={send} accept=".csv,.tsv,.txt,.xlsx,.json,.jsonl,.ndjson,text/csv,text/plain">
              {(button) => (
                <Button {...button}>
                  <Trans>Choose a file</Trans>
                </Button>
              )}
            </FileButton>
            <Text ta="center">
              <Trans>or drop it here</Trans>
            </Text>
            <Text size="sm" c="dimmed" ta="center">
              <Trans>
                CSV with a header line, in UTF-8 or Shift_JIS, with commas, semicolons or tabs; an Excel workbook
                (.xlsx); or flat objects as JSON.
              </Trans>
            </Text>
          </Stack>
        )}
      </div>
      <RefusalAlert refusals={refusals} />
    </Stack>
  );
}

function Sending({ name, part, onStop }: { name: string; part: number; onStop: () => void }) {
  const { t } = useLingui();
  const percent = Math.round(part * 100);
  return (
    <Stack gap="sm" w="100%">
      <Text role="status">
        {part < 1 ? <Trans>Sending {name}</Trans> : <Trans>{name} has arrived; the portal reads it.</Trans>}
      </Text>
      <Progress.Root size="lg">
        <Progress.Section value={percent} aria-label={t`Sent`} animated={part >= 1} />
      </Progress.Root>
      <Group justify="space-between">
        <Text size="sm">{t`${percent} %`}</Text>
        <Button variant="default" size="sm" onClick={onStop}>
          <Trans>Stop</Trans>
        </Button>
      </Group>
    </Stack>
  );
}
