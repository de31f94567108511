import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { IndicatorItem, PointItem } from './types';

/** How values compare with what shall be reached. */
export const lightLabels: Record<NonNullable<PointItem['light']>, MessageDescriptor> = {
  GREEN: msg`Target reached`,
  AMBER: msg`Within the limit`,
  RED: msg`Missed`,
};

/** Why a period has no value. */
export const absenceLabels: Record<NonNullable<PointItem['absence']>, MessageDescriptor> = {
  NOT_RECORDED: msg`not entered`,
  INPUT_MISSING: msg`something is missing`,
  DIVIDED_BY_ZERO: msg`divided by zero`,
  TOO_LARGE: msg`too large`,
};

/** How long periods are. */
export const periodLabels: Record<IndicatorItem['period'], MessageDescriptor> = {
  MONTH: msg({ message: 'Month by month', context: 'indicator' }),
  QUARTER: msg({ message: 'Quarter by quarter', context: 'indicator' }),
  YEAR: msg({ message: 'Year by year', context: 'indicator' }),
};

/** Which direction is the better one. */
export const betterLabels: Record<IndicatorItem['betterWhen'], MessageDescriptor> = {
  HIGHER: msg`More is better`,
  LOWER: msg`Less is better`,
};
