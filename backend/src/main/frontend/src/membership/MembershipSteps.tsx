import { useLingui } from '@lingui/react/macro';
import { Text } from '@mantine/core';
import classes from '../network/StepsLine.module.css';
import { Day } from '../web/When';
import { type MembershipCourse, type MembershipStep, membershipSteps } from './membershipSteps';

/** The line of steps into a co-operative: what is behind, whose turn it is, what is still to come. */
export function MembershipSteps({ membership }: { membership: MembershipCourse }) {
  const { t } = useLingui();
  const names: Record<MembershipStep['key'], string> = {
    applied: t({ message: 'Applied', context: 'membership' }),
    accepted: t({ message: 'Accepted', context: 'membership' }),
    declined: t({ message: 'Declined', context: 'membership' }),
    withdrawn: t({ message: 'Taken back', context: 'membership' }),
    subscribed: t`Shares subscribed`,
    member: t`Shares paid: member`,
    ended: t({ message: 'Ended', context: 'membership' }),
  };
  return (
    <ol className={classes.steps} aria-label={t`Where it stands`}>
      {membershipSteps(membership).map(({ key, place, at }) => (
        <li key={key} className={classes.step} data-place={place} aria-current={place === 'now' ? 'step' : undefined}>
          <Text fw={600}>{names[key]}</Text>
          {at && (
            <Text size="sm" c="dimmed">
              <Day on={at} />
            </Text>
          )}
        </li>
      ))}
    </ol>
  );
}
