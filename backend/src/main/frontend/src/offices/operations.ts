import { OrganisationLinkFragment } from '../network/fragments';
import { graphql } from '../web/graphql';

/** What pages show of an office. */
export const OfficeFragment = graphql(`
  fragment OfficeItem on Office {
    id
    kind
    holder { id displayName nameKana }
    membershipClass
    origin
    reason
    appointedBy { id displayName }
    election { id }
    since
    until
    isHeld
    ending
    viewerActs
  }
`);

/** Who holds an office in a co-operative, and who did. */
export const OfficesQuery = graphql(
  `
    query Offices($id: ID!, $isHeld: Boolean!, $first: Int!, $after: String) {
      organisation(id: $id) {
        __typename
        id
        ...OrganisationLink
        ... on WorkerCooperative { governance { ...Offices } }
        ... on MultiStakeholderCooperative { governance { ...Offices } }
      }
    }
    fragment Offices on Governance {
      bylaws { id rules { parameter value } }
      offices(isHeld: $isHeld, first: $first, after: $after) {
        nodes { ...OfficeItem }
        pageInfo { hasNextPage endCursor }
      }
    }
  `,
  [OrganisationLinkFragment, OfficeFragment],
);

/** One office, to be named in a proposal. */
export const OfficeQuery = graphql(
  `
    query Office($id: ID!) {
      node(id: $id) {
        __typename
        ... on Office { ...OfficeItem cooperative { ...OrganisationLink } }
      }
    }
  `,
  [OrganisationLinkFragment, OfficeFragment],
);

/** Appoints an officer. */
export const AppointOfficer = graphql(
  `
    mutation AppointOfficer($input: AppointOfficerInput!) {
      appointOfficer(input: $input) { ...OfficeItem }
    }
  `,
  [OfficeFragment],
);

/** Lays an office down. */
export const ResignOffice = graphql(
  `
    mutation ResignOffice($input: ResignOfficeInput!) {
      resignOffice(input: $input) { ...OfficeItem }
    }
  `,
  [OfficeFragment],
);
