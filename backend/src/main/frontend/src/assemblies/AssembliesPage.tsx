import { Trans, useLingui } from '@lingui/react/macro';
import { Alert, Group, Stack, Text } from '@mantine/core';
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
import { AssemblyRow } from './AssemblyRow';
import { AssembliesQuery } from './operations';
import { ASSEMBLY_CONTEXT } from './types';

const PAGE = 20;

/** The assemblies of a co-operative, for its own people. */
export function AssembliesPage() {
  const { t } = useLingui();
  const { id } = useParams({ from: '/cooperatives/$id/assemblies' });
  const viewer = useViewer();
  const [{ data, error, fetching }] = useQuery({
    query: AssembliesQuery,
    variables: { id, first: 1, after: null },
    context: ASSEMBLY_CONTEXT,
  });
  const organisation = data?.organisation;
  if (!organisation && fetching) return <PageSkeleton />;
  if (!organisation) return error && !isHidden(error) ? <ErrorPage error={error} /> : <NotFoundPage />;
  if (!('governance' in organisation) || !organisation.governance.assemblies) return <NotFoundPage />;
  const { bylaws } = organisation.governance;
  const actsForIt = (viewer ? actsFor(viewer) : []).some((own) => own.id === id);
  return (
    <Stack>
      <Group justify="space-between" align="start">
        <PageTitle title={t`Assemblies`}>
          <Trans>Assemblies</Trans>
        </PageTitle>
        {bylaws && actsForIt && (
          <ButtonLink to="/cooperatives/$id/assemblies/new" params={{ id }} data-print="no">
            <Trans>Convene an assembly</Trans>
          </ButtonLink>
        )}
      </Group>
      <Text>
        <AnchorLink to="/cooperatives/$id" params={{ id }}>
          {organisation.name}
        </AnchorLink>
      </Text>
      {!bylaws && (
        <Alert color="gray" variant="light">
          <Trans>
            Assemblies follow the rules of the bylaws, and this co-operative has not entered them yet. Its
            representatives do that first.
          </Trans>
        </Alert>
      )}
      <Assemblies id={id} />
    </Stack>
  );
}

function Assemblies({ id }: { id: string }) {
  const usePage = (after: string | null) => {
    const [{ data, ...result }] = useQuery({
      query: AssembliesQuery,
      variables: { id, first: PAGE, after },
      context: ASSEMBLY_CONTEXT,
      requestPolicy: 'cache-and-network',
    });
    const organisation = data?.organisation;
    const governance = organisation && 'governance' in organisation ? organisation.governance : undefined;
    return pageState(governance?.assemblies ?? undefined, result);
  };
  return (
    <KeysetList
      list={`assemblies of ${id}`}
      usePage={usePage}
      keyOf={(assembly) => assembly.id}
      renderItem={(assembly) => <AssemblyRow assembly={assembly} />}
      empty={
        <Text c="dimmed">
          <Trans>No assembly was convened here yet. Those who act for the co-operative convene one.</Trans>
        </Text>
      }
    />
  );
}
