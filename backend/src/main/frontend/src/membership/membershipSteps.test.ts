import { expect, test } from 'vitest';
import { type MembershipCourse, membershipSteps } from './membershipSteps';

const course: MembershipCourse = {
  state: 'APPLIED',
  appliedAt: '2026-04-01T09:00:00Z',
  answeredAt: null,
  since: null,
  until: null,
  subscriptions: [],
};
const paid = { subscribedAt: '2026-04-03T09:00:00Z', paidOn: '2026-04-05', cancelledAt: null };

function places(changed: Partial<MembershipCourse>): string {
  return membershipSteps({ ...course, ...changed })
    .map(({ key, place }) => `${key}:${place}`)
    .join(' ');
}

test('who applied waits for an answer', () => {
  expect(places({})).toBe('applied:done accepted:now subscribed:ahead member:ahead');
});

test('who was accepted subscribes, then pays', () => {
  const accepted = { state: 'ACCEPTED', answeredAt: '2026-04-02T09:00:00Z' } as const;
  expect(places(accepted)).toBe('applied:done accepted:done subscribed:now member:ahead');
  expect(places({ ...accepted, subscriptions: [{ ...paid, paidOn: null }] })).toBe(
    'applied:done accepted:done subscribed:done member:now',
  );
  expect(places({ ...accepted, subscriptions: [{ ...paid, paidOn: null, cancelledAt: '2026-04-04T09:00:00Z' }] })).toBe(
    'applied:done accepted:done subscribed:now member:ahead',
  );
});

test('a membership has an end when one is known', () => {
  const member = { state: 'MEMBER', since: '2026-04-05', subscriptions: [paid] } as const;
  expect(places(member)).toBe('applied:done accepted:done subscribed:done member:now');
  expect(places({ ...member, until: '2027-03-31' })).toContain('member:now ended:ahead');
  expect(places({ ...member, state: 'ENDED', until: '2026-06-30' })).toContain('member:done ended:now');
});

test('a way that broke off says so', () => {
  expect(places({ state: 'DECLINED' })).toBe('applied:done declined:broken');
  expect(places({ state: 'WITHDRAWN' })).toBe('applied:done withdrawn:broken');
});
