import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, Stack, Text } from '@mantine/core';
import { useQuery } from 'urql';
import { KeysetList, pageState } from '../web/KeysetList';
import { NotAllowedPage } from '../web/NotAllowedPage';
import { PageSkeleton } from '../web/PageSkeleton';
import { PageTitle } from '../web/PageTitle';
import { useAct } from '../web/useAct';
import { useReadAgain } from '../web/useReadAgain';
import { NotificationRow } from './NotificationRow';
import { MarkNotificationsRead, NotificationsQuery } from './operations';
import { useViewer } from './session';

const PAGE = 30;
const CONTEXT = { additionalTypenames: ['Notification', 'Viewer'] };

/** All notifications of the viewer, the newest first. */
export function NotificationsPage() {
  const { t } = useLingui();
  const viewer = useViewer();
  const mark = useAct(MarkNotificationsRead);
  if (viewer === undefined) return <PageSkeleton />;
  if (viewer === null) {
    return (
      <NotAllowedPage>
        <Trans>Notifications are for those who are logged in.</Trans>
      </NotAllowedPage>
    );
  }
  return (
    <Stack maw="46rem">
      <Group justify="space-between">
        <PageTitle title={t`Notifications`}>
          <Trans>Notifications</Trans>
        </PageTitle>
        {viewer.unreadNotificationCount > 0 && (
          <Button variant="default" loading={mark.isRunning} onClick={() => mark.run({ input: {} })}>
            <Trans>Mark all as read</Trans>
          </Button>
        )}
      </Group>
      <NotificationList pageSize={PAGE} unread={viewer.unreadNotificationCount} />
    </Stack>
  );
}

/** The viewer's notifications; read again when their number changes. */
export function NotificationList({ pageSize, unread }: { pageSize: number; unread: number }) {
  const usePage = (after: string | null) => {
    const [{ data, ...result }, read] = useQuery({
      query: NotificationsQuery,
      variables: { first: pageSize, after },
      // What arrived while another page was open is not in the answer kept from before.
      requestPolicy: 'cache-and-network',
      context: CONTEXT,
    });
    useReadAgain(unread, read);
    return pageState(data?.viewer?.notifications, result);
  };
  return (
    <KeysetList
      list={`notifications ${pageSize}`}
      usePage={usePage}
      keyOf={(notification) => notification.id}
      renderItem={(notification) => <NotificationRow notification={notification} />}
      empty={
        <Text c="dimmed">
          <Trans>Nothing has happened yet.</Trans>
        </Text>
      }
    />
  );
}
