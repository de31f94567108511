import { AllianceRowFragment, OrganisationLinkFragment, OrganisationRowFragment } from '../network/fragments';
import { graphql } from '../web/graphql';

/** What can be searched for, as the schema names it. */
export type SearchKind = ReturnType<typeof graphql.scalar<'SearchKind'>>;

/** The best of what is found while one types. */
export const SuggestionsQuery = graphql(
  `
    query Suggestions($text: String!) {
      suggestions(text: $text, atMost: 8) {
        kind
        node {
          __typename
          id
          ... on Organisation { ...OrganisationLink place { id name } }
          ... on Alliance { title language }
          ... on Person { displayName }
          ... on Place { name code within { id name } }
        }
      }
    }
  `,
  [OrganisationLinkFragment],
);

/** Everything found by words, the best first. */
export const SearchQuery = graphql(
  `
    query Search($text: String!, $kinds: [SearchKind!], $first: Int!, $after: String) {
      search(text: $text, kinds: $kinds, first: $first, after: $after) {
        nodes {
          kind
          match
          node {
            __typename
            id
            ... on Organisation { ...OrganisationRow }
            ... on Alliance { ...AllianceRow }
            ... on Person { displayName nameKana representations { id organisation { ...OrganisationLink } } }
            ... on Place { name code placeKind: kind within { id name } }
          }
        }
        pageInfo { hasNextPage endCursor }
      }
    }
  `,
  [OrganisationRowFragment, AllianceRowFragment, OrganisationLinkFragment],
);
