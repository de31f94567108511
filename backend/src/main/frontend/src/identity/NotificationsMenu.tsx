import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Badge, Button, Group, Popover, ScrollArea, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useQuery } from 'urql';
import { HeadButton } from '../web/HeadButton';
import { BellIcon } from '../web/icons';
import { AnchorLink } from '../web/links';
import { useAct } from '../web/useAct';
import { useLive } from '../web/useLive';
import { NotificationRow } from './NotificationRow';
import { MarkNotificationsRead, NotificationArrived, NotificationsQuery, ViewerQuery } from './operations';
import type { Viewer } from './session';

/** The bell: how many notifications are unread, live, and the latest of them. */
export function NotificationsMenu({ viewer }: { viewer: Viewer }) {
  const { t } = useLingui();
  const [isOpen, { toggle, close }] = useDisclosure(false);
  const [, readViewer] = useQuery({ query: ViewerQuery });
  useLive(NotificationArrived, {}, () => readViewer({ requestPolicy: 'network-only' }));
  const count = viewer.unreadNotificationCount;
  return (
    <Popover opened={isOpen} onDismiss={close} position="bottom-end" shadow="md" width="min(26rem, 94vw)" trapFocus>
      <Popover.Target>
        <HeadButton
          icon={<BellIcon />}
          name={t`Notifications`}
          aria-expanded={isOpen}
          onClick={toggle}
          label={t`Notifications`}
          extra={
            count > 0 && (
              <Badge size="xs" circle={count < 10} color="indigo">
                {count < 100 ? count : '99+'}
                <span className="visually-hidden">
                  {' '}
                  <Plural value={count} one="unread notification" other="unread notifications" />
                </span>
              </Badge>
            )
          }
        />
      </Popover.Target>
      <Popover.Dropdown p={0} aria-label={t`Notifications`}>
        {isOpen && <Latest count={count} onFollow={close} />}
      </Popover.Dropdown>
    </Popover>
  );
}

function Latest({ count, onFollow }: { count: number; onFollow: () => void }) {
  const [{ data, fetching }] = useQuery({
    query: NotificationsQuery,
    variables: { first: 10, after: null },
    requestPolicy: 'cache-and-network',
  });
  const mark = useAct(MarkNotificationsRead);
  const nodes = data?.viewer?.notifications.nodes ?? [];
  return (
    <>
      <Group justify="space-between" p="xs">
        <AnchorLink to="/notifications" onClick={onFollow}>
          <Trans>All notifications</Trans>
        </AnchorLink>
        {count > 0 && (
          <Button size="compact-sm" variant="default" loading={mark.isRunning} onClick={() => mark.run({ input: {} })}>
            <Trans>Mark all as read</Trans>
          </Button>
        )}
      </Group>
      <ScrollArea.Autosize mah="60vh">
        {nodes.map((notification) => (
          <NotificationRow key={notification.id} notification={notification} onFollow={onFollow} />
        ))}
        {nodes.length === 0 && !fetching && (
          <Text p="md" c="dimmed">
            <Trans>Nothing has happened yet.</Trans>
          </Text>
        )}
      </ScrollArea.Autosize>
    </>
  );
}
