import { Trans, useLingui } from '@lingui/react/macro';
import { Alert, Button, Text } from '@mantine/core';
import { logIn } from '../identity/login';
import { type Refusal, sentence } from './refusals';

/** Refusals that belong to no single field, read out as soon as they appear. */
export function RefusalAlert({ refusals }: { refusals: Refusal[] }) {
  const { i18n } = useLingui();
  if (refusals.length === 0) return null;
  return (
    <Alert color="vermilion" variant="light" role="alert" title={<Trans>This was not done</Trans>}>
      {refusals.map((refusal) => (
        <Text key={`${refusal.code} ${refusal.field ?? ''} ${refusal.message}`}>
          {sentence(refusal)}
          {refusal.reference && (
            <>
              {' '}
              <Trans>
                Reference: <code>{refusal.reference}</code>
              </Trans>
            </>
          )}
        </Text>
      ))}
      {refusals.some(({ code }) => code === 'NOT_SIGNED_IN') && (
        <Button mt="sm" size="sm" onClick={() => logIn(i18n.locale)}>
          <Trans>Log in</Trans>
        </Button>
      )}
    </Alert>
  );
}
