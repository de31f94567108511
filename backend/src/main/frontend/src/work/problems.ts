import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { WorkFileItem } from './types';

/** What stands against a row of a file. */
export const problemLabels: Record<NonNullable<WorkFileItem['rows'][number]['problem']>, MessageDescriptor> = {
  UNKNOWN_MEMBER: msg`No member has this number.`,
  OTHER_MEMBER: msg`This is somebody else’s; only those who act for the co-operative record it.`,
  NOT_A_MEMBER_THEN: msg`She was no member on this day.`,
  INVALID_DAY: msg`This day cannot be read, or is still to come.`,
  INVALID_HOURS: msg`These hours cannot be read, are none, or are more than a day has.`,
  FULL_DAY: msg`The day would have more than 24 hours.`,
  INVALID_TASK: msg`The task is missing, or task or team is too long.`,
  CLOSED_YEAR: msg`This year is closed.`,
  ALREADY_RECORDED: msg`This is recorded already.`,
};
