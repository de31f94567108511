import { graphql } from '../../web/graphql';

const NetworkMapFragment = graphql(`
  fragment NetworkMapParts on NetworkMap {
    points { id kind name placeName latitude longitude isApproximate isLocal }
    arcs { kind from to since }
    withoutCoordinates
    isCut
    hasMoreArcs
  }
`);

/** The organisations that match the filters of the directory, and the alliances among them. */
export const MapQuery = graphql(
  `
    query NetworkMap($filter: OrganisationFilter, $asOf: Date) {
      network { map(filter: $filter, asOf: $asOf) { ...NetworkMapParts } }
    }
  `,
  [NetworkMapFragment],
);

/** The organisations of a place, those linked with them, and what links them. */
export const LocalMapQuery = graphql(
  `
    query LocalMap($of: ID, $place: String, $asOf: Date) {
      network { localMap(of: $of, place: $place, asOf: $asOf) { ...NetworkMapParts } }
    }
  `,
  [NetworkMapFragment],
);

/** The outside style on which maps are drawn here, if there is one. */
export const MapStyleQuery = graphql(`
  query MapStyle {
    mapStyle
  }
`);
