import { graphql } from '../../web/graphql';
import { OrganisationLinkFragment } from '../fragments';

const PlacedFragment = graphql(
  `
    fragment Placed on Organisation {
      ...OrganisationLink
      place { id name }
    }
  `,
  [OrganisationLinkFragment],
);

const StandingFragment = graphql(`
  fragment StandingInPicture on Organisation {
    standing @include(if: $withStanding) { betweenness community { number } }
  }
`);

const SubgraphFragment = graphql(
  `
    fragment SubgraphParts on Subgraph {
      isCut
      organisations { __typename ...Placed ...StandingInPicture }
      links { kind source target since until }
    }
  `,
  [PlacedFragment, StandingFragment],
);

/** The most linked organisations that match a filter, and the links among them. */
export const OverviewQuery = graphql(
  `
    query NetworkOverview($filter: OrganisationFilter, $asOf: Date, $atMost: Int!, $withStanding: Boolean!) {
      network { overview(filter: $filter, asOf: $asOf, atMost: $atMost) { ...SubgraphParts } }
    }
  `,
  [SubgraphFragment],
);

/** The organisations within some links of one. */
export const NeighbourhoodQuery = graphql(
  `
    query NetworkNeighbourhood(
      $of: ID!
      $depth: Int!
      $kinds: [OrganisationKind!]
      $asOf: Date
      $atMost: Int!
      $withStanding: Boolean!
    ) {
      network {
        neighbourhood(of: $of, depth: $depth, kinds: $kinds, asOf: $asOf, atMost: $atMost) { ...SubgraphParts }
      }
    }
  `,
  [SubgraphFragment],
);

/** Ways between two organisations, and what each of their links is. */
export const PathsQuery = graphql(
  `
    query NetworkPaths($from: ID!, $to: ID!, $asOf: Date) {
      network {
        paths(from: $from, to: $to, asOf: $asOf) {
          steps {
            from { __typename ...Placed }
            to { __typename ...Placed }
            link {
              kind
              source
              target
              since
              until
              origin { __typename id ... on Alliance { title language } }
            }
            person { id displayName }
          }
        }
      }
    }
  `,
  [PlacedFragment],
);

/** What the panel says of one organisation. */
export const LinkedOrganisationQuery = graphql(
  `
    query LinkedOrganisation($id: ID!) {
      organisation(id: $id) { __typename ...Placed sectors linkCount }
    }
  `,
  [PlacedFragment],
);
