import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Menu, Skeleton } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { logIn, logOut } from '../identity/login';
import type { Viewer } from '../identity/session';
import { HeadButton } from './HeadButton';
import { PersonIcon } from './icons';

/** Log in, or one's own pages and log out. */
export function AccountMenu({ viewer }: { viewer: Viewer | null | undefined }) {
  const { i18n, t } = useLingui();
  if (viewer === undefined) return <Skeleton width={90} height={36} />;
  if (viewer === null) {
    return (
      <Button size="sm" onClick={() => logIn(i18n.locale)}>
        <Trans>Log in</Trans>
      </Button>
    );
  }
  return (
    <Menu shadow="md" position="bottom-end">
      <Menu.Target>
        <HeadButton icon={<PersonIcon />} label={viewer.person.displayName} name={t`Account`} />
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{viewer.person.displayName}</Menu.Label>
        <Menu.Item component={Link} to="/profile">
          <Trans>Profile</Trans>
        </Menu.Item>
        <Menu.Item onClick={logOut}>
          <Trans>Log out</Trans>
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
