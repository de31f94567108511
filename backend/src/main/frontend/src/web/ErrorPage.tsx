import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, Stack, Text } from '@mantine/core';
import { CombinedError } from 'urql';
import { PageTitle } from './PageTitle';
import { RefusalAlert } from './RefusalAlert';
import { refusalsOf } from './refusals';

/** Something went wrong while a page was made: what, the reference number if there is one, and what to do. */
export function ErrorPage({ error }: { error: unknown }) {
  const { t } = useLingui();
  return (
    <Stack>
      <PageTitle title={t`Error`}>
        <Trans>This page could not be shown</Trans>
      </PageTitle>
      {error instanceof CombinedError && <RefusalAlert refusals={refusalsOf(error)} />}
      <Text>
        <Trans>
          Please try again. If it happens again, tell the staff of your federation what you wanted to do and, if there
          is one, the reference.
        </Trans>
      </Text>
      <Group>
        <Button onClick={() => location.reload()}>
          <Trans>Try again</Trans>
        </Button>
      </Group>
    </Stack>
  );
}
