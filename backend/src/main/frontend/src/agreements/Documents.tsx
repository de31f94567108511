import { Trans, useLingui } from '@lingui/react/macro';
import { Anchor, Code, CopyButton, Group, Stack, Text } from '@mantine/core';
import { OrganisationLink } from '../network/OrganisationName';
import classes from '../network/rows.module.css';
import { Section } from '../web/Section';
import { Day } from '../web/When';
import { AddDocument } from './AddDocument';
import type { KeptAlliance } from './Agreements';
import { CheckFile } from './CheckFile';
import { RemoveDocumentButton } from './RemoveDocumentButton';

type Paper = KeptAlliance['documents'][number];

/** The papers of an alliance: who added what, with the checksum by which a copy is known. */
export function Documents({ alliance, onAdded }: { alliance: KeptAlliance; onAdded: () => void }) {
  const own = alliance.viewerActs.filter(({ kind }) => kind === 'ADD_DOCUMENT').map((act) => act.organisation);
  return (
    <Section title={<Trans>Documents</Trans>}>
      <Text size="sm" c="dimmed">
        <Trans>For the parties and the staff of the federation only.</Trans>
      </Text>
      {alliance.documents.length === 0 && (
        <Text c="dimmed">
          <Trans>No documents yet. Add the signed paper, a plan or a report.</Trans>
        </Text>
      )}
      <ul style={{ listStyle: 'none', margin: 0, padding: 0 }}>
        {alliance.documents.map((paper) => (
          <li key={paper.id}>
            <PaperRow paper={paper} />
          </li>
        ))}
      </ul>
      {own.length > 0 && <AddDocument alliance={alliance.id} own={own} onAdded={onAdded} />}
      {alliance.documents.length > 0 && <CheckFile documents={alliance.documents} />}
    </Section>
  );
}

function PaperRow({ paper }: { paper: Paper }) {
  const { i18n, t } = useLingui();
  const { id, name, size, sha256, addedAt, addedBy, addedFor, removedAt, removalReason, isRemovable } = paper;
  const kilobytes = i18n.number(Math.max(1, Math.round(size / 1024)));
  return (
    <Stack gap={2} className={classes.row}>
      <Text fw={600} style={{ overflowWrap: 'anywhere' }}>
        {removedAt ? (
          name
        ) : (
          <Anchor href={`/documents/${id}`} download={name}>
            {name}
          </Anchor>
        )}
      </Text>
      <Group gap="2px 0.75rem">
        <Text span size="sm">
          <Trans>{kilobytes} kB</Trans>
        </Text>
        <Text span size="sm">
          <Trans>
            added on <Day on={addedAt} />
          </Trans>{' '}
          {addedBy?.displayName}
        </Text>
        {addedFor && (
          <Text span size="sm">
            <OrganisationLink organisation={addedFor} />
          </Text>
        )}
        {isRemovable && <RemoveDocumentButton id={id} name={name} />}
      </Group>
      {removedAt && (
        <Text size="sm">
          <Trans>
            The content was taken away on <Day on={removedAt} />.
          </Trans>{' '}
          {removalReason}
        </Text>
      )}
      <Group gap="xs">
        <Text span size="sm" c="dimmed">
          <Trans>Checksum</Trans>
        </Text>
        <Code title={sha256}>{sha256.slice(0, 12)}…</Code>
        <CopyButton value={sha256}>
          {({ copied, copy }) => (
            <Anchor
              component="button"
              type="button"
              size="sm"
              onClick={copy}
              aria-label={copied ? undefined : t`Copy the checksum of ${name}`}
            >
              {copied ? <Trans>Copied</Trans> : <Trans>Copy</Trans>}
            </Anchor>
          )}
        </CopyButton>
      </Group>
    </Stack>
  );
}
