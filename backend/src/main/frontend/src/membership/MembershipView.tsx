import { Trans, useLingui } from '@lingui/react/macro';
import { Anchor, Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { ReasonDialog } from '../invitations/ReasonDialog';
import { ConfirmEnd } from '../web/ConfirmEnd';
import { ButtonLink } from '../web/links';
import { RefusalAlert } from '../web/RefusalAlert';
import { useAct } from '../web/useAct';
import { Day, When } from '../web/When';
import { classLabels, endingLabels } from './labels';
import { MembershipSteps } from './MembershipSteps';
import {
  AcceptApplication,
  DeclineApplication,
  LeaveCooperative,
  RecordDeath,
  WithdrawApplication,
} from './operations';
import { SubscribeForm } from './SubscribeForm';
import { Subscriptions } from './Subscriptions';
import type { MembershipItem } from './types';

type Props = {
  membership: MembershipItem;
  /** Whether the person's name is told; on her own page it is not. */
  isNamed: boolean;
};

/** A membership: where it stands, its shares, and what the viewer can do. */
export function MembershipView({ membership, isNamed }: Props) {
  const { i18n } = useLingui();
  const { person, membershipClass, number, statement, answer, answeredBy, viewerActs, state, ending, until } =
    membership;
  return (
    <Stack gap="sm">
      {isNamed && (
        <Stack gap={0}>
          <Text fw={600}>
            {person.displayName}
            {person.nameKana && (
              <Text span size="sm" c="dimmed" fw={400} lang="ja">
                {' '}
                {person.nameKana}
              </Text>
            )}
          </Text>
          {person.email && (
            <Anchor size="sm" href={`mailto:${person.email}`}>
              {person.email}
            </Anchor>
          )}
        </Stack>
      )}
      <Text size="sm" c="dimmed">
        {i18n._(classLabels[membershipClass])}
        {number !== null && (
          <>
            {' '}
            · <Trans>No. {number} of the register</Trans>
          </>
        )}{' '}
        · <When at={membership.appliedAt} />
      </Text>
      <MembershipSteps membership={membership} />
      {statement && <Text style={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>{statement}</Text>}
      {answer && (
        <Text style={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>
          {answeredBy?.displayName}: {answer}
        </Text>
      )}
      {ending && until && (
        <Text>
          {i18n._(endingLabels[ending])}: <Day on={until} />
        </Text>
      )}
      <Subscriptions membership={membership} />
      {viewerActs.includes('SUBSCRIBE') && (state === 'ACCEPTED' || !isNamed) && (
        <SubscribeForm membership={membership.id} name={person.displayName} />
      )}
      <Answer membership={membership} />
      <Endings membership={membership} />
    </Stack>
  );
}

function Answer({ membership }: { membership: MembershipItem }) {
  const { t } = useLingui();
  const accept = useAct(AcceptApplication);
  const decline = useAct(DeclineApplication);
  const [isDeclining, setDeclining] = useState(false);
  const { id, person, viewerActs } = membership;
  const name = person.displayName;
  if (!viewerActs.includes('ACCEPT')) return null;
  return (
    <>
      <RefusalAlert refusals={accept.refusals} />
      <Group gap="sm" data-print="no">
        <Button
          size="sm"
          loading={accept.isRunning}
          aria-label={t`Accept the application of ${name}`}
          onClick={() => accept.run({ input: { membership: id } })}
        >
          {t({ message: 'Accept', context: 'application' })}
        </Button>
        <Button
          size="sm"
          variant="outline"
          color="vermilion"
          aria-label={t`Decline… the application of ${name}`}
          onClick={() => setDeclining(true)}
        >
          {t({ message: 'Decline', context: 'application' })}…
        </Button>
      </Group>
      {isDeclining && (
        <ReasonDialog
          title={t`Decline the application of ${name}?`}
          label={t`Why`}
          description={t`${name} reads it, and those who act for the co-operative.`}
          consequence={t`This cannot be undone; ${name} can apply again.`}
          words={t({ message: 'Decline', context: 'application' })}
          isRequired
          isRunning={decline.isRunning}
          refusals={decline.refusals}
          onConfirm={async (reason) => {
            if (await decline.run({ input: { membership: id, reason } })) setDeclining(false);
          }}
          onClose={() => setDeclining(false)}
        />
      )}
    </>
  );
}

/** Ways out of a membership that are open to the viewer. */
export function Endings({ membership }: { membership: MembershipItem }) {
  const { t } = useLingui();
  const { id, person, viewerActs } = membership;
  const name = person.displayName;
  return (
    <Group gap="xs">
      {viewerActs.includes('WITHDRAW') && (
        <ConfirmEnd
          document={WithdrawApplication}
          variables={() => ({ input: { membership: id } })}
          label={t({ message: 'Take back', context: 'application' })}
          name={t`Take back… your application`}
          title={t`Take your application back?`}
          consequence={t`Nobody then decides on it any more. You can apply again.`}
        />
      )}
      {viewerActs.includes('LEAVE') && (
        <ConfirmEnd
          document={LeaveCooperative}
          variables={(day) => ({ input: { membership: id, lastDay: day } })}
          label={t`Leave`}
          name={t`Leave… (${name})`}
          title={t`End the membership of ${name}?`}
          consequence={t`After that day ${name} has no vote here any more. This cannot be undone; one can apply again.`}
          dayLabel={t`Last day as a member`}
        />
      )}
      {viewerActs.includes('RECORD_DEATH') && !membership.until && membership.cooperative && (
        <ButtonLink
          to="/cooperatives/$id/proposals/exclusion"
          params={{ id: membership.cooperative.id }}
          search={{ membership: id }}
          variant="subtle"
          color="vermilion"
          size="compact-md"
          aria-label={t`Exclude… (${name})`}
          data-print="no"
        >
          <Trans>Exclude</Trans>…
        </ButtonLink>
      )}
      {viewerActs.includes('RECORD_DEATH') && (
        <ConfirmEnd
          document={RecordDeath}
          variables={(day) => ({ input: { membership: id, diedOn: day } })}
          label={t`Died`}
          name={t`Died… (${name})`}
          title={t`Did ${name} die?`}
          consequence={t`The membership ends with that day. This cannot be undone.`}
          dayLabel={t`Day of death`}
        />
      )}
    </Group>
  );
}
