import { OrganisationLinkFragment } from '../network/fragments';
import { graphql } from '../web/graphql';

/** A page of the pairs that may be the same organisation. */
export const DuplicatesQuery = graphql(
  `
    query Duplicates($first: Int!, $after: String) {
      duplicates(first: $first, after: $after) {
        searchedAt
        nodes {
          reasons
          one { __typename ...OrganisationLink place { id name } linkCount }
          other { __typename ...OrganisationLink place { id name } linkCount }
        }
        pageInfo { hasNextPage endCursor }
      }
    }
  `,
  [OrganisationLinkFragment],
);

/** A page of what was merged. */
export const MergesQuery = graphql(
  `
    query Merges($first: Int!, $after: String) {
      merges(first: $first, after: $after) {
        nodes {
          id
          at
          mergedName
          isUndoable
          undoneAt
          by { id displayName }
          undoneBy { id displayName }
          kept { __typename ...OrganisationLink }
        }
        pageInfo { hasNextPage endCursor }
      }
    }
  `,
  [OrganisationLinkFragment],
);

/** Both entries, and what would go over. */
export const MergePreviewQuery = graphql(
  `
    query MergePreview($kept: ID!, $merged: ID!) {
      mergePreview(kept: $kept, merged: $merged) {
        alliances
        affiliations
        people
        kept { __typename ...Compared }
        merged { __typename ...Compared }
      }
    }
  `,
  [
    graphql(
      `
        fragment Compared on Organisation {
          ...OrganisationLink
          nameKana
          activity { code name }
          legalForm
          identifiers { scheme value }
          foundedOn
          dissolvedOn
          website
          email
          phone
          streetAddress
          postalCode
          place { id code name }
          coordinates { latitude longitude }
          visibility
          changedAt
        }
      `,
      [OrganisationLinkFragment],
    ),
  ],
);

/** Merges two entries. */
export const MergeOrganisations = graphql(`
  mutation MergeOrganisations($input: MergeOrganisationsInput!) {
    mergeOrganisations(input: $input) { id isUndoable kept { __typename id } }
  }
`);

/** Undoes a merge. */
export const UndoMerge = graphql(`
  mutation UndoMerge($input: UndoMergeInput!) {
    undoMerge(input: $input) { id isUndoable undoneAt undoneBy { id displayName } kept { __typename id name } }
  }
`);

/** Says that two are two. */
export const TellApart = graphql(`
  mutation TellApart($input: TellApartInput!) {
    tellApart(input: $input) { one { __typename id } other { __typename id } }
  }
`);

/** A page of the entries that nobody looked at for long. */
export const StaleEntriesQuery = graphql(
  `
    query StaleEntries($first: Int!, $after: String) {
      staleEntries(first: $first, after: $after) {
        nodes { touchedAt isRepresented organisation { __typename ...OrganisationLink } }
        pageInfo { hasNextPage endCursor }
      }
    }
  `,
  [OrganisationLinkFragment],
);

/** Confirms that an entry is right. */
export const ConfirmEntry = graphql(`
  mutation ConfirmEntry($input: ConfirmEntryInput!) {
    confirmEntry(input: $input) { __typename id }
  }
`);
