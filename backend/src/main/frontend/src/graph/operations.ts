import { graphql } from '../web/graphql';

/** A page of what was done in the portal. */
export const AuditTrailQuery = graphql(`
  query AuditTrail($filter: AuditFilter, $first: Int!, $after: String) {
    auditTrail {
      entries(filter: $filter, first: $first, after: $after) {
        nodes {
          id
          at
          act
          changes
          sealNumber
          by { id displayName }
          subject {
            __typename
            id
            ... on Organisation { name }
            ... on Alliance { title }
            ... on Person { displayName }
            ... on Place { name code }
            ... on DirectoryImport { fileName }
            ... on Representation { person { id displayName } organisation { id name } }
            ... on Headcount { organisation { id name } }
            ... on StaffPost { person { id displayName } federation { id name } }
            ... on Affiliation { organisation { id name } federation { id name } }
            ... on Invitation { organisationName organisation { id name } }
            ... on RepresentationClaim { person { id displayName } organisation { id name } }
          }
        }
        pageInfo { hasNextPage endCursor }
      }
    }
  }
`);

/** Recomputes the chain of seals. */
export const AuditCheckQuery = graphql(`
  query AuditCheck {
    auditTrail { check { isIntact sealCount entryCount lastHash firstBrokenSeal firstBrokenEntry } }
  }
`);

/** People who did something, by name. */
export const AuditPersonsQuery = graphql(`
  query AuditPersons($text: String!) {
    auditTrail { persons(text: $text) { id displayName nameKana } }
  }
`);

/** The name of a person. */
export const PersonNameQuery = graphql(`
  query PersonName($id: ID!) {
    node(id: $id) { __typename id ... on Person { displayName } }
  }
`);
