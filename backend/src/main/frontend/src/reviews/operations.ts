import { OrganisationLinkFragment } from '../network/fragments';
import { graphql } from '../web/graphql';

/** Something that shall become better. */
export const ImprovementFragment = graphql(`
  fragment ImprovementItem on Improvement {
    id
    text
    owner { id displayName }
    dueOn
    isOverdue
    finishedOn
    outcome
    postponements { formerDueOn formerOwner { id displayName } reason by { id displayName } at }
    review { id title cooperative { __typename ... on WorkerCooperative { id } ... on MultiStakeholderCooperative { id } } }
    viewerActs
  }
`);

/** A review as its own page shows it. */
export const ReviewFragment = graphql(
  `
    fragment ReviewItem on Review {
      id
      cooperative { ...OrganisationLink }
      title
      plan { id year edition }
      countedUntil
      state
      version
      findings
      budgetResults { id side name planned { amount currency } actual { amount currency } difference { amount currency } comment }
      targetResults { id name unit planned actual comment indicator { id name } measured }
      improvements { ...ImprovementItem }
      startedBy { id displayName }
      startedAt
      concludedBy { id displayName }
      concludedAt
      viewerActs
    }
  `,
  [OrganisationLinkFragment, ImprovementFragment],
);

/** The reviews of a co-operative, what is under way, and the plans that can be reviewed. */
export const ReviewsQuery = graphql(
  `
    query Reviews($id: ID!, $first: Int!, $after: String) {
      organisation(id: $id) {
        __typename
        id
        ...OrganisationLink
        ... on WorkerCooperative { governance { ...Reviews } }
        ... on MultiStakeholderCooperative { governance { ...Reviews } }
      }
    }
    fragment Reviews on Governance {
      plans(first: 20) { nodes { id year edition state } }
      reviews(first: $first, after: $after) {
        nodes { id title state countedUntil concludedAt plan { id year } improvements { id finishedOn isOverdue } }
        pageInfo { hasNextPage endCursor }
      }
    }
  `,
  [OrganisationLinkFragment],
);

/** What was agreed to do better. */
export const ImprovementsQuery = graphql(
  `
    query Improvements($id: ID!, $includeDone: Boolean!, $first: Int!, $after: String) {
      organisation(id: $id) {
        __typename
        id
        ... on WorkerCooperative { governance { ...Improvements } }
        ... on MultiStakeholderCooperative { governance { ...Improvements } }
      }
    }
    fragment Improvements on Governance {
      improvements(includeDone: $includeDone, first: $first, after: $after) {
        nodes { ...ImprovementItem }
        pageInfo { hasNextPage endCursor }
      }
    }
  `,
  [ImprovementFragment],
);

/** One review. */
export const ReviewQuery = graphql(
  `
    query Review($id: ID!) {
      node(id: $id) { __typename ...ReviewItem }
    }
  `,
  [ReviewFragment],
);

/** Begins a review. */
export const StartReview = graphql(`
  mutation StartReview($input: StartReviewInput!) {
    startReview(input: $input) { id }
  }
`);

/** Writes down what really happened. */
export const ChangeReview = graphql(
  `
    mutation ChangeReview($input: ChangeReviewInput!) {
      changeReview(input: $input) { ...ReviewItem }
    }
  `,
  [ReviewFragment],
);

/** Concludes a review. */
export const ConcludeReview = graphql(
  `
    mutation ConcludeReview($input: ConcludeReviewInput!) {
      concludeReview(input: $input) { ...ReviewItem }
    }
  `,
  [ReviewFragment],
);

/** Gives a review up. */
export const DiscardReview = graphql(
  `
    mutation DiscardReview($input: DiscardReviewInput!) {
      discardReview(input: $input) { ...ReviewItem }
    }
  `,
  [ReviewFragment],
);

/** Agrees on something to do better. */
export const AddImprovement = graphql(
  `
    mutation AddImprovement($input: AddImprovementInput!) {
      addImprovement(input: $input) { ...ReviewItem }
    }
  `,
  [ReviewFragment],
);

/** Takes an improvement out again. */
export const RemoveImprovement = graphql(
  `
    mutation RemoveImprovement($input: RemoveImprovementInput!) {
      removeImprovement(input: $input) { ...ReviewItem }
    }
  `,
  [ReviewFragment],
);

/** Says that an improvement is done. */
export const FinishImprovement = graphql(
  `
    mutation FinishImprovement($input: FinishImprovementInput!) {
      finishImprovement(input: $input) { ...ImprovementItem }
    }
  `,
  [ImprovementFragment],
);

/** Puts an improvement off, or gives it to somebody else. */
export const PostponeImprovement = graphql(
  `
    mutation PostponeImprovement($input: PostponeImprovementInput!) {
      postponeImprovement(input: $input) { ...ImprovementItem }
    }
  `,
  [ImprovementFragment],
);
