import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, Stack, Text } from '@mantine/core';
import { logIn } from '../identity/login';
import { ButtonLink } from './links';
import { PageTitle } from './PageTitle';

/** What Yui is, for those who are not logged in. */
export function Welcome() {
  const { i18n, t } = useLingui();
  return (
    <Stack gap="lg" maw="40rem" py={{ base: 'md', sm: 'xl' }}>
      <PageTitle title={t`Start`}>
        <Trans>Lending each other hands</Trans>
      </PageTitle>
      <Stack gap="sm" fz="lg">
        <Text inherit>
          <Trans>
            Yui is where worker co-operatives find each other, and find the municipalities, groups and enterprises that
            work with them.
          </Trans>
        </Text>
        <Text inherit>
          <Trans>
            Organisations agree on alliances here: one proposes, each says yes or no for itself, and everyone can see
            what holds.
          </Trans>
        </Text>
        <Text inherit>
          <Trans>Those who do the work decide, one person, one vote, and what was decided stays readable.</Trans>
        </Text>
      </Stack>
      <Group>
        <Button size="lg" onClick={() => logIn(i18n.locale)}>
          <Trans>Log in</Trans>
        </Button>
        <ButtonLink size="lg" variant="default" to="/organisations">
          <Trans>Look into the directory</Trans>
        </ButtonLink>
      </Group>
    </Stack>
  );
}
