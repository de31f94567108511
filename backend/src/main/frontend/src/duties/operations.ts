import { OrganisationLinkFragment } from '../network/fragments';
import { graphql } from '../web/graphql';

/** A report in a list. */
export const ReportRowFragment = graphql(`
  fragment ReportRow on OfficerReport {
    id
    kind
    title
    day
    publishedBy { id displayName }
    publishedAt
    readers
    hasViewerRead
    openQuestions
  }
`);

/** A report as its own page shows it. */
export const ReportFragment = graphql(
  `
    fragment ReportItem on OfficerReport {
      ...ReportRow
      cooperative { ...OrganisationLink ... on WorkerCooperative { governance { memberCount } } ... on MultiStakeholderCooperative { governance { memberCount } } }
      text
      viewerActs
    }
  `,
  [ReportRowFragment, OrganisationLinkFragment],
);

/** What officers owe the members of a co-operative. */
export const DutiesQuery = graphql(
  `
    query Duties($id: ID!) {
      organisation(id: $id) {
        __typename
        id
        ...OrganisationLink
        ... on WorkerCooperative { governance { ...Duties } }
        ... on MultiStakeholderCooperative { governance { ...Duties } }
      }
    }
    fragment Duties on Governance {
      bylaws { id }
      duties { kind months lastReport { id title day } dueOn isOverdue }
    }
  `,
  [OrganisationLinkFragment],
);

/** What officers put before the members of a co-operative. */
export const ReportsQuery = graphql(
  `
    query Reports($id: ID!, $first: Int!, $after: String) {
      organisation(id: $id) {
        __typename
        id
        ... on WorkerCooperative { governance { ...Reports } }
        ... on MultiStakeholderCooperative { governance { ...Reports } }
      }
    }
    fragment Reports on Governance {
      reports(first: $first, after: $after) {
        nodes { ...ReportRow }
        pageInfo { hasNextPage endCursor }
      }
    }
  `,
  [ReportRowFragment],
);

/** One report. */
export const ReportQuery = graphql(
  `
    query Report($id: ID!) {
      node(id: $id) { __typename ...ReportItem }
    }
  `,
  [ReportFragment],
);

/** What members asked about a report. */
export const QuestionsQuery = graphql(`
  query Questions($id: ID!, $first: Int!, $after: String) {
    node(id: $id) {
      __typename
      ... on OfficerReport {
        id
        questions(first: $first, after: $after) {
          nodes { id askedBy { id displayName } askedAt text answer answeredBy { id displayName } answeredAt }
          pageInfo { hasNextPage endCursor }
        }
      }
    }
  }
`);

/** Puts something before the members. */
export const PublishOfficerReport = graphql(
  `
    mutation PublishOfficerReport($input: PublishOfficerReportInput!) {
      publishOfficerReport(input: $input) { ...ReportItem }
    }
  `,
  [ReportFragment],
);

/** Says that the viewer has read a report. */
export const MarkReportRead = graphql(
  `
    mutation MarkReportRead($input: MarkReportReadInput!) {
      markReportRead(input: $input) { ...ReportItem }
    }
  `,
  [ReportFragment],
);

/** Asks the officers about a report. */
export const AskAboutReport = graphql(
  `
    mutation AskAboutReport($input: AskAboutReportInput!) {
      askAboutReport(input: $input) { ...ReportItem }
    }
  `,
  [ReportFragment],
);

/** Answers a question. */
export const AnswerReportQuestion = graphql(
  `
    mutation AnswerReportQuestion($input: AnswerReportQuestionInput!) {
      answerReportQuestion(input: $input) { ...ReportItem }
    }
  `,
  [ReportFragment],
);
