import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useQuery } from 'urql';
import { Differences } from '../decisions/Differences';
import { ErrorPage } from '../web/ErrorPage';
import { AnchorLink } from '../web/links';
import { NotFoundPage } from '../web/NotFoundPage';
import { PageSkeleton } from '../web/PageSkeleton';
import { PageTitle } from '../web/PageTitle';
import { isHidden } from '../web/refusals';
import { Surface } from '../web/Surface';
import { Day } from '../web/When';
import { StandardQuery } from './operations';
import { StandardForm } from './StandardForm';
import { STANDARD_CONTEXT, type StandardItem } from './types';

/** One standard: what it says, since when, by which decision, and what it said before. */
export function StandardPage() {
  const { id } = useParams({ from: '/standards/$id' });
  const [{ data, error, fetching }] = useQuery({
    query: StandardQuery,
    variables: { id },
    context: STANDARD_CONTEXT,
    requestPolicy: 'cache-and-network',
  });
  const standard = data?.node?.__typename === 'Standard' ? data.node : undefined;
  if (!standard && fetching) return <PageSkeleton />;
  if (!standard) return error && !isHidden(error) ? <ErrorPage error={error} /> : <NotFoundPage />;
  return <OneStandard standard={standard} />;
}

function OneStandard({ standard }: { standard: StandardItem }) {
  const [proposing, setProposing] = useState<'CHANGE' | 'REPEAL'>();
  const { name, text, version, inForceOn, cooperative, decidedBy, viewerActs } = standard;
  return (
    <Stack gap="xl">
      <Stack gap="xs">
        <PageTitle title={name}>{name}</PageTitle>
        <Text>
          {cooperative && (
            <>
              <AnchorLink to="/cooperatives/$id/standards" params={{ id: cooperative.id }} underline="always">
                {cooperative.name}
              </AnchorLink>{' '}
              ·{' '}
            </>
          )}
          <Trans>Version {version}</Trans> ·{' '}
          <Trans>
            in force since <Day on={inForceOn} />
          </Trans>
        </Text>
      </Stack>
      <Repealed standard={standard} />
      <Surface>
        <Text style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{text}</Text>
      </Surface>
      {decidedBy && (
        <Text>
          <Trans>Decided by the members:</Trans>{' '}
          <AnchorLink to="/proposals/$id" params={{ id: decidedBy.id }} underline="always">
            {decidedBy.title}
          </AnchorLink>
        </Text>
      )}
      {proposing && cooperative ? (
        <StandardForm
          key={proposing}
          cooperative={cooperative.id}
          standard={standard}
          isRepeal={proposing === 'REPEAL'}
          onClose={() => setProposing(undefined)}
        />
      ) : (
        <Group gap="sm" data-print="no">
          {viewerActs.includes('PROPOSE_CHANGE') && (
            <Button onClick={() => setProposing('CHANGE')}>
              <Trans>Propose a change</Trans>
            </Button>
          )}
          {viewerActs.includes('PROPOSE_REPEAL') && (
            <Button variant="default" onClick={() => setProposing('REPEAL')}>
              <Trans>Propose to repeal it</Trans>
            </Button>
          )}
        </Group>
      )}
      <Former standard={standard} />
    </Stack>
  );
}

function Repealed({ standard: { repealedOn, repealedBy } }: { standard: StandardItem }) {
  if (!repealedOn) return null;
  return (
    <Alert color="gray" variant="light">
      <Trans>
        Repealed <Day on={repealedOn} />
      </Trans>
      {repealedBy && (
        <>
          {': '}
          <AnchorLink to="/proposals/$id" params={{ id: repealedBy.id }} underline="always">
            {repealedBy.title}
          </AnchorLink>
        </>
      )}
    </Alert>
  );
}

function Former({ standard: { formerVersions, name, text } }: { standard: StandardItem }) {
  const { t } = useLingui();
  if (formerVersions.length === 0) return null;
  return (
    <details>
      <summary>
        <Plural value={formerVersions.length} one="# former version" other="# former versions" />
      </summary>
      <Stack gap="md" pt="sm">
        {formerVersions.map((former, index) => {
          const next = formerVersions[index - 1] ?? { name, text };
          return (
            <Stack key={former.version} gap={4} component="section" aria-label={t`Version ${former.version}`}>
              <Text size="sm" c="dimmed">
                <Trans>Version {former.version}</Trans> · <Day on={former.inForceOn} /> – <Day on={former.until} />
              </Text>
              {former.name !== next.name && <Differences before={former.name} after={next.name} />}
              <Differences before={former.text} after={next.text} />
            </Stack>
          );
        })}
      </Stack>
    </details>
  );
}
