import { graphql } from '../web/graphql';
import { AllianceRowFragment, OrganisationLinkFragment, OrganisationRowFragment } from './fragments';

/** A page of the directory. */
export const DirectoryQuery = graphql(
  `
    query Directory($filter: OrganisationFilter, $sort: OrganisationSort, $first: Int!, $after: String) {
      organisations(filter: $filter, sort: $sort, first: $first, after: $after) {
        nodes { __typename ...OrganisationRow }
        pageInfo { hasNextPage endCursor }
      }
    }
  `,
  [OrganisationRowFragment],
);

/** How many there are, and how many there would be by kind, sector and place if that filter were chosen anew. */
export const DirectoryCountsQuery = graphql(`
  query DirectoryCounts(
    $filter: OrganisationFilter
    $anyKind: OrganisationFilter
    $anySector: OrganisationFilter
    $anyPlace: OrganisationFilter
  ) {
    network {
      here: counts(filter: $filter) { total }
      kinds: counts(filter: $anyKind) { byKind { kind count } }
      sectors: counts(filter: $anySector) { bySector { sector count } }
      places: counts(filter: $anyPlace) { byPlace { count place { id code name } } }
    }
  }
`);

/** Places by name or code. */
export const PlaceSearchQuery = graphql(`
  query PlaceSearch($text: String!) {
    places(text: $text) { id code kind name within { id name } }
  }
`);

/** The name of a place. */
export const PlaceQuery = graphql(`
  query Place($code: String!) {
    place(code: $code) { id code kind name within { id code name within { id code name } } }
  }
`);

/** How many organisations sit in each country and region, or in a place and its parts. */
export const PlaceCountsQuery = graphql(`
  query PlaceCounts($filter: OrganisationFilter) {
    network {
      counts(filter: $filter) { total byPlace { count place { id code kind name within { id code name } } } }
    }
  }
`);

/** Organisations by the beginning of their name, for choosing one. */
export const OrganisationSearchQuery = graphql(
  `
    query OrganisationSearch($filter: OrganisationFilter!) {
      organisations(filter: $filter, first: 15) {
        nodes { __typename ...OrganisationLink place { id name } }
      }
    }
  `,
  [OrganisationLinkFragment],
);

/** The names of organisations known by their ids. */
export const OrganisationNamesQuery = graphql(
  `
    query OrganisationNames($ids: [ID!]!) {
      nodes(ids: $ids) { __typename ...OrganisationLink }
    }
  `,
  [OrganisationLinkFragment],
);

/** Everything on an organisation's page but its alliances and history. */
export const OrganisationQuery = graphql(
  `
    query Organisation($id: ID!) {
      organisation(id: $id) {
        __typename
        ...OrganisationLink
        nameKana
        description { language text }
        languages
        sectors
        activity { code name uri }
        legalForm
        identifiers { scheme value }
        foundedOn
        dissolvedOn
        website
        email
        phone
        streetAddress
        postalCode
        place { id code name within { id code name within { id code name } } }
        coordinates { latitude longitude }
        visibility
        createdAt
        changedAt
        isEditable
        linkCount
        affiliations { id since until federation { ...OrganisationLink } }
        representations { id role since until person { id displayName nameKana email } }
      }
    }
  `,
  [OrganisationLinkFragment],
);

/** A page of an organisation's alliances. */
export const OrganisationAlliancesQuery = graphql(
  `
    query OrganisationAlliances($id: ID!, $states: [AllianceState!], $first: Int!, $after: String) {
      organisation(id: $id) {
        __typename
        id
        alliances(states: $states, first: $first, after: $after) {
          nodes { ...AllianceRow }
          pageInfo { hasNextPage endCursor }
        }
      }
    }
  `,
  [AllianceRowFragment],
);

/** A page of what was done to an organisation's entry and in its name. */
export const OrganisationHistoryQuery = graphql(`
  query OrganisationHistory($id: ID!, $first: Int!, $after: String) {
    organisation(id: $id) {
      __typename
      id
      history(first: $first, after: $after) {
        nodes { id at act changes by { id displayName } }
        pageInfo { hasNextPage endCursor }
      }
    }
  }
`);

