import { Trans, useLingui } from '@lingui/react/macro';
import { Group, Stack, Text } from '@mantine/core';
import { Confirmed } from '../web/Confirmed';
import { Section } from '../web/Section';
import { Surface } from '../web/Surface';
import { When } from '../web/When';
import { ActButton } from './ActButton';
import { FormerMinutes } from './FormerMinutes';
import { MinutesForm } from './MinutesForm';
import { ApproveMinutes, DraftMinutes, PublishMinutes } from './operations';
import type { AssemblyItem, MinutesItem } from './types';

/** The minutes: drafted from what happened, approved by people who were there, published to the members. */
export function MinutesView({ assembly }: { assembly: AssemblyItem }) {
  const { i18n } = useLingui();
  const { id, minutes, viewerActs, state } = assembly;
  if (state !== 'CLOSED') return null;
  return (
    <Section title={<Trans>Minutes</Trans>}>
      {!minutes && (
        <Text c="dimmed">
          <Trans>
            The minutes are not published yet. They are drafted from what happened, completed, and approved by people
            who were there.
          </Trans>
        </Text>
      )}
      {minutes && <MinutesText minutes={minutes} />}
      {minutes && <Progress minutes={minutes} />}
      {minutes && <FormerMinutes minutes={minutes} />}
      <Group gap="sm" align="start" data-print="no">
        {viewerActs.includes('WRITE_MINUTES') && !minutes && (
          <ActButton document={DraftMinutes} variables={{ input: { assembly: id, language: i18n.locale } }}>
            <Trans>Draft the minutes from what happened</Trans>
          </ActButton>
        )}
        {minutes && <ActsOn assembly={assembly} minutes={minutes} />}
      </Group>
    </Section>
  );
}

function MinutesText({ minutes }: { minutes: MinutesItem }) {
  return (
    <Surface>
      <Text style={{ whiteSpace: 'pre-wrap' }}>{minutes.text}</Text>
    </Surface>
  );
}

function Progress({ minutes }: { minutes: MinutesItem }) {
  const { approvals, approvalsNeeded, publishedAt, revision, writtenBy, writtenAt, textHash } = minutes;
  return (
    <Stack gap={4}>
      <Text size="sm" c="dimmed">
        <Trans>
          Version {revision}, written by {writtenBy.displayName} <When at={writtenAt} />
        </Trans>
      </Text>
      <Text>
        <Trans>
          Approved by {approvals.length} of {approvalsNeeded} people who must
        </Trans>
        {approvals.length > 0 && <>: {approvals.map(({ person }) => person.displayName).join(' · ')}</>}
      </Text>
      {publishedAt && (
        <Text>
          <Trans>
            Published <When at={publishedAt} />
          </Trans>
        </Text>
      )}
      {publishedAt && (
        <Text size="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
          <Trans>
            Fingerprint (SHA-256) of the text: <code>{textHash}</code>
          </Trans>
        </Text>
      )}
    </Stack>
  );
}

function ActsOn({ assembly, minutes }: { assembly: AssemblyItem; minutes: MinutesItem }) {
  const { t } = useLingui();
  const { id, viewerActs } = assembly;
  const input = { assembly: id, revision: minutes.revision };
  return (
    <>
      {viewerActs.includes('APPROVE_MINUTES') && (
        <ActButton document={ApproveMinutes} variables={{ input }}>
          <Trans>It was so: approve the minutes</Trans>
        </ActButton>
      )}
      {viewerActs.includes('PUBLISH_MINUTES') && (
        <Confirmed
          document={PublishMinutes}
          variables={{ input }}
          label={t`Publish the minutes`}
          title={t`Publish the minutes?`}
          consequence={t`All members can read them and are told. The text can then no longer change.`}
        />
      )}
      {viewerActs.includes('WRITE_MINUTES') && <MinutesForm assembly={id} minutes={minutes} />}
    </>
  );
}
