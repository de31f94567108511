import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { graphql } from '../web/graphql';

/** Fields of humane work, as the schema names them. */
export type DecentWorkTopic = ReturnType<typeof graphql.scalar<'DecentWorkTopic'>>;
/** What of an alliance can be changed, as the schema names it. */
export type AllianceTerm = ReturnType<typeof graphql.scalar<'AllianceTerm'>>;
/** How far a commitment was kept, as the schema names it. */
export type Fulfilment = ReturnType<typeof graphql.scalar<'Fulfilment'>>;
/** Where an amendment stands, as the schema names it. */
export type AmendmentState = ReturnType<typeof graphql.scalar<'AmendmentState'>>;

/** What each field of humane work is called. */
export const topicLabels: Record<DecentWorkTopic, MessageDescriptor> = {
  FAIR_PAY: msg`Fair pay`,
  WORKING_TIME: msg`Working time and rest`,
  SAFETY_AND_HEALTH: msg`Safety and health`,
  SOCIAL_PROTECTION: msg`Social insurance`,
  FREEDOM_OF_ASSOCIATION: msg`The right to organise`,
  EQUALITY: msg`Equal treatment`,
  FREEDOM_FROM_FORCED_OR_CHILD_LABOUR: msg`Neither forced nor child labour`,
  STABLE_EMPLOYMENT: msg`Lasting work`,
  LEARNING: msg`Time to learn`,
  WORK_AND_LIFE: msg`Work and life`,
};

/** All fields of humane work, in their order. */
export const TOPICS = Object.keys(topicLabels) as DecentWorkTopic[];

/** What each part of an alliance is called. */
export const termLabels: Record<AllianceTerm, MessageDescriptor> = {
  TITLE: msg`Title`,
  TEXT: msg`What is agreed`,
  PURPOSES: msg`What it is for`,
  EVIDENCE: msg`Paper or report`,
  LAST_DAY: msg`Last day`,
  NOTICE: msg`Notice`,
  COMMITMENTS: msg`Commitments to decent work`,
};

/** How far a commitment was kept, in a word. */
export const fulfilmentLabels: Record<Fulfilment, MessageDescriptor> = {
  KEPT: msg`Kept`,
  KEPT_IN_PART: msg`Kept in part`,
  NOT_KEPT: msg`Not kept`,
};

/** Where an amendment stands, in a word. */
export const amendmentStateLabels: Record<AmendmentState, MessageDescriptor> = {
  PROPOSED: msg`Waits for consent`,
  ADOPTED: msg`Adopted`,
  DECLINED: msg`Declined`,
  WITHDRAWN: msg`Taken back`,
  LAPSED: msg`Lapsed`,
};
