import { OrganisationLinkFragment } from '../network/fragments';
import { graphql } from '../web/graphql';

/** An organisation with where it sits, as the lists of the analysis show it. */
export const SeatedFragment = graphql(
  `
    fragment Seated on Organisation {
      ...OrganisationLink
      place { id name }
    }
  `,
  [OrganisationLinkFragment],
);

/** What a community is called by. */
export const CommunityNameFragment = graphql(
  `
    fragment CommunityName on Community {
      number
      size
      sector
      place { id code name }
      centre { __typename ...OrganisationLink }
    }
  `,
  [OrganisationLinkFragment],
);

/** Why two organisations should know each other. */
export const IntroductionFragment = graphql(
  `
    fragment IntroductionParts on Introduction {
      one { __typename ...Seated }
      other { __typename ...Seated }
      introducers { __typename ...OrganisationLink }
      commonNeighbourCount
      distanceInKilometres
      commonSectors
      score
    }
  `,
  [SeatedFragment, OrganisationLinkFragment],
);

/** The network in figures, and as of when. */
export const ShapeQuery = graphql(`
  query NetworkShape($asOf: Date) {
    network {
      shape(asOf: $asOf) {
        calculatedAt
        isBeingCalculated
        organisationCount
        pairCount
        componentCount
        communityCount
        modularity
        isBetweennessExact
        sampleSize
      }
    }
  }
`);

/** A page of what is missing. */
export const GapsQuery = graphql(
  `
    query Gaps($kind: GapKind!, $place: String, $within: Int!, $asOf: Date, $first: Int!, $after: String) {
      network {
        gaps(kind: $kind, place: $place, within: $within, asOf: $asOf, first: $first, after: $after) {
          totalCount
          nodes {
            kind
            sector
            cooperativeCount
            place { id code name within { id name } }
            organisation { __typename ...OrganisationLink }
          }
          pageInfo { hasNextPage endCursor }
        }
      }
    }
  `,
  [OrganisationLinkFragment],
);

/** A page of the organisations that others need to reach each other. */
export const BridgesQuery = graphql(
  `
    query Bridges($by: BridgeMeasure!, $asOf: Date, $first: Int!, $after: String) {
      network {
        bridges(by: $by, asOf: $asOf, first: $first, after: $after) {
          totalCount
          nodes {
            organisation { __typename ...Seated }
            betweenness
            isArticulation
            partCount
            cutOffCount
          }
          pageInfo { hasNextPage endCursor }
        }
      }
    }
  `,
  [SeatedFragment],
);

/** What would break if an organisation left. */
export const DepartureQuery = graphql(
  `
    query Departure($id: ID!, $asOf: Date) {
      network {
        withoutOrganisation(id: $id, asOf: $asOf) {
          remainingCount
          cutOffCount
          parts { size organisations { __typename ...OrganisationLink } }
        }
      }
    }
  `,
  [OrganisationLinkFragment],
);

/** A page of communities. */
export const CommunitiesQuery = graphql(
  `
    query Communities($asOf: Date, $first: Int!, $after: String) {
      network {
        communities(asOf: $asOf, first: $first, after: $after) {
          totalCount
          nodes { ...CommunityName pairCount }
          pageInfo { hasNextPage endCursor }
        }
      }
    }
  `,
  [CommunityNameFragment],
);

/** A page of the organisations in the community of one. */
export const CommunityMembersQuery = graphql(
  `
    query CommunityMembers($centre: ID!, $asOf: Date, $first: Int!, $after: String) {
      organisation(id: $centre) {
        __typename
        id
        standing(asOf: $asOf) {
          community {
            members(first: $first, after: $after) {
              nodes { __typename ...Seated }
              pageInfo { hasNextPage endCursor }
            }
          }
        }
      }
    }
  `,
  [SeatedFragment],
);

/** A page of suggested introductions, of the whole network or of one organisation. */
export const IntroductionsQuery = graphql(
  `
    query Introductions($of: ID, $asOf: Date, $first: Int!, $after: String) {
      network {
        introductions(of: $of, asOf: $asOf, first: $first, after: $after) {
          totalCount
          nodes { ...IntroductionParts }
          pageInfo { hasNextPage endCursor }
        }
      }
    }
  `,
  [IntroductionFragment],
);

/** Where an organisation stands, and whom it should get to know. */
export const OrganisationStandingQuery = graphql(
  `
    query OrganisationStanding($id: ID!, $first: Int!) {
      organisation(id: $id) {
        __typename
        id
        standing {
          betweenness
          rank
          isArticulation
          partCount
          cutOffCount
          community { ...CommunityName }
        }
        introductions(first: $first) {
          totalCount
          nodes { ...IntroductionParts }
        }
      }
    }
  `,
  [CommunityNameFragment, IntroductionFragment],
);
