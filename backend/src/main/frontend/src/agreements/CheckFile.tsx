import { Trans } from '@lingui/react/macro';
import { Button, FileButton, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { sha256Of } from './checksum';

type Props = { documents: readonly { name: string; sha256: string }[] };

/** Tells whether a file on the reader's device is one of the documents, byte by byte; it is not sent anywhere. */
export function CheckFile({ documents }: Props) {
  const [checked, setChecked] = useState<{ file: string; match: string | undefined }>();
  const check = async (file: File | null) => {
    if (!file) return;
    const sum = await sha256Of(file);
    setChecked({ file: file.name, match: documents.find(({ sha256 }) => sha256 === sum)?.name });
  };
  return (
    <Group gap="sm" data-print="no">
      <FileButton onChange={check}>
        {(button) => (
          <Button variant="default" size="sm" {...button}>
            <Trans>Check a copy</Trans>
          </Button>
        )}
      </FileButton>
      <Text size="sm" role="status" c={checked ? undefined : 'dimmed'}>
        {!checked && <Trans>Is a file of yours the same as one of these? It stays on your device.</Trans>}
        {checked?.match && (
          <Trans>
            {checked.file} is the same, byte by byte, as {checked.match}.
          </Trans>
        )}
        {checked && !checked.match && <Trans>{checked.file} is none of these documents.</Trans>}
      </Text>
    </Group>
  );
}
