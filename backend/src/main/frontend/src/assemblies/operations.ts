import { CandidacyFragment } from '../elections/operations';
import { OrganisationLinkFragment } from '../network/fragments';
import { graphql } from '../web/graphql';

/** An assembly in a list. */
export const AssemblyRowFragment = graphql(`
  fragment AssemblyRow on Assembly {
    id
    kind
    title
    state
    startsAt
    place
    isViewerPresent
    viewerActs
  }
`);

/** An item of an agenda, with what is decided there. */
export const AgendaItemFragment = graphql(
  `
    fragment AgendaItem on AgendaItem {
      id
      number
      title
      text
      proposal {
        id
        title
        state
        viewerActs
        ballotBox {
          id
          closesAt
          isSecret
          participants
          electors
          hasViewerVoted
          represented { person { id displayName } hasVoted }
          tally { outcome inFavour against abstaining }
        }
      }
      election {
        id
        office
        seats
        membershipClass
        state
        method
        viewerActs
        candidacies { ...CandidacyItem }
        vote {
          closesAt
          participants
          electors
          hasViewerVoted
          represented { person { id displayName } hasVoted }
        }
        result { elected { id ballotName } }
      }
      calledAt
      endedAt
      note
      quorumAtVote { entitled present represented }
    }
  `,
  [CandidacyFragment],
);

/** An assembly as its own page shows it. */
export const AssemblyFragment = graphql(
  `
    fragment AssemblyItem on Assembly {
      id
      cooperative { ...OrganisationLink }
      kind
      format
      title
      state
      startsAt
      place
      link
      convenedBy { id displayName }
      convenedAt
      conductedBy { id displayName }
      openedAt
      closedAt
      agenda { ...AgendaItem }
      proxiesPerHolder
      quorum {
        entitled
        present
        represented
        needed
        isReached
        classes { membershipClass entitled attending needed }
      }
      isViewerPresent
      viewerProxy { id holder { id displayName } }
      heldProxies { id giver { id displayName } }
      speakingList { id person { id displayName } askedAt calledAt }
      minutes {
        text
        revision
        writtenBy { id displayName }
        writtenAt
        textHash
        approvals { person { id displayName } at }
        formerVersions { revision text writtenBy { id displayName } writtenAt }
        approvalsNeeded
        approvedAt
        publishedAt
      }
      viewerActs
    }
  `,
  [OrganisationLinkFragment, AgendaItemFragment],
);

/** The assemblies of a co-operative. */
export const AssembliesQuery = graphql(
  `
    query Assemblies($id: ID!, $first: Int!, $after: String) {
      organisation(id: $id) {
        __typename
        id
        ...OrganisationLink
        ... on WorkerCooperative { governance { ...Assemblies } }
        ... on MultiStakeholderCooperative { governance { ...Assemblies } }
      }
    }
    fragment Assemblies on Governance {
      bylaws { id rules { parameter value } }
      assemblies(first: $first, after: $after) {
        nodes { ...AssemblyRow }
        pageInfo { hasNextPage endCursor }
      }
    }
  `,
  [OrganisationLinkFragment, AssemblyRowFragment],
);

/** What an assembly can decide: proposals in discussion, elections before their vote. */
export const ToBeDecidedQuery = graphql(`
  query ToBeDecided($id: ID!) {
    organisation(id: $id) {
      __typename
      id
      ... on WorkerCooperative { governance { ...ToBeDecided } }
      ... on MultiStakeholderCooperative { governance { ...ToBeDecided } }
    }
  }
  fragment ToBeDecided on Governance {
    proposals(first: 50, filter: { states: [DISCUSSION] }) { nodes { id title } }
    elections(first: 50) { nodes { id office seats membershipClass state } }
  }
`);

/** One assembly. */
export const AssemblyQuery = graphql(
  `
    query Assembly($id: ID!) {
      node(id: $id) { __typename ...AssemblyItem }
    }
  `,
  [AssemblyFragment],
);

/** Who came to an assembly. */
export const AttendancesQuery = graphql(`
  query Attendances($id: ID!, $first: Int!, $after: String) {
    node(id: $id) {
      __typename
      ... on Assembly {
        id
        attendances(first: $first, after: $after) {
          nodes { id person { id displayName } membershipClass isOnline arrivedAt leftAt }
          pageInfo { hasNextPage endCursor }
        }
      }
    }
  }
`);

/** Who votes for whom in an assembly. */
export const ProxiesQuery = graphql(`
  query Proxies($id: ID!, $first: Int!, $after: String) {
    node(id: $id) {
      __typename
      ... on Assembly {
        id
        proxies(first: $first, after: $after) {
          nodes { id giver { id displayName } holder { id displayName } givenAt endedAt isDeclined }
          pageInfo { hasNextPage endCursor }
        }
      }
    }
  }
`);

/** That something happened in an assembly. */
export const AssemblyChanged = graphql(`
  subscription AssemblyChanged($id: ID!) {
    assemblyChanged(id: $id) { id state }
  }
`);

/** Convenes an assembly. */
export const ConveneAssembly = graphql(`
  mutation ConveneAssembly($input: ConveneAssemblyInput!) {
    conveneAssembly(input: $input) { id }
  }
`);

/** Changes an assembly. */
export const ChangeAssembly = graphql(
  `
    mutation ChangeAssembly($input: ChangeAssemblyInput!) {
      changeAssembly(input: $input) { ...AssemblyItem }
    }
  `,
  [AssemblyFragment],
);

