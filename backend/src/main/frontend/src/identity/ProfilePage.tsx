import { Trans, useLingui } from '@lingui/react/macro';
import { Stack } from '@mantine/core';
import { useQuery } from 'urql';
import { ErrorPage } from '../web/ErrorPage';
import { NotAllowedPage } from '../web/NotAllowedPage';
import { PageSkeleton } from '../web/PageSkeleton';
import { PageTitle } from '../web/PageTitle';
import { MyRepresentations } from './MyRepresentations';
import { ProfileQuery } from './operations';
import { ProfileForm } from './ProfileForm';

/** Who the viewer is to others, and for whom she acts. */
export function ProfilePage() {
  const { t } = useLingui();
  const [{ data, error, fetching }] = useQuery({ query: ProfileQuery });
  if (!data && fetching) return <PageSkeleton />;
  if (!data) return <ErrorPage error={error} />;
  if (!data.viewer) {
    return (
      <NotAllowedPage>
        <Trans>Your profile is here when you are logged in.</Trans>
      </NotAllowedPage>
    );
  }
  const { person, representations, staffPosts } = data.viewer;
  return (
    <Stack gap="xl" maw="46rem">
      <PageTitle title={t`Profile`}>
        <Trans>Profile</Trans>
      </PageTitle>
      <ProfileForm key={person.id} person={person} />
      <MyRepresentations representations={representations} staffPosts={staffPosts} />
    </Stack>
  );
}
