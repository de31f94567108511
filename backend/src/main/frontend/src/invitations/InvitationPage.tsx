import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, Stack, Text } from '@mantine/core';
import { useParams, useSearch } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useQuery } from 'urql';
import { logIn } from '../identity/login';
import { useViewer } from '../identity/session';
import { OrganisationLink } from '../network/OrganisationName';
import { ErrorPage } from '../web/ErrorPage';
import { Fact, Facts } from '../web/Facts';
import { isLanguage, speak, storedLanguage } from '../web/language';
import { AnchorLink } from '../web/links';
import { PageSkeleton } from '../web/PageSkeleton';
import { PageTitle } from '../web/PageTitle';
import { isHidden } from '../web/refusals';
import { Surface } from '../web/Surface';
import { Day, When } from '../web/When';
import { InvitationAnswer } from './InvitationAnswer';
import { ManageInvitation } from './ManageInvitation';
import { InvitationQuery } from './operations';
import { InvitationStateBadge } from './StateBadges';
import { ANSWER_CONTEXT, type InvitationItem } from './types';

/** What one is invited to, by whom, until when, and what one can do. */
export function InvitationPage() {
  const { id } = useParams({ from: '/invitations/$id' });
  const { language } = useSearch({ from: '/invitations/$id' });
  const viewer = useViewer();
  const [{ data, error, fetching }] = useQuery({
    query: InvitationQuery,
    variables: { id },
    context: ANSWER_CONTEXT,
    // Others withdraw and send again: what was read before may be old.
    requestPolicy: 'cache-and-network',
  });
  useEffect(() => {
    // The mail's language, for a person who has been here never before.
    if (!storedLanguage() && isLanguage(language)) void speak(language);
  }, [language]);
  const invitation = data?.node?.__typename === 'Invitation' ? data.node : undefined;
  if (invitation) return <InvitationView invitation={invitation} />;
  if (fetching || viewer === undefined) return <PageSkeleton />;
  if (error && !isHidden(error)) return <ErrorPage error={error} />;
  return <Hidden name={viewer?.person.displayName} />;
}

function InvitationView({ invitation }: { invitation: InvitationItem }) {
  const { t } = useLingui();
  const { organisation, organisationName, email, role, message, invitedBy, sentAt, expiresAt, state } = invitation;
  const { answeredBy, reason } = invitation;
  return (
    <Stack maw="46rem" gap="lg">
      <Group gap="sm" role="status">
        <Text span c="dimmed">
          <Trans>Invitation</Trans>
        </Text>
        <InvitationStateBadge state={state} />
      </Group>
      <PageTitle title={t`Invitation to act for ${organisationName}`}>
        <Trans>Invitation to act for {organisationName}</Trans>
      </PageTitle>
      <Surface>
        <Facts>
          <Fact term={t`Invited by`}>{invitedBy.displayName}</Fact>
          <Fact term={t`For`}>{organisation && <OrganisationLink organisation={organisation} />}</Fact>
          <Fact term={t`Function`}>{role}</Fact>
          <Fact term={t`Sent to`}>{email}</Fact>
          <Fact term={t`Sent`}>
            <When at={sentAt} />
          </Fact>
          <Fact term={t`Valid until`}>
            <Day on={expiresAt} />
          </Fact>
          <Fact term={t`Answered by`}>{answeredBy?.displayName}</Fact>
          <Fact term={t`Reason`}>{reason}</Fact>
        </Facts>
        {message && (
          <Text mt="md" style={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>
            {message}
          </Text>
        )}
      </Surface>
      {state === 'ACCEPTED' && organisation && (
        <Text>
          <Trans>
            To the page of <OrganisationLink organisation={organisation} />
          </Trans>
        </Text>
      )}
      <InvitationAnswer invitation={invitation} />
      <ManageInvitation invitation={invitation} />
    </Stack>
  );
}

/** Whoever finds the address learns nothing from it; the person invited learns what to do. */
function Hidden({ name }: { name: string | undefined }) {
  const { i18n, t } = useLingui();
  return (
    <Stack maw="46rem">
      <PageTitle title={t`Invitation`}>
        {name ? <Trans>This invitation is not open to this account</Trans> : <Trans>You have an invitation</Trans>}
      </PageTitle>
      <Text>
        {name ? (
          <Trans>
            You are logged in as {name}. An invitation opens only for the account with the e-mail address it was sent
            to. Log out, and log in with that address.
          </Trans>
        ) : (
          <Trans>
            Log in with the e-mail address to which it was sent. If you have no account yet, choose your password first:
            a second mail leads you there. If its link is too old, choose “Forgot password” where you log in.
          </Trans>
        )}
      </Text>
      <Group>
        {name ? (
          <AnchorLink to="/">
            <Trans>Go to the start page</Trans>
          </AnchorLink>
        ) : (
          <Button onClick={() => logIn(i18n.locale)}>
            <Trans>Log in</Trans>
          </Button>
        )}
      </Group>
    </Stack>
  );
}
