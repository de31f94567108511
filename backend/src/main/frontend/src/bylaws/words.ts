import type { I18n } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { classLabels } from '../membership/labels';
import { answerLabels, baseLabels, decisionLabels, methodLabels, parameters } from './parameters';
import type { BylawsItem, Parameter } from './types';

/** What a value means, in words of the reader's language. */
export function inWords(parameter: Parameter, value: string, i18n: I18n): string {
  switch (parameters[parameter].form) {
    case 'months':
      return value === '0' ? i18n._(msg`not asked for`) : i18n._(msg`every ${value} months`);
    case 'majority':
      return value.startsWith('>=')
        ? i18n._(msg`at least ${value.slice(2)} of the votes`)
        : i18n._(msg`more than ${value.slice(1)} of the votes`);
    case 'classes':
      return list(value, (name) => labelOf(classLabels, name, i18n), i18n);
    case 'decisions':
      return list(value, (name) => labelOf(decisionLabels, name, i18n), i18n);
    case 'method':
      return labelOf(methodLabels, value, i18n);
    case 'base':
      return labelOf(baseLabels, value, i18n);
    case 'yesNo':
      return labelOf(answerLabels, value, i18n);
    case 'rate':
    case 'optionalRate':
      return value === '' ? i18n._(msg`no limit`) : rate(value, i18n);
    case 'byClass':
      return list(
        value,
        (pair) => {
          const [name = '', part = ''] = pair.split('=');
          return `${labelOf(classLabels, name, i18n)} ${part}`;
        },
        i18n,
      );
    case 'money':
      return money(value, i18n);
    default:
      return value === '0' ? i18n._(msg`none`) : value;
  }
}

/** What differs between a version of bylaws and the one before it. */
export function changedRules(
  later: BylawsItem,
  earlier: BylawsItem,
): { parameter: Parameter; before: string; after: string }[] {
  const values = new Map(earlier.rules.map(({ parameter, value }) => [parameter, value]));
  return later.rules
    .filter(({ parameter, value }) => values.get(parameter) !== value)
    .map(({ parameter, value }) => ({ parameter, before: values.get(parameter) ?? '', after: value }));
}

const FRACTION = /^(\d{1,5})\/(\d{1,5})$/;

/** A fraction as per cent; the fraction stays beside it where per cent with two decimals are not exactly the same. */
export function rate(value: string, i18n: I18n): string {
  const [, numerator, denominator] = (FRACTION.exec(value) ?? []).map(Number);
  if (numerator === undefined || !denominator) return value;
  const percent = new Intl.NumberFormat(i18n.locale, { style: 'percent', maximumFractionDigits: 2 }).format(
    numerator / denominator,
  );
  return (numerator * 10_000) % denominator === 0 ? percent : i18n._(msg`${value} (about ${percent})`);
}

function list(value: string, name: (part: string) => string, i18n: I18n): string {
  if (value === '') return i18n._(msg`none`);
  return new Intl.ListFormat(i18n.locale).format(value.split(',').map(name));
}

function labelOf(labels: Record<string, ReturnType<typeof msg>>, name: string, i18n: I18n): string {
  const label = labels[name];
  return label ? i18n._(label) : name;
}

function money(value: string, i18n: I18n): string {
  const [amount = '', currency = ''] = value.split(' ');
  const format = new Intl.NumberFormat(i18n.locale, { style: 'currency', currency });
  return format.format(amount as unknown as number);
}
