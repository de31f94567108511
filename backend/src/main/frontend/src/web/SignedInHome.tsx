import { Trans, useLingui } from '@lingui/react/macro';
import { Grid, Stack, Text } from '@mantine/core';
import { AwaitedDecisions } from '../identity/AwaitedDecisions';
import { NotificationList } from '../identity/NotificationsPage';
import { isAdministrator, isStaff, onePerOrganisation, type Viewer } from '../identity/session';
import { KindBadge } from '../network/KindBadge';
import { AnchorLink } from './links';
import { PageTitle } from './PageTitle';
import { Section } from './Section';

/** What needs the viewer's decision, what happened around her, and her organisations. */
export function SignedInHome({ viewer }: { viewer: Viewer }) {
  const { t } = useLingui();
  const { person, representations, staffPosts, unreadNotificationCount } = viewer;
  const hasDesk = isStaff(viewer) || isAdministrator(viewer);
  return (
    <Stack gap="xl">
      <PageTitle title={t`Home`}>
        <Trans>Hello, {person.displayName}</Trans>
      </PageTitle>
      <Grid gap="xl">
        <Grid.Col span={{ base: 12, md: 7.5 }}>
          <Section title={<Trans>What needs my decision</Trans>}>
            <AwaitedDecisions unread={unreadNotificationCount} />
          </Section>
        </Grid.Col>
        <Grid.Col span={{ base: 12, md: 4.5 }}>
          <Stack gap="xl">
            <Section title={<Trans>What happened</Trans>}>
              <NotificationList pageSize={5} unread={unreadNotificationCount} />
            </Section>
            <Section title={<Trans>My organisations</Trans>}>
              {onePerOrganisation(representations).map(({ id, role, organisation }) => (
                <Stack key={id} gap={0}>
                  <AnchorLink to="/organisations/$id" params={{ id: organisation.id }} fw={600}>
                    {organisation.name}
                  </AnchorLink>
                  <Text size="sm" c="dimmed" component="div">
                    <KindBadge kind={organisation.kind} />
                    {role && ` · ${role}`}
                  </Text>
                </Stack>
              ))}
              {staffPosts.map(({ id, federation }) => (
                <Stack key={id} gap={0}>
                  <AnchorLink to="/organisations/$id" params={{ id: federation.id }} fw={600}>
                    {federation.name}
                  </AnchorLink>
                  <Text size="sm" c="dimmed">
                    <Trans>You work for it</Trans>
                  </Text>
                </Stack>
              ))}
              {representations.length + staffPosts.length === 0 && !hasDesk && (
                <Text c="dimmed">
                  <Trans>
                    You act for no organisation yet. Someone who acts for yours, or the staff of your federation, can
                    let you act for it.
                  </Trans>
                </Text>
              )}
              {isAdministrator(viewer) && (
                <Text>
                  <Trans>You run the portal.</Trans>
                </Text>
              )}
              {hasDesk && (
                <AnchorLink to="/desk">
                  <Trans>To the desk</Trans>
                </AnchorLink>
              )}
            </Section>
          </Stack>
        </Grid.Col>
      </Grid>
    </Stack>
  );
}
