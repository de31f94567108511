import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { graphql } from '../web/graphql';

/** Kinds of organisation, as the schema names them. */
export type OrganisationKind = ReturnType<typeof graphql.scalar<'OrganisationKind'>>;
/** Fields of work, as the schema names them. */
export type Sector = ReturnType<typeof graphql.scalar<'Sector'>>;
/** What alliances are for, as the schema names it. */
export type AlliancePurpose = ReturnType<typeof graphql.scalar<'AlliancePurpose'>>;
/** Where an alliance stands, as the schema names it. */
export type AllianceState = ReturnType<typeof graphql.scalar<'AllianceState'>>;
/** Who may see an organisation, as the schema names it. */
export type Visibility = ReturnType<typeof graphql.scalar<'Visibility'>>;
/** By what organisations are linked, as the schema names it. */
export type LinkKind = ReturnType<typeof graphql.scalar<'LinkKind'>>;
/** How large a place is, as the schema names it. */
export type PlaceKind = ReturnType<typeof graphql.scalar<'PlaceKind'>>;

/** What each kind of organisation is called. */
export const kindLabels: Record<OrganisationKind, MessageDescriptor> = {
  WORKER_COOPERATIVE: msg`Worker co-operative`,
  MULTI_STAKEHOLDER_COOPERATIVE: msg`Multi-stakeholder co-operative`,
  FEDERATION: msg`Federation`,
  MUNICIPALITY: msg`Municipality`,
  CIVIC_GROUP: msg`Civic group`,
  BUSINESS: msg`Business`,
  UNIVERSITY: msg`University`,
  RESEARCH_INSTITUTE: msg`Research institute`,
  LABOUR_UNION: msg`Labour union`,
  OTHER_COOPERATIVE: msg`Other co-operative`,
  FINANCIAL_INSTITUTION: msg`Bank, credit union or fund`,
  SCHOOL_OR_OTHER: msg`School or other`,
};

/** What each field of work is called. */
export const sectorLabels: Record<Sector, MessageDescriptor> = {
  AGRICULTURE: msg`Farming`,
  FORESTRY: msg`Forestry`,
  FISHERIES: msg`Fishing`,
  FOOD_AND_DRINK: msg`Food and drink`,
  MANUFACTURING: msg`Manufacturing`,
  CONSTRUCTION: msg`Building`,
  ENERGY: msg`Energy`,
  ENVIRONMENT: msg`Environment`,
  RETAIL: msg`Shops and trade`,
  TRANSPORT: msg`Transport`,
  HOUSING: msg`Housing`,
  FINANCE: msg`Finance`,
  DIGITAL: msg`Digital`,
  MEDIA_AND_ARTS: msg`Media and arts`,
  EDUCATION: msg`Education`,
  HEALTH: msg`Health`,
  CARE: msg`Care`,
  CHILDCARE: msg`Childcare`,
  SPORTS_AND_LEISURE: msg`Sports and leisure`,
  HOSPITALITY: msg`Hospitality`,
  PROFESSIONAL_SERVICES: msg`Professional services`,
  CLEANING_AND_FACILITIES: msg`Cleaning and facilities`,
  COMMUNITY_SERVICES: msg`Community services`,
  WORK_INTEGRATION: msg`Work integration`,
  PUBLIC_SERVICES: msg`Public services`,
  OTHER: msg`Other`,
};

/** What each purpose of an alliance is called. */
export const purposeLabels: Record<AlliancePurpose, MessageDescriptor> = {
  COMMUNITY_DEVELOPMENT: msg`Community development`,
  JOB_CREATION: msg`Job creation`,
  LEARNING: msg`Learning from each other`,
  TRADE: msg`Trade with each other`,
  MUTUAL_AID: msg`Mutual aid`,
  ADVOCACY: msg`Speaking up together`,
  DECENT_WORK: msg`Decent work`,
  RESEARCH: msg`Research`,
  CULTURE: msg`Culture and tradition`,
  ENVIRONMENT: msg`Nature and climate`,
};

/** What each state of an alliance is called. */
export const stateLabels: Record<AllianceState, MessageDescriptor> = {
  PROPOSED: msg`Proposed`,
  AGREED: msg`Agreed, not begun`,
  IN_FORCE: msg`In force`,
  ENDED: msg`Ended`,
  DECLINED: msg`Declined`,
  WITHDRAWN: msg`Withdrawn`,
  LAPSED: msg`Lapsed`,
};

/** What each visibility is called. */
export const visibilityLabels: Record<Visibility, MessageDescriptor> = {
  PUBLIC: msg`Everyone`,
  SIGNED_IN: msg`Everyone who is signed in`,
  PRIVATE: msg`Its representatives and federation staff`,
};

/** What each kind of link is called. */
export const linkLabels: Record<LinkKind, MessageDescriptor> = {
  ALLIANCE: msg`Alliance`,
  AFFILIATION: msg`Affiliation`,
  SHARED_REPRESENTATIVE: msg`Someone who acts for both`,
};

/** What each size of place is called. */
export const placeKindLabels: Record<PlaceKind, MessageDescriptor> = {
  COUNTRY: msg`Country`,
  REGION: msg`Region`,
  MUNICIPALITY: msg`City, town or village`,
  WARD: msg`Ward`,
};

/** All kinds, in the order in which they are offered. */
export const ORGANISATION_KINDS = keysOf(kindLabels);
/** All fields of work, in the order in which they are offered. */
export const SECTORS = keysOf(sectorLabels);
/** All purposes, in the order in which they are offered. */
export const ALLIANCE_PURPOSES = keysOf(purposeLabels);
/** All states, in the order of an alliance's life. */
export const ALLIANCE_STATES = keysOf(stateLabels);
/** All visibilities, the widest first. */
export const VISIBILITIES = keysOf(visibilityLabels);

function keysOf<K extends string>(labels: Record<K, unknown>): K[] {
  return Object.keys(labels) as K[];
}
