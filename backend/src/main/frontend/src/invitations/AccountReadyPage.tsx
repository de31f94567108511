import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, Stack, Text } from '@mantine/core';
import { Navigate } from '@tanstack/react-router';
import { logIn } from '../identity/login';
import { useViewer } from '../identity/session';
import { PageSkeleton } from '../web/PageSkeleton';
import { PageTitle } from '../web/PageTitle';

/** Where Keycloak leads a person who has just chosen her password: on to what waits for her. */
export function AccountReadyPage() {
  const { i18n, t } = useLingui();
  const viewer = useViewer();
  if (viewer === undefined) return <PageSkeleton />;
  if (viewer) return <Navigate to="/" replace />;
  return (
    <Stack maw="46rem">
      <PageTitle title={t`Invitation`}>
        <Trans>Almost there</Trans>
      </PageTitle>
      <Text>
        <Trans>
          Log in with your e-mail address and your password. Your invitation then waits on the start page, under “What
          needs my decision”.
        </Trans>
      </Text>
      <Group>
        <Button onClick={() => logIn(i18n.locale)}>
          <Trans>Log in</Trans>
        </Button>
      </Group>
    </Stack>
  );
}
