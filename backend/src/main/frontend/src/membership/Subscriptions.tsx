import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { ConfirmEnd } from '../web/ConfirmEnd';
import { today } from '../web/dates';
import { RefusalAlert } from '../web/RefusalAlert';
import { useAct } from '../web/useAct';
import { Day } from '../web/When';
import { Amount } from './Amount';
import { CancelShareSubscription, RecordSharePayment } from './operations';
import type { MembershipItem } from './types';

/** Shares that a person undertook to pay, with what can be done with those not paid. */
export function Subscriptions({ membership }: { membership: MembershipItem }) {
  const { t } = useLingui();
  const { id, subscriptions, viewerActs, person } = membership;
  const standing = subscriptions.filter(({ cancelledAt }) => !cancelledAt);
  if (standing.length === 0) return null;
  return (
    <Stack gap={4}>
      {standing.map((subscription) => (
        <Group key={subscription.id} gap="xs" justify="space-between">
          <Text>
            <Plural value={subscription.shares} one="# share" other="# shares" />, <Amount of={subscription.amount} />{' '}
            <Text span size="sm" c="dimmed">
              {subscription.paidOn ? (
                <Trans>
                  paid on <Day on={subscription.paidOn} />
                </Trans>
              ) : (
                <Trans>not paid yet</Trans>
              )}
            </Text>
          </Text>
          {!subscription.paidOn && (
            <Group gap="xs" data-print="no">
              {viewerActs.includes('RECORD_PAYMENT') && <PaymentButton membership={membership} of={subscription} />}
              {viewerActs.includes('CANCEL_SUBSCRIPTION') && (
                <ConfirmEnd
                  document={CancelShareSubscription}
                  variables={() => ({ input: { membership: id, subscription: subscription.id } })}
                  label={t`Give up`}
                  name={t`Give up the subscription of ${person.displayName}`}
                  title={t`Give this subscription up?`}
                  consequence={t`These shares are then not owed any more. Others can be subscribed.`}
                />
              )}
            </Group>
          )}
        </Group>
      ))}
    </Stack>
  );
}

type PaymentProps = { membership: MembershipItem; of: MembershipItem['subscriptions'][number] };

function PaymentButton({ membership, of: subscription }: PaymentProps) {
  const { t } = useLingui();
  const [isOpen, setOpen] = useState(false);
  const [paidOn, setPaidOn] = useState(today);
  const act = useAct(RecordSharePayment);
  const name = membership.person.displayName;
  const confirm = async () => {
    const input = { membership: membership.id, subscription: subscription.id, paidOn };
    if (await act.run({ input })) setOpen(false);
  };
  return (
    <>
      <Button size="sm" aria-label={t`Record the payment of ${name}`} onClick={() => setOpen(true)}>
        <Trans>Record the payment</Trans>
      </Button>
      <Modal opened={isOpen} onClose={() => setOpen(false)} title={t`Were these shares paid?`} centered>
        <Stack>
          <RefusalAlert refusals={act.refusals} />
          <Text>
            {name}: <Plural value={subscription.shares} one="# share" other="# shares" />,{' '}
            <Amount of={subscription.amount} />
          </Text>
          <TextInput
            type="date"
            required
            label={t`Day of payment`}
            max={today()}
            value={paidOn}
            onChange={(event) => setPaidOn(event.currentTarget.value)}
          />
          <Text>
            <Trans>
              With the least holding paid, {name} is a member from that day and gets the next number of the register.
              This cannot be undone.
            </Trans>
          </Text>
          <Group justify="end">
            <Button variant="default" onClick={() => setOpen(false)}>
              <Trans>Do not</Trans>
            </Button>
            <Button loading={act.isRunning} disabled={paidOn === ''} onClick={confirm}>
              {t({ message: 'Record', context: 'payment' })}
            </Button>
          </Group>
        </Stack>
      </Modal>
    </>
  );
}
