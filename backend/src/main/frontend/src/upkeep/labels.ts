import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { graphql } from '../web/graphql';

/** What two entries have in common, as the schema names it. */
export type DuplicateReason = ReturnType<typeof graphql.scalar<'DuplicateReason'>>;

/** What each sign of a duplicate is called. */
export const reasonLabels: Record<DuplicateReason, MessageDescriptor> = {
  SAME_NAME: msg`Same name`,
  SIMILAR_NAME: msg`Similar name`,
  SAME_WEBSITE: msg`Same web site`,
  SAME_EMAIL: msg`Same e-mail`,
  SAME_PHONE: msg`Same telephone`,
  SAME_ADDRESS: msg`Same street and house`,
  SAME_PLACE: msg`Same place`,
  NEAR: msg`Next to each other`,
};
