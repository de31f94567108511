import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { logIn } from '../identity/login';
import { useViewer } from '../identity/session';
import { AnchorLink } from './links';
import { PageTitle } from './PageTitle';

/** The viewer may not do what this page is for: who may, and whom to ask. */
export function NotAllowedPage({ children }: { children: ReactNode }) {
  const { i18n, t } = useLingui();
  const viewer = useViewer();
  return (
    <Stack>
      <PageTitle title={t`Not open to you`}>
        {viewer ? <Trans>This is not open to you</Trans> : <Trans>Please log in</Trans>}
      </PageTitle>
      <Text>{children}</Text>
      {viewer && (
        <Text>
          <Trans>If you should be able to do this, ask the staff of your federation.</Trans>
        </Text>
      )}
      <Group>
        {viewer === null && (
          <Button onClick={() => logIn(i18n.locale)}>
            <Trans>Log in</Trans>
          </Button>
        )}
        <AnchorLink to="/">
          <Trans>Go to the start page</Trans>
        </AnchorLink>
      </Group>
    </Stack>
  );
}
