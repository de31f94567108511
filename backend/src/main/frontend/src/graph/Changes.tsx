import { useLingui } from '@lingui/react';
import { Trans } from '@lingui/react/macro';
import { Text } from '@mantine/core';
import classes from './Changes.module.css';
import { fieldName, valueWord } from './fieldNames';
import { type Change, readChanges } from './readChanges';

/** What an act changed: each field with its value before and after. */
export function Changes({ json }: { json: string }) {
  const { i18n } = useLingui();
  const changes = readChanges(json, (value) => valueWord(i18n, value));
  if (changes.length === 0) return null;
  const fields = new Intl.ListFormat(i18n.locale).format(changes.map(({ field }) => fieldName(i18n, field)));
  return (
    <details className={classes.changes}>
      <summary>
        <Trans>What changed: {fields}</Trans>
      </summary>
      <dl>
        {changes.map((change) => (
          <div key={change.field}>
            <dt>{fieldName(i18n, change.field)}</dt>
            <dd>
              <Values change={change} />
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

function Values({ change: { before, after } }: { change: Change }) {
  return (
    <>
      {before !== undefined && (
        <Text span c="dimmed" td="line-through">
          <span className="visually-hidden">
            <Trans>before:</Trans>{' '}
          </span>
          {before}
        </Text>
      )}{' '}
      {after !== undefined && (
        <Text span>
          <span className="visually-hidden">
            <Trans>after:</Trans>{' '}
          </span>
          {after}
        </Text>
      )}
    </>
  );
}
