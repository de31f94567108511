import type { ResultOf } from '../web/graphql';
import type { ClaimsQuery, InvitationsQuery } from './operations';

/** An invitation as pages show it. */
export type InvitationItem = NonNullable<ResultOf<typeof InvitationsQuery>['invitations']>['nodes'][number];

/** A claim as pages show it. */
export type ClaimItem = NonNullable<ResultOf<typeof ClaimsQuery>['representationClaims']>['nodes'][number];

/** Answering changes who acts for whom and what waits: these are read again, also where lists were empty. */
export const ANSWER_CONTEXT = {
  additionalTypenames: ['Invitation', 'RepresentationClaim', 'Representation'],
};
