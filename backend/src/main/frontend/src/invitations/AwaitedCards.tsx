import { Trans } from '@lingui/react/macro';
import { Stack, Text } from '@mantine/core';
import { OrganisationLink } from '../network/OrganisationName';
import { AnchorLink } from '../web/links';
import { Surface } from '../web/Surface';
import { Day, When } from '../web/When';
import { ClaimAnswer } from './ClaimAnswer';
import { InvitationAnswer } from './InvitationAnswer';
import type { ClaimItem, InvitationItem } from './types';

/** An invitation that waits for the viewer. */
export function AwaitedInvitationCard({ invitation, dueOn }: { invitation: InvitationItem; dueOn: string | null }) {
  const { id, organisationName, invitedBy, role, message, sentAt } = invitation;
  return (
    <Surface mb="md">
      <Stack gap="xs">
        <Text size="sm" c="dimmed">
          <Trans>Invitation</Trans>
        </Text>
        <Text fw={650} fz="lg">
          <AnchorLink to="/invitations/$id" params={{ id }} search={{}}>
            <Trans>Act for {organisationName}</Trans>
          </AnchorLink>
        </Text>
        <Text size="sm">
          {invitedBy.displayName} · {role && <>{role} · </>}
          <When at={sentAt} />
        </Text>
        {message && (
          <Text lineClamp={3} style={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>
            {message}
          </Text>
        )}
        {dueOn && (
          <Text size="sm" fw={600}>
            <Trans>
              Please answer by <Day on={dueOn} /> (<When at={dueOn} />)
            </Trans>
          </Text>
        )}
        <InvitationAnswer invitation={invitation} />
      </Stack>
    </Surface>
  );
}

/** A claim that waits to be checked by the viewer. */
export function AwaitedClaimCard({ claim }: { claim: ClaimItem }) {
  const { organisation } = claim;
  return (
    <Surface mb="md">
      <Stack gap="xs">
        <Text size="sm" c="dimmed">
          <Trans>Somebody claims to act for an organisation</Trans>
        </Text>
        <Text fw={650} fz="lg">
          <OrganisationLink organisation={organisation} />
        </Text>
        <ClaimAnswer claim={claim} />
      </Stack>
    </Surface>
  );
}
