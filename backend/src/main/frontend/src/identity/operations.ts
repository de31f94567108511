import { AmendmentFragment } from '../agreements/operations';
import { CandidacyFragment } from '../elections/operations';
import { ClaimFragment, InvitationFragment } from '../invitations/operations';
import { MembershipFragment } from '../membership/operations';
import { OrganisationLinkFragment } from '../network/fragments';
import { graphql } from '../web/graphql';

/** Who is signed in and what she may do; the frame of every page asks it. */
export const ViewerQuery = graphql(`
  query Viewer {
    viewer {
      person { id displayName language }
      roles
      representations { id role organisation { id name kind } }
      staffPosts { id federation { id name } }
      unreadNotificationCount
    }
  }
`);

const NotificationFragment = graphql(
  `
    fragment NotificationItem on Notification {
      id
      kind
      at
      readAt
      by { id displayName }
      about {
        __typename
        id
        ...OrganisationLink
        ... on Alliance { title }
        ... on Representation { organisation { ...OrganisationLink } }
        ... on DirectoryImport { fileName }
        ... on Membership { person { id displayName } cooperative { ...OrganisationLink } }
        ... on Proposal { title }
        ... on OfficerReport { title }
        ... on Review { title }
        ... on Assembly { title }
        ... on Election { cooperative { ...OrganisationLink } }
        ... on Office { cooperative { ...OrganisationLink } }
      }
    }
  `,
  [OrganisationLinkFragment],
);

/** The viewer's notifications, the newest first. */
export const NotificationsQuery = graphql(
  `
    query Notifications($first: Int!, $after: String) {
      viewer {
        notifications(first: $first, after: $after) {
          nodes { ...NotificationItem }
          pageInfo { hasNextPage endCursor }
        }
      }
    }
  `,
  [NotificationFragment],
);

/** Each new notification for the viewer. */
export const NotificationArrived = graphql(`
  subscription NotificationArrived {
    notificationArrived { id }
  }
`);

/** Marks all notifications, or those named, as read. */
export const MarkNotificationsRead = graphql(`
  mutation MarkNotificationsRead($input: MarkNotificationsReadInput!) {
    markNotificationsRead(input: $input) { person { id } unreadNotificationCount }
  }
`);

/** What waits for the viewer's answer. */
export const AwaitedDecisionsQuery = graphql(
  `
    query AwaitedDecisions($first: Int!, $after: String) {
      viewer {
        awaitedDecisions(first: $first, after: $after) {
          totalCount
          nodes {
            __typename
            id
            since
            dueOn
            organisation { id name otherNames { language text } }
            ... on AwaitedAllianceConsent {
              alliance {
                id
                title
                text
                language
                purposes
                proposedBy { ...OrganisationLink }
                parties { organisation { ...OrganisationLink } }
                viewerActs { kind organisation { id name } }
                noticeDays
              }
            }
            ... on AwaitedAmendmentConsent { amendment { ...Amendment alliance { id title language } } }
            ... on AwaitedDecentWorkStatement { year alliance { id title language commitments { topic text } } }
            ... on AwaitedInvitation { invitation { ...InvitationItem } }
            ... on AwaitedMembership { task membership { ...MembershipItem } }
            ... on AwaitedBallot { ballotBox {
              id
              closesAt
              isSecret
              hasViewerVoted
              represented { person { id displayName } hasVoted }
              proposal { id title text viewerActs } } }
            ... on AwaitedProposal { proposal { id title state viewerActs } }
            ... on AwaitedDuty { kind }
            ... on AwaitedImprovement { improvement { id text isOverdue review { id title } } }
            ... on AwaitedAssembly { assembly { id title state startsAt } }
            ... on AwaitedElection {
              election {
                id
                office
                seats
                membershipClass
                method
                candidacies { ...CandidacyItem }
                vote { closesAt hasViewerVoted represented { person { id displayName } hasVoted } }
                viewerActs
              }
            }
            ... on AwaitedClaim { claim { ...ClaimItem } }
          }
          pageInfo { hasNextPage endCursor }
        }
      }
    }
  `,
  [
    OrganisationLinkFragment,
    AmendmentFragment,
    InvitationFragment,
    ClaimFragment,
    MembershipFragment,
    CandidacyFragment,
  ],
);

/** The viewer's own profile. */
export const ProfileQuery = graphql(
  `
    query Profile {
      viewer {
        person { id displayName nameKana language email contactChoice isFindable isIntroducer reminderRhythm createdAt }
        representations { id role since until organisation { ...OrganisationLink } }
        staffPosts { id since federation { ...OrganisationLink } }
      }
    }
  `,
  [OrganisationLinkFragment],
);

/** Changes the viewer's own profile. */
export const ChangeProfile = graphql(`
  mutation ChangeProfile($input: ChangeProfileInput!) {
    changeProfile(input: $input) { id displayName nameKana language contactChoice isFindable isIntroducer reminderRhythm }
  }
`);

/** Lets a person represent an organisation. */
export const GrantRepresentation = graphql(`
  mutation GrantRepresentation($input: GrantRepresentationInput!) {
    grantRepresentation(input: $input) { id role since person { id displayName } organisation { id } }
  }
`);

/** Ends a representation. */
export const EndRepresentation = graphql(`
  mutation EndRepresentation($input: EndRepresentationInput!) {
    endRepresentation(input: $input) { id until person { id } organisation { id } }
  }
`);

/** A page of who works for which federation. */
export const StaffPostsQuery = graphql(
  `
    query StaffPosts($current: Boolean!, $first: Int!, $after: String) {
      staffPosts(current: $current, first: $first, after: $after) {
        nodes {
          id
          since
          until
          person { id displayName }
          federation { ...OrganisationLink }
          appointedBy { id displayName }
          endedBy { id displayName }
        }
        pageInfo { hasNextPage endCursor }
      }
    }
  `,
  [OrganisationLinkFragment],
);

/** Makes a person staff of a federation. */
export const AppointStaff = graphql(`
  mutation AppointStaff($input: AppointStaffInput!) {
    appointStaff(input: $input) { id person { id displayName } federation { id } }
  }
`);

/** Ends a staff post. */
export const EndStaffPost = graphql(`
  mutation EndStaffPost($input: EndStaffPostInput!) {
    endStaffPost(input: $input) { id until }
  }
`);
