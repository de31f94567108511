import { Trans } from '@lingui/react/macro';
import { Badge, Group, Text } from '@mantine/core';
import { AnchorLink } from '../web/links';
import { When } from '../web/When';
import { type NotificationItem, NotificationText } from './NotificationText';
import classes from './notifications.module.css';

/** One notification: what happened, by whom, when, and the way to it. */
export function NotificationRow({ notification, onFollow }: { notification: NotificationItem; onFollow?: () => void }) {
  const { at, by, readAt, about } = notification;
  const text = <NotificationText notification={notification} />;
  return (
    <div className={classes.row} data-unread={!readAt || undefined}>
      <Text fw={readAt ? 400 : 600}>
        <AboutLink about={about} onFollow={onFollow}>
          {text}
        </AboutLink>
      </Text>
      <Group gap="xs">
        {!readAt && (
          <Badge size="sm" tt="none">
            <Trans>New</Trans>
          </Badge>
        )}
        <Text span size="sm" c="dimmed">
          {by && <>{by.displayName} · </>}
          <When at={at} />
        </Text>
      </Group>
    </div>
  );
}

type AboutLinkProps = { about: NotificationItem['about']; onFollow?: () => void; children: React.ReactNode };

function AboutLink({ about, onFollow, children }: AboutLinkProps) {
  if (about?.__typename === 'Alliance') {
    return (
      <AnchorLink to="/alliances/$id" params={{ id: about.id }} onClick={onFollow}>
        {children}
      </AnchorLink>
    );
  }
  if (about?.__typename === 'Membership' && about.cooperative) {
    return (
      <AnchorLink to="/cooperatives/$id" params={{ id: about.cooperative.id }} onClick={onFollow}>
        {children}
      </AnchorLink>
    );
  }
  if (about?.__typename === 'Proposal') {
    return (
      <AnchorLink to="/proposals/$id" params={{ id: about.id }} onClick={onFollow}>
        {children}
      </AnchorLink>
    );
  }
  if (about?.__typename === 'OfficerReport') {
    return (
      <AnchorLink to="/reports/$id" params={{ id: about.id }} onClick={onFollow}>
        {children}
      </AnchorLink>
    );
  }
  if (about?.__typename === 'Review') {
    return (
      <AnchorLink to="/reviews/$id" params={{ id: about.id }} onClick={onFollow}>
        {children}
      </AnchorLink>
    );
  }
  if (about?.__typename === 'Assembly') {
    return (
      <AnchorLink to="/assemblies/$id" params={{ id: about.id }} onClick={onFollow}>
        {children}
      </AnchorLink>
    );
  }
  if (about?.__typename === 'Election') {
    return (
      <AnchorLink to="/elections/$id" params={{ id: about.id }} onClick={onFollow}>
        {children}
      </AnchorLink>
    );
  }
  if (about?.__typename === 'Office' && about.cooperative) {
    return (
      <AnchorLink to="/cooperatives/$id/offices" params={{ id: about.cooperative.id }} search={{}} onClick={onFollow}>
        {children}
      </AnchorLink>
    );
  }
  const organisation = about && 'name' in about ? about.id : organisationOf(about);
  if (!organisation) return children;
  return (
    <AnchorLink to="/organisations/$id" params={{ id: organisation }} onClick={onFollow}>
      {children}
    </AnchorLink>
  );
}

function organisationOf(about: NotificationItem['about']): string | undefined {
  return about?.__typename === 'Representation' ? about.organisation.id : undefined;
}
