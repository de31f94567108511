import { Trans, useLingui } from '@lingui/react/macro';
import { Alert, Button, Code, CopyButton, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useQuery } from 'urql';
import type { ResultOf } from '../web/graphql';
import { RefusalAlert } from '../web/RefusalAlert';
import { refusalsOf } from '../web/refusals';
import { Section } from '../web/Section';
import { AuditCheckQuery } from './operations';

/** What a check of the chain found. */
export type ChainFindings = NonNullable<ResultOf<typeof AuditCheckQuery>['auditTrail']>['check'];

/** Recomputes the chain when asked, and says in plain words whether the record is whole. */
export function ChainCheck() {
  const [isAsked, setAsked] = useState(false);
  const [{ data, fetching, error }, again] = useQuery({
    query: AuditCheckQuery,
    pause: !isAsked,
    requestPolicy: 'network-only',
  });
  const check = () => (isAsked ? again({ requestPolicy: 'network-only' }) : setAsked(true));
  return (
    <Section title={<Trans>Is the record whole?</Trans>}>
      <Stack gap="sm">
        <Group>
          <Button loading={fetching} onClick={check}>
            <Trans>Check the chain</Trans>
          </Button>
          <Text size="sm" c="dimmed" flex={1} miw="14rem">
            <Trans>Every seal and entry is calculated again. On a large record this takes a while.</Trans>
          </Text>
        </Group>
        <RefusalAlert refusals={refusalsOf(error)} />
        {!fetching && data?.auditTrail && <Findings found={data.auditTrail.check} />}
      </Stack>
    </Section>
  );
}

/** The outcome of a check, in words. */
export function Findings({ found }: { found: ChainFindings }) {
  const { i18n } = useLingui();
  const { lastHash, firstBrokenSeal, firstBrokenEntry } = found;
  const sealCount = i18n.number(found.sealCount);
  const entryCount = i18n.number(found.entryCount);
  return (
    <Alert
      role="status"
      color={found.isIntact ? 'indigo' : 'vermilion'}
      variant="light"
      title={found.isIntact ? <Trans>The record is whole</Trans> : <Trans>The record was changed</Trans>}
    >
      <Stack gap="xs">
        {found.isIntact ? (
          <Text>
            <Trans>
              {sealCount} seals over {entryCount} entries fit. Nothing sealed was changed or taken out.
            </Trans>
          </Text>
        ) : (
          <Text>
            {firstBrokenSeal === null ? (
              <Trans>A seal does not fit. Tell those who run the portal.</Trans>
            ) : (
              <Trans>
                Seal {firstBrokenSeal} is the first that does not fit. What it covers, and all after it, cannot be
                relied upon. Tell those who run the portal.
              </Trans>
            )}
          </Text>
        )}
        {firstBrokenEntry && (
          <Text>
            <Trans>
              First entry that does not fit: <Code>{firstBrokenEntry}</Code>
            </Trans>
          </Text>
        )}
        {found.isIntact && lastHash && <LastHash hash={lastHash} />}
      </Stack>
    </Alert>
  );
}

function LastHash({ hash }: { hash: string }) {
  return (
    <>
      <Text>
        <Trans>
          Keep the last seal somewhere else. If it is ever missing from the chain, the record was cut short.
        </Trans>
      </Text>
      <Group gap="sm">
        <Code style={{ overflowWrap: 'anywhere' }}>{hash}</Code>
        <CopyButton value={hash}>
          {({ copied, copy }) => (
            <Button size="sm" variant="default" onClick={copy}>
              {copied ? <Trans>Copied</Trans> : <Trans>Copy</Trans>}
            </Button>
          )}
        </CopyButton>
      </Group>
    </>
  );
}
