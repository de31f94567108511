import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Alert, Button, Group, SimpleGrid, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useQuery } from 'urql';
import { actsFor, useViewer } from '../identity/session';
import { ErrorPage } from '../web/ErrorPage';
import { AnchorLink } from '../web/links';
import { NotFoundPage } from '../web/NotFoundPage';
import { PageSkeleton } from '../web/PageSkeleton';
import { PageTitle } from '../web/PageTitle';
import { isHidden } from '../web/refusals';
import { IndicatorCard } from './IndicatorCard';
import { DefineForm } from './IndicatorForms';
import { IndicatorsQuery } from './operations';
import { INDICATOR_CONTEXT, type IndicatorCardItem } from './types';

/** A co-operative has at most so many indicators at a time. */
const MOST = 100;

/** What a co-operative is managed by, for its own people. */
export function IndicatorsPage() {
  const { t } = useLingui();
  const { id } = useParams({ from: '/cooperatives/$id/indicators' });
  const viewer = useViewer();
  const navigate = useNavigate();
  const [isDefining, { open, close }] = useDisclosure(false);
  const [{ data, error, fetching }] = useQuery({
    query: IndicatorsQuery,
    variables: { id, first: MOST, after: null },
    context: INDICATOR_CONTEXT,
    requestPolicy: 'cache-and-network',
  });
  const organisation = data?.organisation;
  if (!organisation && fetching) return <PageSkeleton />;
  if (!organisation) return error && !isHidden(error) ? <ErrorPage error={error} /> : <NotFoundPage />;
  if (!('governance' in organisation) || !organisation.governance.indicators) return <NotFoundPage />;
  const { indicators, bylaws } = organisation.governance;
  const actsForIt = (viewer ? actsFor(viewer) : []).some((own) => own.id === id);
  return (
    <Stack>
      <Group justify="space-between" align="start">
        <PageTitle title={t`Management index`}>
          <Trans>Management index</Trans>
        </PageTitle>
        {actsForIt && bylaws && !isDefining && (
          <Button onClick={open} data-print="no">
            <Trans>Define an indicator</Trans>
          </Button>
        )}
      </Group>
      <Text>
        <AnchorLink to="/cooperatives/$id" params={{ id }}>
          {organisation.name}
        </AnchorLink>
      </Text>
      {isDefining && (
        <DefineForm
          cooperative={id}
          others={indicators.nodes}
          onClose={close}
          onDone={(indicator) => navigate({ to: '/indicators/$id', params: { id: indicator } })}
        />
      )}
      <Missed cooperative={id} indicators={indicators.nodes} />
      {indicators.nodes.length === 0 && (
        <Text c="dimmed">
          <Trans>
            Nothing is measured here yet. Those who act for the co-operative define what it is managed by: sales, hours
            for each member, whatever tells early how it goes.
          </Trans>
        </Text>
      )}
      <SimpleGrid cols={{ base: 1, sm: 2, lg: 3 }} spacing="md">
        {indicators.nodes.map((indicator) => (
          <IndicatorCard key={indicator.id} indicator={indicator} />
        ))}
      </SimpleGrid>
    </Stack>
  );
}

function Missed({ cooperative, indicators }: { cooperative: string; indicators: readonly IndicatorCardItem[] }) {
  const missed = indicators.filter(({ latest }) => latest?.light === 'RED');
  if (missed.length === 0) return null;
  return (
    <Alert color="vermilion" variant="light">
      <Text>
        <Plural value={missed.length} one="# indicator was missed:" other="# indicators were missed:" />{' '}
        {missed.map(({ name }) => name).join(' · ')}
      </Text>
      <AnchorLink to="/cooperatives/$id/assemblies" params={{ id: cooperative }} underline="always">
        <Trans>Talk about it in an assembly</Trans>
      </AnchorLink>
    </Alert>
  );
}
