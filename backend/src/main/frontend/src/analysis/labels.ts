import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { graphql } from '../web/graphql';

/** What can be missing, as the schema names it. */
export type GapKind = ReturnType<typeof graphql.scalar<'GapKind'>>;
/** By what bridges are sorted, as the schema names it. */
export type BridgeMeasure = ReturnType<typeof graphql.scalar<'BridgeMeasure'>>;

/** What each kind of gap is called. */
export const gapLabels: Record<GapKind, MessageDescriptor> = {
  MUNICIPALITY_WITHOUT_COOPERATIVE: msg`Municipalities without a co-operative`,
  COOPERATIVE_WITHOUT_ALLIANCE: msg`Co-operatives without an alliance`,
  SECTOR_WITHOUT_PARTNER: msg`Fields of work without a partner`,
};

/** What each kind of gap means. */
export const gapMeanings: Record<GapKind, MessageDescriptor> = {
  MUNICIPALITY_WITHOUT_COOPERATIVE: msg`No worker or multi-stakeholder co-operative sits in their place, and they reach none over so many links.`,
  COOPERATIVE_WITHOUT_ALLIANCE: msg`Worker and multi-stakeholder co-operatives that have no alliance in force.`,
  SECTOR_WITHOUT_PARTNER: msg`By region: none of the worker and multi-stakeholder co-operatives in this field reaches a municipality, business, university or other partner over so many links.`,
};

/** What each order of bridges is called. */
export const measureLabels: Record<BridgeMeasure, MessageDescriptor> = {
  BETWEENNESS: msg`Most ways lead through it`,
  CUT_OFF: msg`Most would be cut off`,
};

/** All kinds of gaps, in the order in which they are offered. */
export const GAP_KINDS = Object.keys(gapLabels) as GapKind[];
/** All orders of bridges, in the order in which they are offered. */
export const BRIDGE_MEASURES = Object.keys(measureLabels) as BridgeMeasure[];
