import { graphql } from '../../web/graphql';
import { OrganisationLinkFragment } from '../fragments';

/** How large the network was, year by year. */
export const YearsQuery = graphql(`
  query NetworkYears($filter: OrganisationFilter) {
    network { years(filter: $filter) { year day organisations alliances affiliations } }
  }
`);

/** A page of what changed between two days. */
export const ChangesQuery = graphql(
  `
    query NetworkChanges(
      $from: Date!
      $to: Date!
      $kinds: [NetworkChangeKind!]
      $filter: OrganisationFilter
      $first: Int!
      $after: String
    ) {
      network {
        changes(from: $from, to: $to, kinds: $kinds, filter: $filter, first: $first, after: $after) {
          totalCount
          nodes {
            kind
            day
            subject {
              __typename
              id
              ... on Organisation { ...OrganisationLink }
              ... on Alliance { title language parties { organisation { ...OrganisationLink } } }
              ... on Affiliation {
                organisation { ...OrganisationLink }
                federation { ...OrganisationLink }
              }
            }
          }
          pageInfo { hasNextPage endCursor }
        }
      }
    }
  `,
  [OrganisationLinkFragment],
);