/** Calls an assembly off. */
export const CancelAssembly = graphql(
  `
    mutation CancelAssembly($input: CancelAssemblyInput!) {
      cancelAssembly(input: $input) { ...AssemblyItem }
    }
  `,
  [AssemblyFragment],
);

/** Puts an item on the agenda. */
export const AddAgendaItem = graphql(
  `
    mutation AddAgendaItem($input: AddAgendaItemInput!) {
      addAgendaItem(input: $input) { ...AssemblyItem }
    }
  `,
  [AssemblyFragment],
);

/** Takes an item off the agenda. */
export const RemoveAgendaItem = graphql(
  `
    mutation RemoveAgendaItem($input: RemoveAgendaItemInput!) {
      removeAgendaItem(input: $input) { ...AssemblyItem }
    }
  `,
  [AssemblyFragment],
);

/** Opens an assembly. */
export const OpenAssembly = graphql(
  `
    mutation OpenAssembly($input: OpenAssemblyInput!) {
      openAssembly(input: $input) { ...AssemblyItem }
    }
  `,
  [AssemblyFragment],
);

/** Closes an assembly. */
export const CloseAssembly = graphql(
  `
    mutation CloseAssembly($input: CloseAssemblyInput!) {
      closeAssembly(input: $input) { ...AssemblyItem }
    }
  `,
  [AssemblyFragment],
);

/** Begins with an item. */
export const CallAgendaItem = graphql(
  `
    mutation CallAgendaItem($input: CallAgendaItemInput!) {
      callAgendaItem(input: $input) { ...AssemblyItem }
    }
  `,
  [AssemblyFragment],
);

/** Notes what was said or found. */
export const NoteAgendaItem = graphql(
  `
    mutation NoteAgendaItem($input: NoteAgendaItemInput!) {
      noteAgendaItem(input: $input) { ...AssemblyItem }
    }
  `,
  [AssemblyFragment],
);

/** Puts an item to the vote. */
export const OpenAssemblyVote = graphql(
  `
    mutation OpenAssemblyVote($input: OpenAssemblyVoteInput!) {
      openAssemblyVote(input: $input) { ...AssemblyItem }
    }
  `,
  [AssemblyFragment],
);

/** Comes in, or lets somebody in. */
export const CheckIn = graphql(
  `
    mutation CheckIn($input: CheckInInput!) {
      checkIn(input: $input) { ...AssemblyItem }
    }
  `,
  [AssemblyFragment],
);

/** Leaves, or lets somebody out. */
export const CheckOut = graphql(
  `
    mutation CheckOut($input: CheckOutInput!) {
      checkOut(input: $input) { ...AssemblyItem }
    }
  `,
  [AssemblyFragment],
);

/** Gives the viewer's vote to another member. */
export const GiveProxy = graphql(
  `
    mutation GiveProxy($input: GiveProxyInput!) {
      giveProxy(input: $input) { ...AssemblyItem }
    }
  `,
  [AssemblyFragment],
);

/** Takes the viewer's vote back. */
export const WithdrawProxy = graphql(
  `
    mutation WithdrawProxy($input: WithdrawProxyInput!) {
      withdrawProxy(input: $input) { ...AssemblyItem }
    }
  `,
  [AssemblyFragment],
);

/** Gives a vote back. */
export const DeclineProxy = graphql(
  `
    mutation DeclineProxy($input: DeclineProxyInput!) {
      declineProxy(input: $input) { ...AssemblyItem }
    }
  `,
  [AssemblyFragment],
);

/** Asks to speak. */
export const AskToSpeak = graphql(
  `
    mutation AskToSpeak($input: AskToSpeakInput!) {
      askToSpeak(input: $input) { ...AssemblyItem }
    }
  `,
  [AssemblyFragment],
);

/** No longer asks to speak. */
export const WithdrawSpeakingRequest = graphql(
  `
    mutation WithdrawSpeakingRequest($input: WithdrawSpeakingRequestInput!) {
      withdrawSpeakingRequest(input: $input) { ...AssemblyItem }
    }
  `,
  [AssemblyFragment],
);

/** Gives somebody the floor. */
export const CallSpeaker = graphql(
  `
    mutation CallSpeaker($input: CallSpeakerInput!) {
      callSpeaker(input: $input) { ...AssemblyItem }
    }
  `,
  [AssemblyFragment],
);

/** Ends what somebody had to say. */
export const EndSpeech = graphql(
  `
    mutation EndSpeech($input: EndSpeechInput!) {
      endSpeech(input: $input) { ...AssemblyItem }
    }
  `,
  [AssemblyFragment],
);

/** Has the minutes drafted. */
export const DraftMinutes = graphql(
  `
    mutation DraftMinutes($input: DraftMinutesInput!) {
      draftMinutes(input: $input) { ...AssemblyItem }
    }
  `,
  [AssemblyFragment],
);

/** Changes the minutes. */
export const WriteMinutes = graphql(
  `
    mutation WriteMinutes($input: WriteMinutesInput!) {
      writeMinutes(input: $input) { ...AssemblyItem }
    }
  `,
  [AssemblyFragment],
);

/** Approves the minutes. */
export const ApproveMinutes = graphql(
  `
    mutation ApproveMinutes($input: ApproveMinutesInput!) {
      approveMinutes(input: $input) { ...AssemblyItem }
    }
  `,
  [AssemblyFragment],
);

/** Publishes the minutes. */
export const PublishMinutes = graphql(
  `
    mutation PublishMinutes($input: PublishMinutesInput!) {
      publishMinutes(input: $input) { ...AssemblyItem }
    }
  `,
  [AssemblyFragment],
);
