import { OrganisationLinkFragment } from '../network/fragments';
import { graphql } from '../web/graphql';

/** A business plan as its own page shows it. */
export const PlanFragment = graphql(
  `
    fragment PlanItem on BusinessPlan {
      id
      cooperative { ...OrganisationLink }
      year
      edition
      language
      state
      sections { id title text version changedBy { id displayName } changedAt
        formerVersions { version title text changedBy { id displayName } changedAt } }
      currency
      budgetVersion
      budget { id side name amount { amount currency } }
      expectedIncome { amount currency }
      expectedExpense { amount currency }
      targetsVersion
      targets { id name value unit indicator { id name } }
      authors { id displayName }
      text
      adoptedOn
      decidedBy { id title }
      viewerActs
    }
  `,
  [OrganisationLinkFragment],
);

/** The business plans of a co-operative. */
export const PlansQuery = graphql(
  `
    query Plans($id: ID!, $first: Int!, $after: String) {
      organisation(id: $id) {
        __typename
        id
        ...OrganisationLink
        ... on WorkerCooperative { governance { ...Plans } }
        ... on MultiStakeholderCooperative { governance { ...Plans } }
      }
    }
    fragment Plans on Governance {
      bylaws { id }
      plans(first: $first, after: $after) {
        nodes { id year edition state adoptedOn sections { id title } expectedIncome { amount currency } expectedExpense { amount currency } }
        pageInfo { hasNextPage endCursor }
      }
    }
  `,
  [OrganisationLinkFragment],
);

/** One business plan. */
export const PlanQuery = graphql(
  `
    query Plan($id: ID!) {
      node(id: $id) { __typename ...PlanItem }
    }
  `,
  [PlanFragment],
);

/** What members said about a plan. */
export const PlanCommentsQuery = graphql(`
  query PlanComments($id: ID!, $first: Int!, $after: String) {
    node(id: $id) {
      __typename
      ... on BusinessPlan {
        id
        comments(first: $first, after: $after) {
          nodes { id section { id title } author { id displayName } at text settledAt }
          pageInfo { hasNextPage endCursor }
        }
      }
    }
  }
`);

/** Begins a plan. */
export const StartBusinessPlan = graphql(`
  mutation StartBusinessPlan($input: StartBusinessPlanInput!) {
    startBusinessPlan(input: $input) { id }
  }
`);

/** Lets a member write with others. */
export const AddPlanAuthor = graphql(
  `
    mutation AddPlanAuthor($input: AddPlanAuthorInput!) {
      addPlanAuthor(input: $input) { ...PlanItem }
    }
  `,
  [PlanFragment],
);

/** Takes a member out of the authors. */
export const RemovePlanAuthor = graphql(
  `
    mutation RemovePlanAuthor($input: RemovePlanAuthorInput!) {
      removePlanAuthor(input: $input) { ...PlanItem }
    }
  `,
  [PlanFragment],
);

/** Gives a plan up. */
export const DiscardBusinessPlan = graphql(
  `
    mutation DiscardBusinessPlan($input: DiscardBusinessPlanInput!) {
      discardBusinessPlan(input: $input) { ...PlanItem }
    }
  `,
  [PlanFragment],
);

/** Says something about a plan. */
export const CommentOnPlan = graphql(
  `
    mutation CommentOnPlan($input: CommentOnPlanInput!) {
      commentOnPlan(input: $input) { ...PlanItem }
    }
  `,
  [PlanFragment],
);

/** Says that a comment is dealt with. */
export const SettlePlanComment = graphql(
  `
    mutation SettlePlanComment($input: SettlePlanCommentInput!) {
      settlePlanComment(input: $input) { ...PlanItem }
    }
  `,
  [PlanFragment],
);

/** Adds a section. */
export const AddPlanSection = graphql(
  `
    mutation AddPlanSection($input: AddPlanSectionInput!) {
      addPlanSection(input: $input) { ...PlanItem }
    }
  `,
  [PlanFragment],
);

/** Changes a section. */
export const ChangePlanSection = graphql(
  `
    mutation ChangePlanSection($input: ChangePlanSectionInput!) {
      changePlanSection(input: $input) { ...PlanItem }
    }
  `,
  [PlanFragment],
);

/** Takes a section out. */
export const RemovePlanSection = graphql(
  `
    mutation RemovePlanSection($input: RemovePlanSectionInput!) {
      removePlanSection(input: $input) { ...PlanItem }
    }
  `,
  [PlanFragment],
);

/** Puts sections into another order. */
export const OrderPlanSections = graphql(
  `
    mutation OrderPlanSections($input: OrderPlanSectionsInput!) {
      orderPlanSections(input: $input) { ...PlanItem }
    }
  `,
  [PlanFragment],
);

/** Replaces the budget. */
export const ChangePlanBudget = graphql(
  `
    mutation ChangePlanBudget($input: ChangePlanBudgetInput!) {
      changePlanBudget(input: $input) { ...PlanItem }
    }
  `,
  [PlanFragment],
);

/** Replaces the targets. */
export const ChangePlanTargets = graphql(
  `
    mutation ChangePlanTargets($input: ChangePlanTargetsInput!) {
      changePlanTargets(input: $input) { ...PlanItem }
    }
  `,
  [PlanFragment],
);
