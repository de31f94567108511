import { OrganisationLinkFragment } from '../network/fragments';
import { graphql } from '../web/graphql';

/** A work record. */
export const WorkRecordFragment = graphql(`
  fragment WorkRecordItem on WorkRecord {
    id
    day
    hours
    task
    team
    recordedAt
    corrects { id hours task }
  }
`);

/** The viewer's own work in a month. */
export const WorkSheetQuery = graphql(
  `
    query WorkSheet($id: ID!, $month: Date!) {
      organisation(id: $id) {
        __typename
        id
        ...OrganisationLink
        ... on WorkerCooperative { governance { ...Sheet } }
        ... on MultiStakeholderCooperative { governance { ...Sheet } }
      }
    }
    fragment Sheet on Governance {
      workSheet(month: $month) { month hours hoursOfYear isClosed teams records { ...WorkRecordItem } }
      closedWorkYears { year hours closedAt closedBy { id displayName } }
    }
  `,
  [OrganisationLinkFragment, WorkRecordFragment],
);

/** How long each member worked in a year. */
export const WorkTotalsQuery = graphql(`
  query WorkTotals($id: ID!, $year: Int!, $first: Int!, $after: String) {
    organisation(id: $id) {
      __typename
      id
      ... on WorkerCooperative { governance { ...Totals } }
      ... on MultiStakeholderCooperative { governance { ...Totals } }
    }
  }
  fragment Totals on Governance {
    workTotals(year: $year, first: $first, after: $after) {
      nodes { person { id displayName nameKana } hours days }
      pageInfo { hasNextPage endCursor }
    }
  }
`);

/** Keeps how long the viewer worked. */
export const RecordWork = graphql(
  `
    mutation RecordWork($input: RecordWorkInput!) {
      recordWork(input: $input) { ...WorkRecordItem }
    }
  `,
  [WorkRecordFragment],
);

/** Corrects a record. */
export const CorrectWork = graphql(
  `
    mutation CorrectWork($input: CorrectWorkInput!) {
      correctWork(input: $input) { ...WorkRecordItem }
    }
  `,
  [WorkRecordFragment],
);

/** Closes a year. */
export const CloseWorkYear = graphql(`
  mutation CloseWorkYear($input: CloseWorkYearInput!) {
    closeWorkYear(input: $input) { year hours closedAt }
  }
`);

/** What pages show of a file of work. */
export const WorkFileFragment = graphql(`
  fragment WorkFileItem on WorkFile {
    rows { line person { id displayName } day hours task team problem }
    hours
    problems
    isRecorded
  }
`);

/** A file of work as it would be recorded. */
export const WorkFileQuery = graphql(
  `
    query WorkFile($id: ID!, $csv: String!) {
      organisation(id: $id) {
        __typename
        id
        ... on WorkerCooperative { governance { ...LookedAt } }
        ... on MultiStakeholderCooperative { governance { ...LookedAt } }
      }
    }
    fragment LookedAt on Governance {
      workFile(csv: $csv) { ...WorkFileItem }
    }
  `,
  [WorkFileFragment],
);

/** Records all rows of a file. */
export const RecordWorkFile = graphql(
  `
    mutation RecordWorkFile($input: RecordWorkFileInput!) {
      recordWorkFile(input: $input) { ...WorkFileItem }
    }
  `,
  [WorkFileFragment],
);
