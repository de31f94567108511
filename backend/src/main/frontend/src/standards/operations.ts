import { OrganisationLinkFragment } from '../network/fragments';
import { graphql } from '../web/graphql';

/** A standard in a list. */
export const StandardRowFragment = graphql(`
  fragment StandardRow on Standard { id name text version inForceOn repealedOn }
`);

/** The standards of a co-operative's work. */
export const StandardsQuery = graphql(
  `
    query Standards($id: ID!, $isRepealed: Boolean!, $first: Int!, $after: String) {
      organisation(id: $id) {
        __typename
        id
        ...OrganisationLink
        ... on WorkerCooperative { governance { ...Standards } }
        ... on MultiStakeholderCooperative { governance { ...Standards } }
      }
    }
    fragment Standards on Governance {
      bylaws { id }
      standards(isRepealed: $isRepealed, first: $first, after: $after) {
        nodes { ...StandardRow }
        pageInfo { hasNextPage endCursor }
      }
    }
  `,
  [OrganisationLinkFragment, StandardRowFragment],
);

/** One standard, with what was in force before. */
export const StandardQuery = graphql(
  `
    query Standard($id: ID!) {
      node(id: $id) {
        __typename
        ... on Standard {
          ...StandardRow
          cooperative { ...OrganisationLink }
          decidedBy { id title }
          repealedBy { id title text }
          formerVersions { version name text inForceOn until decidedBy { id title } }
          viewerActs
        }
      }
    }
  `,
  [OrganisationLinkFragment, StandardRowFragment],
);
