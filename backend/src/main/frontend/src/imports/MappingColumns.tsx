import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { NativeSelect, Text } from '@mantine/core';
import { useState } from 'react';
import type { Import } from './ImportPage';
import classes from './imports.module.css';
import { IMPORT_FIELDS, type ImportField, importFieldLabels } from './labels';
import { type Choice, columnsByUse, twice } from './mapping';

type Column = Import['columns'][number];

type Props = { one: Import; choice: Choice; onChoose: (position: number, field: ImportField | undefined) => void };

/** The columns of a file and what each means: those that are read, then, folded, those that are not. */
export function MappingColumns({ one, choice, onChoose }: Props) {
  const { t, i18n } = useLingui();
  // A column stays where it is while one chooses; it moves with the next look at the outcome.
  const [{ read, ignored, empty }] = useState(() => columnsByUse(one.columns, one.mapping));
  const isNameUnknown = !one.mapping.some(({ field }) => field === 'NAME');
  const doubled = twice(choice);
  const meanings = [
    { value: '', label: t`Do not read` },
    ...IMPORT_FIELDS.map((field) => ({ value: field, label: i18n._(importFieldLabels[field]) })),
  ];
  const control = ({ position, header, examples }: Column) => {
    const field = choice[position];
    return (
      <NativeSelect
        key={position}
        size="md"
        label={header || t`Column ${position + 1}`}
        description={<span className={classes.examples}>{examples.join(' · ') || t`No values`}</span>}
        data={meanings}
        value={field ?? ''}
        error={field && doubled.has(field) && t`Another column has this meaning too.`}
        onChange={({ currentTarget: { value } }) => onChoose(position, (value || undefined) as ImportField | undefined)}
      />
    );
  };
  return (
    <>
      <div className={classes.columns}>{read.map(control)}</div>
      {ignored.length + empty.length > 0 && (
        <details open={isNameUnknown}>
          <summary>
            <Plural value={ignored.length + empty.length} one="# column is not read" other="# columns are not read" />
          </summary>
          <div className={classes.columns} style={{ paddingTop: '1rem' }}>
            {ignored.map(control)}
          </div>
          {empty.length > 0 && (
            <Text pt="md">
              <Trans>Without any value:</Trans>{' '}
              {empty.map(({ header, position }) => header || position + 1).join(' · ')}
            </Text>
          )}
        </details>
      )}
    </>
  );
}
