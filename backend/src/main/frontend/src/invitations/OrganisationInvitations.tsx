import { Trans } from '@lingui/react/macro';
import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useQuery } from 'urql';
import { KeysetList, pageState } from '../web/KeysetList';
import { AnchorLink } from '../web/links';
import { Section } from '../web/Section';
import { When } from '../web/When';
import { InviteForm } from './InviteForm';
import { ManageInvitation } from './ManageInvitation';
import { InvitationsQuery } from './operations';
import { InvitationStateBadge } from './StateBadges';
import { ANSWER_CONTEXT, type InvitationItem } from './types';

const PAGE = 10;
/** Milliseconds until one looks again whether mails that are about to be sent were sent. */
const LOOK_AGAIN = 4000;

/** Who was invited to act for an organisation and has not answered; for those who may invite. */
export function OrganisationInvitations({ organisation, isOpen }: { organisation: string; isOpen: boolean }) {
  const [isInviting, setInviting] = useState(false);
  const [invited, setInvited] = useState<string>();
  const usePage = (after: string | null) => {
    const [{ data, ...result }, read] = useQuery({
      query: InvitationsQuery,
      variables: { organisation, first: PAGE, after },
      context: ANSWER_CONTEXT,
      // Others answer: what was read before may be old.
      requestPolicy: 'cache-and-network',
    });
    const isSending = data?.invitations?.nodes.some(({ mailState }) => mailState === 'WAITING') ?? false;
    useEffect(() => {
      if (!isSending) return;
      const timer = setInterval(() => read({ requestPolicy: 'network-only' }), LOOK_AGAIN);
      return () => clearInterval(timer);
    }, [isSending, read]);
    return pageState(data?.invitations ?? undefined, result);
  };
  const done = (email: string) => {
    setInvited(email);
    setInviting(false);
  };
  return (
    <Section title={<Trans>Invitations</Trans>}>
      {invited && (
        <Alert color="indigo" variant="light" role="status">
          <Trans>The invitation goes to {invited}.</Trans>
        </Alert>
      )}
      <KeysetList
        list={`invitations of ${organisation}`}
        shapes={1}
        usePage={usePage}
        keyOf={(invitation) => invitation.id}
        renderItem={(invitation) => <InvitationRow invitation={invitation} />}
        empty={
          <Text c="dimmed">
            <Trans>No invitation waits for an answer.</Trans>
          </Text>
        }
      />
      {isOpen && !isInviting && (
        <Group data-print="no">
          <Button variant="default" size="sm" onClick={() => setInviting(true)}>
            <Trans>Invite by e-mail</Trans>
          </Button>
        </Group>
      )}
      {isInviting && <InviteForm organisation={organisation} onDone={done} onClose={() => setInviting(false)} />}
    </Section>
  );
}

function InvitationRow({ invitation }: { invitation: InvitationItem }) {
  const { id, email, role, state, sentAt, invitedBy } = invitation;
  return (
    <Stack gap={4} pb="sm">
      <AnchorLink to="/invitations/$id" params={{ id }} fw={600} style={{ overflowWrap: 'anywhere' }}>
        {email}
      </AnchorLink>
      <Group gap="xs">
        <InvitationStateBadge state={state} />
        <Text span size="sm" c="dimmed">
          {role && <>{role} · </>}
          {invitedBy.displayName} · <When at={sentAt} />
        </Text>
      </Group>
      <ManageInvitation invitation={invitation} />
    </Stack>
  );
}
