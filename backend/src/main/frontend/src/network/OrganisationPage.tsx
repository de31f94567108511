import { Grid, Stack } from '@mantine/core';
import { Navigate, useParams } from '@tanstack/react-router';
import { useQuery } from 'urql';
import { OrganisationIntroductions } from '../analysis/OrganisationIntroductions';
import { isStaff, useViewer } from '../identity/session';
import { OrganisationClaims } from '../invitations/OrganisationClaims';
import { OrganisationInvitations } from '../invitations/OrganisationInvitations';
import { OrganisationHeadcounts } from '../statistics/OrganisationHeadcounts';
import { ErrorPage } from '../web/ErrorPage';
import type { ResultOf } from '../web/graphql';
import { NotFoundPage } from '../web/NotFoundPage';
import { PageSkeleton } from '../web/PageSkeleton';
import { isHidden } from '../web/refusals';
import { OrganisationAffiliations } from './OrganisationAffiliations';
import { OrganisationAlliances } from './OrganisationAlliances';
import { OrganisationFacts } from './OrganisationFacts';
import { OrganisationHead } from './OrganisationHead';
import { OrganisationHistory } from './OrganisationHistory';
import { OrganisationPeople } from './OrganisationPeople';
import { OrganisationQuery } from './operations';

/** An organisation as its page shows it. */
export type OrganisationEntry = NonNullable<ResultOf<typeof OrganisationQuery>['organisation']>;

/** What an organisation is, what it does, with whom it works, and what the viewer can do with it. */
export function OrganisationPage() {
  const { id } = useParams({ from: '/organisations/$id' });
  const [{ data, error, fetching }] = useQuery({ query: OrganisationQuery, variables: { id } });
  const viewer = useViewer();
  const organisation = data?.organisation;
  if (!organisation && fetching) return <PageSkeleton />;
  if (!organisation) return error && !isHidden(error) ? <ErrorPage error={error} /> : <NotFoundPage />;
  // It was merged into another entry.
  if (organisation.id !== id) return <Navigate to="/organisations/$id" params={{ id: organisation.id }} replace />;
  return (
    <Stack gap="xl">
      <OrganisationHead organisation={organisation} viewer={viewer} />
      <Grid gap="xl">
        <Grid.Col span={{ base: 12, md: 7.5 }}>
          <Stack gap="xl">
            <OrganisationFacts organisation={organisation} />
            <OrganisationAlliances id={id} isEditable={organisation.isEditable} />
            <OrganisationIntroductions id={id} viewer={viewer} />
          </Stack>
        </Grid.Col>
        <Grid.Col span={{ base: 12, md: 4.5 }}>
          <Stack gap="xl">
            <OrganisationPeople organisation={organisation} viewer={viewer} />
            {organisation.isEditable && (
              <>
                <OrganisationClaims organisation={id} />
                <OrganisationInvitations organisation={id} isOpen={!organisation.dissolvedOn} />
              </>
            )}
            <OrganisationHeadcounts organisation={id} isEditable={organisation.isEditable} />
            <OrganisationAffiliations organisation={organisation} isStaff={isStaff(viewer)} />
          </Stack>
        </Grid.Col>
      </Grid>
      {organisation.isEditable && <OrganisationHistory id={id} />}
    </Stack>
  );
}
