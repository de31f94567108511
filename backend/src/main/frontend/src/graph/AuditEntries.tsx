import { Trans, useLingui } from '@lingui/react/macro';
import { Anchor, Group, Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useQuery } from 'urql';
import { KeysetList, pageState } from '../web/KeysetList';
import { When } from '../web/When';
import { actLabel } from './acts';
import type { AuditSearch } from './auditSearch';
import { Changes } from './Changes';
import { AuditTrailQuery } from './operations';
import { type AuditEntry, subjectOf } from './subject';

const PAGE = 30;

/** The acts that match a filter, the newest first. */
export function AuditEntries({ search }: { search: AuditSearch }) {
  const usePage = (after: string | null) => {
    const [result] = useQuery({
      query: AuditTrailQuery,
      variables: { filter: search, first: PAGE, after },
      requestPolicy: 'cache-and-network',
    });
    return pageState(result.data?.auditTrail?.entries, result);
  };
  return (
    <KeysetList
      key={JSON.stringify(search)}
      list={`audit ${JSON.stringify(search)}`}
      usePage={usePage}
      keyOf={(entry: AuditEntry) => entry.id}
      renderItem={(entry) => <Entry entry={entry} />}
      empty={
        <Text c="dimmed">
          <Trans>Nothing was done that fits. Take a filter away to see more.</Trans>
        </Text>
      }
    />
  );
}

function Entry({ entry }: { entry: AuditEntry }) {
  const { i18n } = useLingui();
  const subject = subjectOf(entry.subject);
  return (
    <Stack gap={2} py="sm" style={{ borderBottom: '1px solid var(--yui-line)' }}>
      <Group gap="0.25rem 0.75rem" justify="space-between">
        <Text span>
          <Text span fw={650}>
            {actLabel(i18n, entry.act)}
          </Text>
          {subject && (
            <>
              {': '}
              {subject.address ? (
                <Anchor component={Link} to={subject.address} underline="always">
                  {subject.name}
                </Anchor>
              ) : (
                subject.name
              )}
            </>
          )}
        </Text>
        <Text span size="sm" c="dimmed">
          {entry.sealNumber === null ? <Trans>Not sealed yet</Trans> : <Trans>Seal {entry.sealNumber}</Trans>}
        </Text>
      </Group>
      <Text size="sm" c="dimmed">
        {entry.by ? entry.by.displayName : <Trans>the portal</Trans>} · <When at={entry.at} />
      </Text>
      <Changes json={entry.changes} />
    </Stack>
  );
}
