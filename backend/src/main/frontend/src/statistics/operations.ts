import { OrganisationLinkFragment } from '../network/fragments';
import { graphql } from '../web/graphql';

/** The organisations, members and jobs of a part of the federation. */
export const FiguresFragment = graphql(`
  fragment Figures on Figures {
    organisations
    members { total organisations }
    jobs { total organisations }
  }
`);

/** The federation in figures, year by year. */
export const StatisticsYearsQuery = graphql(`
  query StatisticsYears($filter: StatisticsFilter, $from: Int!, $to: Int!) {
    network {
      statistics(filter: $filter) {
        years(from: $from, to: $to) {
          year
          day
          organisations
          organisationsByKind { kind count }
          members { total organisations }
          jobs { total organisations }
          alliances
          affiliations
        }
      }
    }
  }
`);

/** The figures of one year by field of work and by place. */
export const StatisticsPartsQuery = graphql(
  `
    query StatisticsParts($filter: StatisticsFilter, $year: Int!) {
      network {
        statistics(filter: $filter) {
          bySector(year: $year) { sector figures { ...Figures } }
          byPlace(year: $year, first: 100) {
            places { place { id code name within { id name } } figures { ...Figures } }
            elsewhere { ...Figures }
          }
        }
      }
    }
  `,
  [FiguresFragment],
);

/** How many members and jobs an organisation had, the latest day first. */
export const HeadcountsQuery = graphql(`
  query Headcounts($id: ID!, $first: Int!, $after: String) {
    organisation(id: $id) {
      __typename
      id
      headcounts(first: $first, after: $after) {
        nodes { id asOf memberCount jobCount }
        pageInfo { hasNextPage endCursor }
      }
    }
  }
`);

/** Records how many members and jobs an organisation had on a day. */
export const RecordHeadcount = graphql(
  `
    mutation RecordHeadcount($input: RecordHeadcountInput!) {
      recordHeadcount(input: $input) { id asOf organisation { __typename ...OrganisationLink } }
    }
  `,
  [OrganisationLinkFragment],
);
