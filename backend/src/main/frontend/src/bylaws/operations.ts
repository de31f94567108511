import { graphql } from '../web/graphql';

/** What pages show of one version of bylaws. */
export const BylawsFragment = graphql(`
  fragment BylawsItem on Bylaws {
    id
    version
    since
    until
    preset { code names { language text } }
    rules { parameter value law { article source confidence } }
  }
`);

/** The rules of a co-operative, with their history. */
export const BylawsQuery = graphql(
  `
    query Bylaws($id: ID!) {
      organisation(id: $id) {
        __typename
        id
        name
        ... on WorkerCooperative { governance { ...BylawsOfCooperative } }
        ... on MultiStakeholderCooperative { governance { ...BylawsOfCooperative } }
      }
    }
    fragment BylawsOfCooperative on Governance {
      bylaws { ...BylawsItem }
      bylawsVersions(first: 20) { nodes { ...BylawsItem } }
    }
  `,
  [BylawsFragment],
);

/** What bylaws can start from. */
export const BylawsPresetsQuery = graphql(`
  query BylawsPresets {
    bylawsPresets {
      code
      names { language text }
      country
      rules { parameter value minimum maximum permitted article source confidence }
    }
  }
`);

/** All that stands in the way of bylaws. */
export const CheckBylaws = graphql(`
  query CheckBylaws($preset: String!, $changes: [BylawsChange!]!) {
    checkBylaws(preset: $preset, changes: $changes) {
      parameter
      kind
      contradicted
      law { article }
    }
  }
`);

/** Adopts the first bylaws. */
export const AdoptFoundingBylaws = graphql(
  `
    mutation AdoptFoundingBylaws($input: AdoptFoundingBylawsInput!) {
      adoptFoundingBylaws(input: $input) { ...BylawsItem }
    }
  `,
  [BylawsFragment],
);
