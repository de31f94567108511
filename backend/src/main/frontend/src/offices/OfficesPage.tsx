import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, SegmentedControl, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useQuery } from 'urql';
import { actsFor, useViewer } from '../identity/session';
import { ErrorPage } from '../web/ErrorPage';
import { KeysetList, pageState } from '../web/KeysetList';
import { AnchorLink, ButtonLink } from '../web/links';
import { NotFoundPage } from '../web/NotFoundPage';
import { PageSkeleton } from '../web/PageSkeleton';
import { PageTitle } from '../web/PageTitle';
import { isHidden } from '../web/refusals';
import { AppointForm } from './AppointForm';
import { OfficeRow } from './OfficeRow';
import { OfficesQuery } from './operations';
import { OFFICE_CONTEXT } from './types';

const PAGE = 20;

/** Who directs a co-operative and who examines it, for its own people. */
export function OfficesPage() {
  const { t } = useLingui();
  const { id } = useParams({ from: '/cooperatives/$id/offices' });
  const { former } = useSearch({ from: '/cooperatives/$id/offices' });
  const navigate = useNavigate({ from: '/cooperatives/$id/offices' });
  const viewer = useViewer();
  const [isAppointing, { open, close }] = useDisclosure(false);
  const [{ data, error, fetching }] = useQuery({
    query: OfficesQuery,
    variables: { id, isHeld: true, first: 1, after: null },
    context: OFFICE_CONTEXT,
  });
  const organisation = data?.organisation;
  if (!organisation && fetching) return <PageSkeleton />;
  if (!organisation) return error && !isHidden(error) ? <ErrorPage error={error} /> : <NotFoundPage />;
  if (!('governance' in organisation) || !organisation.governance.offices) return <NotFoundPage />;
  const { bylaws } = organisation.governance;
  const canAppoint = bylaws !== null && (viewer ? actsFor(viewer) : []).some((own) => own.id === id);
  return (
    <Stack>
      <Group justify="space-between" align="start">
        <PageTitle title={t`Officers`}>
          <Trans>Officers</Trans>
        </PageTitle>
        <Group gap="sm" data-print="no">
          <ButtonLink to="/cooperatives/$id/elections" params={{ id }}>
            <Trans>Elections</Trans>
          </ButtonLink>
          {canAppoint && !isAppointing && (
            <Button variant="default" onClick={open}>
              <Trans>Enter an officer</Trans>
            </Button>
          )}
        </Group>
      </Group>
      <Text>
        <AnchorLink to="/cooperatives/$id" params={{ id }}>
          {organisation.name}
        </AnchorLink>
      </Text>
      {isAppointing && bylaws && <AppointForm cooperative={id} rules={bylaws.rules} onClose={close} />}
      <SegmentedControl
        aria-label={t`Which officers`}
        value={former ? 'former' : 'held'}
        onChange={(value) => navigate({ search: value === 'former' ? { former: true } : {}, replace: true })}
        data={[
          { value: 'held', label: t`In office` },
          { value: 'former', label: t`Former ones too` },
        ]}
        style={{ alignSelf: 'start' }}
        data-print="no"
      />
      <Officers id={id} isHeld={!former} />
    </Stack>
  );
}

function Officers({ id, isHeld }: { id: string; isHeld: boolean }) {
  const usePage = (after: string | null) => {
    const [{ data, ...result }] = useQuery({
      query: OfficesQuery,
      variables: { id, isHeld, first: PAGE, after },
      context: OFFICE_CONTEXT,
      requestPolicy: 'cache-and-network',
    });
    const organisation = data?.organisation;
    const governance = organisation && 'governance' in organisation ? organisation.governance : undefined;
    return pageState(governance?.offices ?? undefined, result);
  };
  return (
    <KeysetList
      list={`offices of ${id} ${isHeld}`}
      usePage={usePage}
      keyOf={(office) => office.id}
      renderItem={(office) => <OfficeRow cooperative={id} office={office} />}
      empty={
        <Text c="dimmed">
          <Trans>
            Nobody holds an office here. Those who act for the co-operative convene an election, or enter who was
            elected outside the portal.
          </Trans>
        </Text>
      }
    />
  );
}
