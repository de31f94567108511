import { OrganisationLinkFragment } from '../network/fragments';
import { graphql } from '../web/graphql';

/** What an alliance says. */
export const TermsFragment = graphql(`
  fragment Terms on AllianceTerms {
    title
    text
    purposes
    evidenceUrl
    until
    noticeDays
    commitments { topic text }
  }
`);

/** A change of an alliance with everything that is told of it. */
export const AmendmentFragment = graphql(
  `
    fragment Amendment on AllianceAmendment {
      id
      state
      reason
      proposedAt
      proposedBy { ...OrganisationLink }
      changes
      before { ...Terms }
      after { ...Terms }
      answers {
        organisation { ...OrganisationLink }
        consentedAt
        consentedBy { id displayName }
        declinedAt
        declinedBy { id displayName }
        reason
      }
      settledAt
      viewerActs { kind organisation { id name } }
    }
  `,
  [OrganisationLinkFragment, TermsFragment],
);

/** A statement about decent work. */
export const StatementFragment = graphql(
  `
    fragment Statement on DecentWorkStatement {
      id
      year
      filedAt
      replacedAt
      filedBy { id displayName }
      organisation { ...OrganisationLink }
      answers { topic text fulfilment remark }
    }
  `,
  [OrganisationLinkFragment],
);

/** How an alliance is kept up. */
export const AgreementsQuery = graphql(
  `
    query Agreements($id: ID!) {
      node(id: $id) {
        __typename
        id
        ... on Alliance {
          title
          text
          language
          purposes
          evidenceUrl
          state
          since
          until
          noticeDays
          commitments { topic text }
          viewerActs { kind organisation { id name } }
          openAmendment { ...Amendment }
          statements(first: 50) { nodes { ...Statement } }
          statementsDue { year dueOn organisation { ...OrganisationLink } }
          documents {
            id
            name
            mediaType
            size
            sha256
            addedAt
            addedBy { id displayName }
            addedFor { ...OrganisationLink }
            removedAt
            removalReason
            isRemovable
          }
        }
      }
    }
  `,
  [OrganisationLinkFragment, AmendmentFragment, StatementFragment],
);

/** A page of how an alliance was changed. */
export const AmendmentsQuery = graphql(
  `
    query Amendments($id: ID!, $first: Int!, $after: String) {
      node(id: $id) {
        __typename
        id
        ... on Alliance {
          amendments(first: $first, after: $after) {
            nodes { ...Amendment }
            pageInfo { hasNextPage endCursor }
          }
        }
      }
    }
  `,
  [AmendmentFragment],
);

/** Proposes to change or renew an alliance. */
export const ProposeAmendment = graphql(`
  mutation ProposeAmendment($input: ProposeAmendmentInput!) {
    proposeAmendment(input: $input) { id alliance { id } }
  }
`);

/** Consents to a change for one party. */
export const ConsentToAmendment = graphql(`
  mutation ConsentToAmendment($input: ConsentToAmendmentInput!) {
    consentToAmendment(input: $input) { id state alliance { id } }
  }
`);

/** Declines a change for one party. */
export const DeclineAmendment = graphql(`
  mutation DeclineAmendment($input: DeclineAmendmentInput!) {
    declineAmendment(input: $input) { id state alliance { id } }
  }
`);

/** Takes a change back. */
export const WithdrawAmendment = graphql(`
  mutation WithdrawAmendment($input: WithdrawAmendmentInput!) {
    withdrawAmendment(input: $input) { id state alliance { id } }
  }
`);

/** Files how a party kept its commitments. */
export const FileStatement = graphql(`
  mutation FileDecentWorkStatement($input: FileDecentWorkStatementInput!) {
    fileDecentWorkStatement(input: $input) { id alliance { id } }
  }
`);

/** Takes the content of a document away. */
export const RemoveDocument = graphql(`
  mutation RemoveAllianceDocument($input: RemoveAllianceDocumentInput!) {
    removeAllianceDocument(input: $input) { id removedAt alliance { id } }
  }
`);
