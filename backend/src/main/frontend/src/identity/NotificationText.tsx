import { Trans } from '@lingui/react/macro';
import type { ResultOf } from '../web/graphql';
import type { NotificationsQuery } from './operations';

/** A notification as lists show it. */
export type NotificationItem = NonNullable<
  ResultOf<typeof NotificationsQuery>['viewer']
>['notifications']['nodes'][number];

/** What happened, in a sentence. */
export function NotificationText({ notification: { kind, about } }: { notification: NotificationItem }) {
  const title = titleOf(about);
  const file = about?.__typename === 'DirectoryImport' ? about.fileName : undefined;
  const organisation = nameOf(about);
  const applicant = about?.__typename === 'Membership' ? about.person.displayName : undefined;
  switch (kind) {
    case 'ALLIANCE_PROPOSED':
      return <Trans>An alliance was proposed to you: {title}</Trans>;
    case 'ALLIANCE_CONSENTED':
      return <Trans>A party consented: {title}</Trans>;
    case 'ALLIANCE_IN_FORCE':
      return <Trans>All consented, the alliance stands: {title}</Trans>;
    case 'ALLIANCE_DECLINED':
      return <Trans>A party declined: {title}</Trans>;
    case 'ALLIANCE_WITHDRAWN':
      return <Trans>The proposal was withdrawn: {title}</Trans>;
    case 'ALLIANCE_ENDED':
      return <Trans>A party gave notice: {title}</Trans>;
    case 'REPRESENTATION_GRANTED':
      return <Trans>You may now act for an organisation: {organisation}</Trans>;
    case 'REPRESENTATION_ENDED':
      return <Trans>You no longer act for an organisation: {organisation}</Trans>;
    case 'IMPORT_FINISHED':
      return <Trans>Your import is over: {file}</Trans>;
    case 'INVITATION_ACCEPTED':
      return <Trans>Your invitation was accepted: {organisation}</Trans>;
    case 'INVITATION_DECLINED':
      return <Trans>Your invitation was declined: {organisation}</Trans>;
    case 'REPRESENTATION_CLAIMED':
      return <Trans>Somebody claims to act for an organisation: {organisation}</Trans>;
    case 'CLAIM_DECLINED':
      return <Trans>Your claim to act for an organisation was declined: {organisation}</Trans>;
    case 'AMENDMENT_PROPOSED':
      return <Trans>A change of an alliance was proposed to you: {title}</Trans>;
    case 'AMENDMENT_ADOPTED':
      return <Trans>All consented, the alliance is changed: {title}</Trans>;
    case 'AMENDMENT_DECLINED':
      return <Trans>A party declined the change of an alliance: {title}</Trans>;
    case 'AMENDMENT_WITHDRAWN':
      return <Trans>The change of an alliance was taken back: {title}</Trans>;
    case 'ALLIANCE_ENDS_SOON':
      return <Trans>This alliance ends soon unless it is renewed: {title}</Trans>;
    case 'STATEMENT_DUE':
      return <Trans>A statement on decent work is due: {title}</Trans>;
    case 'DOCUMENT_ADDED':
      return <Trans>A document was added: {title}</Trans>;
    case 'MEMBERSHIP_APPLIED':
      return (
        <Trans>
          {applicant} applied for membership: {organisation}
        </Trans>
      );
    case 'MEMBERSHIP_ACCEPTED':
      return <Trans>Your application was accepted, subscribe your shares: {organisation}</Trans>;
    case 'MEMBERSHIP_DECLINED':
      return <Trans>Your application was declined: {organisation}</Trans>;
    case 'SHARES_SUBSCRIBED':
      return (
        <Trans>
          {applicant} subscribed shares: {organisation}
        </Trans>
      );
    case 'MEMBERSHIP_BEGUN':
      return <Trans>You are a member: {organisation}</Trans>;
    case 'PROPOSAL_PUBLISHED':
      return <Trans>A proposal is discussed in your co-operative: {title}</Trans>;
    case 'PROPOSAL_COMMENTED':
      return <Trans>Somebody spoke about your proposal: {title}</Trans>;
    case 'AMENDMENT_TAKEN_IN':
      return <Trans>Your amendment was taken in: {title}</Trans>;
    case 'VOTING_OPENED':
      return <Trans>A vote is open: {title}</Trans>;
    case 'CONSENT_ASKED':
      return <Trans>Adopted unless somebody objects; you are asked: {title}</Trans>;
    case 'OBJECTION_RAISED':
      return <Trans>Somebody objected to your proposal: {title}</Trans>;
    case 'VOTING_CLOSES_SOON':
      return <Trans>A vote closes soon, and your ballot is awaited: {title}</Trans>;
    case 'DECISION_REACHED':
      return <Trans>A vote was counted: {title}</Trans>;
    case 'PROPOSAL_CARRIED_OUT':
      return <Trans>Your proposal was carried out: {title}</Trans>;
    case 'ELECTION_CONVENED':
      return <Trans>An election was convened, nominate or stand yourself: {organisation}</Trans>;
    case 'CANDIDATE_NOMINATED':
      return <Trans>You were nominated; say whether you stand: {organisation}</Trans>;
    case 'ELECTION_OPENED':
      return <Trans>An election is open: {organisation}</Trans>;
    case 'ELECTION_CLOSES_SOON':
      return <Trans>An election closes soon, and your ballot is awaited: {organisation}</Trans>;
    case 'ELECTION_COUNTED':
      return <Trans>An election was counted: {organisation}</Trans>;
    case 'ELECTION_CANCELLED':
      return <Trans>An election was called off: {organisation}</Trans>;
    case 'OFFICE_BEGUN':
      return <Trans>You hold an office from now on: {organisation}</Trans>;
    case 'OFFICE_ENDED':
      return <Trans>Your office has ended, or ends before its term: {organisation}</Trans>;
    case 'REPORT_PUBLISHED':
      return <Trans>The officers put something before the members: {title}</Trans>;
    case 'REVIEW_CONCLUDED':
      return <Trans>What became of the plan was examined: {title}</Trans>;
    case 'QUESTION_ASKED':
      return <Trans>A member asks about your report: {title}</Trans>;
    case 'QUESTION_ANSWERED':
      return <Trans>Your question was answered: {title}</Trans>;
    case 'TERM_ENDS_SOON':
      return <Trans>A term ends soon, an election is to be convened: {organisation}</Trans>;
    case 'ASSEMBLY_CONVENED':
      return <Trans>An assembly was convened: {title}</Trans>;
    case 'ASSEMBLY_CHANGED':
      return <Trans>Time, place or agenda of an assembly changed: {title}</Trans>;
    case 'ASSEMBLY_CANCELLED':
      return <Trans>An assembly was called off: {title}</Trans>;
    case 'ASSEMBLY_OPENED':
      return <Trans>An assembly is under way: {title}</Trans>;
    case 'PROXY_GIVEN':
      return <Trans>A member gave you her vote for an assembly: {title}</Trans>;
    case 'PROXY_ENDED':
      return <Trans>A vote given for an assembly was taken or given back: {title}</Trans>;
    case 'MINUTES_DRAFTED':
      return <Trans>You were there: please read and approve the minutes of {title}</Trans>;
    case 'MINUTES_PUBLISHED':
      return <Trans>The minutes were published: {title}</Trans>;
    case 'MEMBERSHIP_ENDED':
      return (
        <Trans>
          The membership of {applicant} ends: {organisation}
        </Trans>
      );
    case 'ENTRY_STALE':
      return <Trans>Please look whether the entry is still right: {organisation}</Trans>;
  }
}

function nameOf(about: NotificationItem['about']): string | undefined {
  if (!about) return undefined;
  if ('name' in about) return about.name;
  if (about.__typename === 'Membership' || about.__typename === 'Election' || about.__typename === 'Office') {
    return about.cooperative?.name;
  }
  return about.__typename === 'Representation' ? about.organisation.name : undefined;
}

function titleOf(about: NotificationItem['about']): string | undefined {
  return about && 'title' in about ? about.title : undefined;
}
