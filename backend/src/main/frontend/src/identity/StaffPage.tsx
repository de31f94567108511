import { Trans, useLingui } from '@lingui/react/macro';
import { Checkbox, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useQuery } from 'urql';
import { KeysetList, pageState } from '../web/KeysetList';
import { PageTitle } from '../web/PageTitle';
import { Section } from '../web/Section';
import { AppointStaffForm } from './AppointStaffForm';
import { StaffPostsQuery } from './operations';
import { StaffOnly } from './StaffOnly';
import { type StaffPost, StaffPostRow } from './StaffPostRow';
import { isAdministrator, useViewer } from './session';

const PAGE = 30;
const CONTEXT = { additionalTypenames: ['StaffPost'] };

/** Who works for which federation; administrators appoint and end. */
export function StaffPage() {
  const { t } = useLingui();
  const viewer = useViewer();
  const [isAll, setAll] = useState(false);
  const canAppoint = isAdministrator(viewer);
  const usePage = (after: string | null) => {
    const [{ data, ...result }] = useQuery({
      query: StaffPostsQuery,
      variables: { current: !isAll, first: PAGE, after },
      context: CONTEXT,
    });
    return pageState(data?.staffPosts ?? undefined, result);
  };
  return (
    <StaffOnly alsoAdministrators>
      <Stack gap="xl" maw="46rem">
        <Stack gap="sm">
          <PageTitle title={t`Staff`}>
            <Trans>Staff of the federations</Trans>
          </PageTitle>
          <Text>
            <Trans>
              Staff keep the directory, bring files in, let people act for organisations, and act for their federation.
            </Trans>{' '}
            {!canAppoint && <Trans>Administrators of the portal appoint them.</Trans>}
          </Text>
        </Stack>
        {canAppoint && (
          <Section title={<Trans>Appoint someone</Trans>}>
            <AppointStaffForm />
          </Section>
        )}
        <Section title={<Trans>Who works for whom</Trans>}>
          <Group>
            <Checkbox
              label={t`Also posts that have ended`}
              checked={isAll}
              onChange={(event) => setAll(event.currentTarget.checked)}
            />
          </Group>
          <KeysetList
            list={`staff ${isAll}`}
            usePage={usePage}
            keyOf={(post: StaffPost) => post.id}
            renderItem={(post) => <StaffPostRow post={post} canEnd={canAppoint} />}
            empty={
              <Text c="dimmed">
                {canAppoint ? (
                  <Trans>Nobody works for a federation yet. Appoint the first above.</Trans>
                ) : (
                  <Trans>Nobody works for a federation yet. Ask an administrator of the portal.</Trans>
                )}
              </Text>
            }
          />
        </Section>
      </Stack>
    </StaffOnly>
  );
}
