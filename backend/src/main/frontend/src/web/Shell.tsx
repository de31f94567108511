import { Trans } from '@lingui/react/macro';
import { Anchor, Box, Container, Text } from '@mantine/core';
import { Outlet, useLocation } from '@tanstack/react-router';
import { NotificationsMenu } from '../identity/NotificationsMenu';
import { useViewer } from '../identity/session';
import { SearchBox } from '../search/SearchBox';
import { AccountMenu } from './AccountMenu';
import { LanguageMenu } from './LanguageMenu';
import { Brand, MainNavigation, SubNavigation } from './Navigation';
import { OfflineNotice } from './OfflineNotice';
import { SchemeMenu } from './SchemeMenu';
import classes from './Shell.module.css';
import { useProfileLanguage } from './useProfileLanguage';
import { useReturnAfterLogin } from './useReturnAfterLogin';

/** The frame of every page: skip link, head with navigation, the page itself, foot. */
export function Shell() {
  const viewer = useViewer();
  const { pathname } = useLocation();
  useReturnAfterLogin(viewer);
  useProfileLanguage(viewer);
  return (
    <Box className={classes.shell}>
      <a href="#page" className={classes.skip}>
        <Trans>Skip to the page</Trans>
      </a>
      <header className={classes.head} data-print="no">
        <Container size="lg">
          <div className={classes.bar}>
            <Brand />
            <MainNavigation viewer={viewer} pathname={pathname} />
            <SearchBox />
            <div className={classes.tools}>
              <LanguageMenu />
              <SchemeMenu />
              {viewer && <NotificationsMenu viewer={viewer} />}
              <AccountMenu viewer={viewer} />
            </div>
          </div>
        </Container>
        <SubNavigation viewer={viewer} pathname={pathname} />
      </header>
      <OfflineNotice />
      <Container component="main" id="page" size="lg" py="xl" w="100%" tabIndex={-1} className={classes.main}>
        <Outlet />
      </Container>
      <Container component="footer" size="lg" py="lg" w="100%" data-print="no">
        <Text size="sm" c="dimmed">
          <Trans>
            Yui: worker co-operatives lending each other hands. Free software:{' '}
            <Anchor href="/source" inherit underline="always">
              its source code
            </Anchor>
          </Trans>
        </Text>
      </Container>
    </Box>
  );
}
