import { Plural, Trans } from '@lingui/react/macro';
import { Alert, Group, Stack, Text } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import { useQuery } from 'urql';
import { actsFor, useViewer, type Viewer } from '../identity/session';
import { OrganisationLink } from '../network/OrganisationName';
import { ErrorPage } from '../web/ErrorPage';
import { ButtonLink } from '../web/links';
import { NotFoundPage } from '../web/NotFoundPage';
import { PageSkeleton } from '../web/PageSkeleton';
import { PageTitle } from '../web/PageTitle';
import { isHidden } from '../web/refusals';
import { Section } from '../web/Section';
import { Surface } from '../web/Surface';
import { Applications } from './Applications';
import { ApplyForm } from './ApplyForm';
import { MembershipView } from './MembershipView';
import { OpenRegisterForm } from './OpenRegisterForm';
import { CooperativeQuery } from './operations';
import { classesOf, type GovernanceItem, MEMBERSHIP_CONTEXT } from './types';

/** The own affairs of a co-operative: what its people find here, and the way in for others. */
export function CooperativePage() {
  const { id } = useParams({ from: '/cooperatives/$id' });
  const viewer = useViewer();
  const [{ data, error, fetching }] = useQuery({
    query: CooperativeQuery,
    variables: { id },
    context: MEMBERSHIP_CONTEXT,
    // Others answer and pay: what was read before may be old.
    requestPolicy: 'cache-and-network',
  });
  const organisation = data?.organisation;
  if (!organisation && fetching) return <PageSkeleton />;
  if (!organisation) return error && !isHidden(error) ? <ErrorPage error={error} /> : <NotFoundPage />;
  if (!('governance' in organisation)) return <NotFoundPage />;
  const { governance } = organisation;
  const actsForIt = (viewer ? actsFor(viewer) : []).some((own) => own.id === id);
  return (
    <Stack gap="xl">
      <Stack gap="xs">
        <PageTitle title={organisation.name}>{organisation.name}</PageTitle>
        <Text>
          <Trans>
            Its rules and its members. What it is and with whom it works:{' '}
            <OrganisationLink organisation={organisation} isInText />
          </Trans>
        </Text>
        <Group gap="sm" data-print="no">
          <ButtonLink to="/cooperatives/$id/bylaws" params={{ id }} variant="default">
            <Trans>Bylaws</Trans>
          </ButtonLink>
          {governance.memberCount !== null && (
            <>
              <ButtonLink to="/cooperatives/$id/proposals" params={{ id }}>
                <Trans>Proposals and decisions</Trans>
              </ButtonLink>
              <ButtonLink to="/cooperatives/$id/assemblies" params={{ id }} variant="default">
                <Trans>Assemblies</Trans>
              </ButtonLink>
              <ButtonLink to="/cooperatives/$id/elections" params={{ id }} variant="default">
                <Trans>Elections</Trans>
              </ButtonLink>
              <ButtonLink to="/cooperatives/$id/plans" params={{ id }} variant="default">
                <Trans>Business plans</Trans>
              </ButtonLink>
              <ButtonLink to="/cooperatives/$id/reviews" params={{ id }} variant="default">
                <Trans>Reviews</Trans>
              </ButtonLink>
              <ButtonLink to="/cooperatives/$id/fiscal-years" params={{ id }} variant="default">
                <Trans>Sharing out the year’s result</Trans>
              </ButtonLink>
              <ButtonLink to="/cooperatives/$id/indicators" params={{ id }} variant="default">
                <Trans>Management index</Trans>
              </ButtonLink>
              <ButtonLink to="/cooperatives/$id/standards" params={{ id }} variant="default">
                <Trans>Standards of our work</Trans>
              </ButtonLink>
              <ButtonLink to="/cooperatives/$id/work" params={{ id }} search={{}} variant="default">
                <Trans>Hours worked</Trans>
              </ButtonLink>
              <ButtonLink to="/cooperatives/$id/reports" params={{ id }} search={{}} variant="default">
                <Trans>Reports of the officers</Trans>
              </ButtonLink>
              <ButtonLink to="/cooperatives/$id/offices" params={{ id }} variant="default">
                <Trans>Officers</Trans>
              </ButtonLink>
              <ButtonLink to="/cooperatives/$id/members" params={{ id }} variant="default">
                <Trans>Register of members</Trans>
              </ButtonLink>
              <Text c="dimmed">
                <Plural value={governance.memberCount} one="# member" other="# members" />
              </Text>
            </>
          )}
        </Group>
      </Stack>
      {!organisation.dissolvedOn && <OwnMembership id={id} governance={governance} viewer={viewer} />}
      {actsForIt && governance.bylaws && (
        <>
          {governance.memberCount === 0 && <OpenRegisterForm cooperative={id} governance={governance} />}
          <Applications cooperative={id} />
        </>
      )}
    </Stack>
  );
}

type OwnProps = { id: string; governance: GovernanceItem; viewer: Viewer | null | undefined };

function OwnMembership({ id, governance, viewer }: OwnProps) {
  const own = governance.viewerMembership;
  const isOver = !own || ['ENDED', 'DECLINED', 'WITHDRAWN'].includes(own.state);
  return (
    <Section title={<Trans>Your membership</Trans>}>
      {own && (
        <Surface>
          <MembershipView membership={own} isNamed={false} />
        </Surface>
      )}
      {isOver && <WayIn id={id} governance={governance} viewer={viewer} />}
    </Section>
  );
}

function WayIn({ id, governance, viewer }: OwnProps) {
  if (!governance.bylaws) {
    return (
      <Alert color="gray" variant="light">
        <Trans>
          This co-operative has not entered its bylaws yet. As soon as its representatives have, one can apply for
          membership here.
        </Trans>
      </Alert>
    );
  }
  if (!viewer) {
    return (
      <Text>
        <Trans>Log in to apply for membership.</Trans>
      </Text>
    );
  }
  return <ApplyForm cooperative={id} classes={classesOf(governance)} />;
}
