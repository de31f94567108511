import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, Stack, Text } from '@mantine/core';
import { logIn } from '../identity/login';
import { useViewer } from '../identity/session';
import { AnchorLink } from './links';
import { PageTitle } from './PageTitle';

/** There is nothing here, or the viewer may not see it: both look the same, so that nothing is revealed. */
export function NotFoundPage() {
  const { i18n, t } = useLingui();
  const viewer = useViewer();
  return (
    <Stack>
      <PageTitle title={t`Not found`}>
        <Trans>There is nothing here that you may see</Trans>
      </PageTitle>
      <Text>
        <Trans>The address may be wrong, or what was here is not open to you.</Trans>
      </Text>
      <Text>
        <Trans>
          If somebody gave you this address, ask them, or ask the staff of your federation: they can tell you who may
          see it.
        </Trans>
      </Text>
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
