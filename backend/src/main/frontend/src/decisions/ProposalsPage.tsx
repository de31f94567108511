import { Trans, useLingui } from '@lingui/react/macro';
import { Alert, Button, Chip, Group, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useQuery } from 'urql';
import { ErrorPage } from '../web/ErrorPage';
import { KeysetList, pageState } from '../web/KeysetList';
import { AnchorLink, ButtonLink } from '../web/links';
import { NotFoundPage } from '../web/NotFoundPage';
import { PageSkeleton } from '../web/PageSkeleton';
import { PageTitle } from '../web/PageTitle';
import { isHidden } from '../web/refusals';
import { ProposalsQuery } from './operations';
import { ProposalForm } from './ProposalForm';
import { ProposalRow } from './ProposalRow';
import type { ProposalSearch } from './proposalSearch';
import { stateGroups } from './stateGroups';
import { DECISION_CONTEXT } from './types';

const PAGE = 20;

/** What the members of a co-operative decide about, for its own people. */
export function ProposalsPage() {
  const { t } = useLingui();
  const { id } = useParams({ from: '/cooperatives/$id/proposals' });
  const { group } = useSearch({ from: '/cooperatives/$id/proposals' });
  const navigate = useNavigate({ from: '/cooperatives/$id/proposals' });
  const [isWriting, { open, close }] = useDisclosure(false);
  const [{ data, error, fetching }] = useQuery({
    query: ProposalsQuery,
    variables: { id, filter: null, first: 1, after: null },
    context: DECISION_CONTEXT,
  });
  const organisation = data?.organisation;
  if (!organisation && fetching) return <PageSkeleton />;
  if (!organisation) return error && !isHidden(error) ? <ErrorPage error={error} /> : <NotFoundPage />;
  if (!('governance' in organisation) || !organisation.governance.proposals) return <NotFoundPage />;
  const hasBylaws = organisation.governance.bylaws !== null;
  return (
    <Stack>
      <Group justify="space-between" align="start">
        <PageTitle title={t`Proposals and decisions`}>
          <Trans>Proposals and decisions</Trans>
        </PageTitle>
        {hasBylaws && !isWriting && (
          <Group gap="sm" data-print="no">
            <Button onClick={open}>
              <Trans>Make a proposal</Trans>
            </Button>
            <ButtonLink to="/cooperatives/$id/proposals/bylaws" params={{ id }} variant="default">
              <Trans>Change the bylaws</Trans>
            </ButtonLink>
          </Group>
        )}
      </Group>
      <Text>
        <AnchorLink to="/cooperatives/$id" params={{ id }}>
          {organisation.name}
        </AnchorLink>
      </Text>
      {!hasBylaws && (
        <Alert color="gray" variant="light">
          <Trans>
            Members decide by the rules of their bylaws, and this co-operative has not entered them yet. Its
            representatives do that first.
          </Trans>
        </Alert>
      )}
      {isWriting && <ProposalForm cooperative={id} onClose={close} />}
      <Chip.Group
        value={group ?? 'all'}
        onChange={(value) =>
          navigate({
            search: value === 'all' ? {} : { group: value as NonNullable<ProposalSearch['group']> },
            replace: true,
          })
        }
      >
        <Group gap="xs" role="radiogroup" aria-label={t`Which proposals`} data-print="no">
          <Chip value="all">
            <Trans>All</Trans>
          </Chip>
          <Chip value="discussed">
            <Trans context="proposal">In discussion</Trans>
          </Chip>
          <Chip value="voted">
            <Trans>Vote open</Trans>
          </Chip>
          <Chip value="adopted">
            <Trans context="proposal">Adopted</Trans>
          </Chip>
          <Chip value="failed">
            <Trans>Not adopted</Trans>
          </Chip>
        </Group>
      </Chip.Group>
      <Proposals id={id} group={group} />
    </Stack>
  );
}

function Proposals({ id, group }: { id: string; group: ProposalSearch['group'] }) {
  const usePage = (after: string | null) => {
    const [{ data, ...result }] = useQuery({
      query: ProposalsQuery,
      variables: { id, filter: group ? { states: [...stateGroups[group]] } : null, first: PAGE, after },
      context: DECISION_CONTEXT,
      requestPolicy: 'cache-and-network',
    });
    const organisation = data?.organisation;
    const governance = organisation && 'governance' in organisation ? organisation.governance : undefined;
    return pageState(governance?.proposals ?? undefined, result);
  };
  return (
    <KeysetList
      list={`proposals of ${id} ${group}`}
      usePage={usePage}
      keyOf={(proposal) => proposal.id}
      renderItem={(proposal) => <ProposalRow proposal={proposal} />}
      empty={
        <Text c="dimmed">
          {group ? (
            <Trans>There is no such proposal.</Trans>
          ) : (
            <Trans>Nothing was proposed yet. Any member can make the first proposal.</Trans>
          )}
        </Text>
      }
    />
  );
}
