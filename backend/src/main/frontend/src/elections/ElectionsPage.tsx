import { Trans, useLingui } from '@lingui/react/macro';
import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useParams } from '@tanstack/react-router';
import { useQuery } from 'urql';
import { actsFor, useViewer } from '../identity/session';
import { ErrorPage } from '../web/ErrorPage';
import { KeysetList, pageState } from '../web/KeysetList';
import { AnchorLink, ButtonLink } from '../web/links';
import { NotFoundPage } from '../web/NotFoundPage';
import { PageSkeleton } from '../web/PageSkeleton';
import { PageTitle } from '../web/PageTitle';
import { isHidden } from '../web/refusals';
import { ConveneForm } from './ConveneForm';
import { ElectionRow } from './ElectionRow';
import { ElectionsQuery } from './operations';
import { ELECTION_CONTEXT } from './types';

const PAGE = 20;

/** The elections of a co-operative, for its own people. */
export function ElectionsPage() {
  const { t } = useLingui();
  const { id } = useParams({ from: '/cooperatives/$id/elections' });
  const viewer = useViewer();
  const [isConvening, { open, close }] = useDisclosure(false);
  const [{ data, error, fetching }] = useQuery({
    query: ElectionsQuery,
    variables: { id, first: 1, after: null },
    context: ELECTION_CONTEXT,
  });
  const organisation = data?.organisation;
  if (!organisation && fetching) return <PageSkeleton />;
  if (!organisation) return error && !isHidden(error) ? <ErrorPage error={error} /> : <NotFoundPage />;
  if (!('governance' in organisation) || !organisation.governance.elections) return <NotFoundPage />;
  const { bylaws } = organisation.governance;
  const actsForIt = (viewer ? actsFor(viewer) : []).some((own) => own.id === id);
  return (
    <Stack>
      <Group justify="space-between" align="start">
        <PageTitle title={t`Elections`}>
          <Trans>Elections</Trans>
        </PageTitle>
        <Group gap="sm" data-print="no">
          {bylaws && actsForIt && !isConvening && (
            <Button onClick={open}>
              <Trans>Convene an election</Trans>
            </Button>
          )}
          <ButtonLink to="/cooperatives/$id/offices" params={{ id }} search={{}} variant="default">
            <Trans>Officers</Trans>
          </ButtonLink>
        </Group>
      </Group>
      <Text>
        <AnchorLink to="/cooperatives/$id" params={{ id }}>
          {organisation.name}
        </AnchorLink>
      </Text>
      {!bylaws && (
        <Alert color="gray" variant="light">
          <Trans>
            Elections follow the rules of the bylaws, and this co-operative has not entered them yet. Its
            representatives do that first.
          </Trans>
        </Alert>
      )}
      {isConvening && bylaws && <ConveneForm cooperative={id} rules={bylaws.rules} onClose={close} />}
      <Elections id={id} />
    </Stack>
  );
}

function Elections({ id }: { id: string }) {
  const usePage = (after: string | null) => {
    const [{ data, ...result }] = useQuery({
      query: ElectionsQuery,
      variables: { id, first: PAGE, after },
      context: ELECTION_CONTEXT,
      requestPolicy: 'cache-and-network',
    });
    const organisation = data?.organisation;
    const governance = organisation && 'governance' in organisation ? organisation.governance : undefined;
    return pageState(governance?.elections ?? undefined, result);
  };
  return (
    <KeysetList
      list={`elections of ${id}`}
      usePage={usePage}
      keyOf={(election) => election.id}
      renderItem={(election) => <ElectionRow election={election} />}
      empty={
        <Text c="dimmed">
          <Trans>Nothing was elected here yet. Those who act for the co-operative convene an election.</Trans>
        </Text>
      }
    />
  );
}