/** The list of activities, for choosing one. */
export const ActivitiesQuery = graphql(`
  query Activities {
    activities { code name }
  }
`);

/** Enters an organisation into the directory. */
export const RegisterOrganisation = graphql(`
  mutation RegisterOrganisation($input: RegisterOrganisationInput!) {
    registerOrganisation(input: $input) { __typename id }
  }
`);

/** Changes an organisation's entry. */
export const ChangeOrganisation = graphql(`
  mutation ChangeOrganisation($input: ChangeOrganisationInput!) {
    changeOrganisation(input: $input) { __typename id changedAt }
  }
`);

/** Records that an organisation was dissolved. */
export const DissolveOrganisation = graphql(`
  mutation DissolveOrganisation($input: DissolveOrganisationInput!) {
    dissolveOrganisation(input: $input) { __typename id dissolvedOn }
  }
`);

/** Records that an organisation belongs to a federation. */
export const AffiliateOrganisation = graphql(`
  mutation AffiliateOrganisation($input: AffiliateOrganisationInput!) {
    affiliateOrganisation(input: $input) { id organisation { __typename id } federation { id } }
  }
`);

/** Ends an affiliation. */
export const EndAffiliation = graphql(`
  mutation EndAffiliation($input: EndAffiliationInput!) {
    endAffiliation(input: $input) { id until organisation { __typename id } }
  }
`);

/** A page of alliances. */
export const AlliancesQuery = graphql(
  `
    query Alliances($filter: AllianceFilter, $first: Int!, $after: String) {
      alliances(filter: $filter, first: $first, after: $after) {
        totalCount
        nodes { ...AllianceRow }
        pageInfo { hasNextPage endCursor }
      }
    }
  `,
  [AllianceRowFragment],
);

/** Everything on an alliance's page. */
export const AllianceQuery = graphql(
  `
    query Alliance($id: ID!) {
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
          proposedAt
          proposedBy { ...OrganisationLink }
          since
          until
          noticeDays
          parties {
            organisation { ...OrganisationLink }
            consentedAt
            consentedBy { id displayName }
            declinedAt
            declinedBy { id displayName }
            reason
          }
          ending { at reason organisation { ...OrganisationLink } by { id displayName } }
          viewerActs { kind organisation { id name } }
        }
      }
    }
  `,
  [OrganisationLinkFragment],
);

/** Tells when an alliance changed. */
export const AllianceChanged = graphql(`
  subscription AllianceChanged($id: ID!) {
    allianceChanged(id: $id) { id state }
  }
`);

/** Proposes an alliance. */
export const ProposeAlliance = graphql(`
  mutation ProposeAlliance($input: ProposeAllianceInput!) {
    proposeAlliance(input: $input) { id }
  }
`);

/** Consents for one party. */
export const ConsentToAlliance = graphql(`
  mutation ConsentToAlliance($input: ConsentToAllianceInput!) {
    consentToAlliance(input: $input) { id state }
  }
`);

/** Declines for one party. */
export const DeclineAlliance = graphql(`
  mutation DeclineAlliance($input: DeclineAllianceInput!) {
    declineAlliance(input: $input) { id state }
  }
`);

/** Takes a proposal back. */
export const WithdrawAlliance = graphql(`
  mutation WithdrawAlliance($input: WithdrawAllianceInput!) {
    withdrawAlliance(input: $input) { id state }
  }
`);

/** Gives notice. */
export const EndAlliance = graphql(`
  mutation EndAlliance($input: EndAllianceInput!) {
    endAlliance(input: $input) { id state until }
  }
`);

/** Enters a region or municipality. */
export const RegisterPlace = graphql(`
  mutation RegisterPlace($input: RegisterPlaceInput!) {
    registerPlace(input: $input) { id code kind name within { id name } }
  }
`);
