import type { MembershipItem } from './types';

/** What the steps into a co-operative are read from. */
export type MembershipCourse = Pick<MembershipItem, 'state' | 'appliedAt' | 'answeredAt' | 'since' | 'until'> & {
  subscriptions: readonly { subscribedAt: string; paidOn: string | null; cancelledAt: string | null }[];
};

/** One step into a co-operative. */
export type MembershipStep = {
  key: 'applied' | 'accepted' | 'declined' | 'withdrawn' | 'subscribed' | 'member' | 'ended';
  /** Behind, where it stands, still to come, or where it broke off. */
  place: 'done' | 'now' | 'ahead' | 'broken';
  /** When it was, or will be; absent when no day is known. */
  at: string | null;
};

/** The steps a person has gone, stands at and still has to go; each `now` is whose turn it is. */
export function membershipSteps(course: MembershipCourse): MembershipStep[] {
  const { state, appliedAt, answeredAt, since, until } = course;
  const applied: MembershipStep = { key: 'applied', place: 'done', at: appliedAt };
  if (state === 'DECLINED') return [applied, { key: 'declined', place: 'broken', at: answeredAt }];
  if (state === 'WITHDRAWN') return [applied, { key: 'withdrawn', place: 'broken', at: null }];
  const subscribed = course.subscriptions.find(({ cancelledAt }) => !cancelledAt)?.subscribedAt ?? null;
  const isIn = state === 'MEMBER' || state === 'ENDED';
  const steps: MembershipStep[] = [
    applied,
    { key: 'accepted', place: state === 'APPLIED' ? 'now' : 'done', at: answeredAt },
    { key: 'subscribed', place: isIn || subscribed ? 'done' : state === 'ACCEPTED' ? 'now' : 'ahead', at: subscribed },
    {
      key: 'member',
      place: state === 'ENDED' ? 'done' : isIn || subscribed ? 'now' : 'ahead',
      at: since,
    },
  ];
  return until ? [...steps, { key: 'ended', place: state === 'ENDED' ? 'now' : 'ahead', at: until }] : steps;
}
