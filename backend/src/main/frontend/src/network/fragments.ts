import { graphql } from '../web/graphql';

/** What a link to an organisation shows. */
export const OrganisationLinkFragment = graphql(`
  fragment OrganisationLink on Organisation {
    id
    kind
    name
    otherNames { language text }
  }
`);

/** What a list of organisations shows of each. */
export const OrganisationRowFragment = graphql(
  `
    fragment OrganisationRow on Organisation {
      ...OrganisationLink
      nameKana
      sectors
      dissolvedOn
      place { id code name within { id name } }
    }
  `,
  [OrganisationLinkFragment],
);

/** What a list of alliances shows of each. */
export const AllianceRowFragment = graphql(
  `
    fragment AllianceRow on Alliance {
      id
      title
      language
      purposes
      state
      proposedAt
      since
      until
      parties { organisation { ...OrganisationLink } consentedAt declinedAt }
    }
  `,
  [OrganisationLinkFragment],
);
