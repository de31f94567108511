import { useLingui } from '@lingui/react';
import { Text } from '@mantine/core';
import classes from './KindBadge.module.css';
import { kindColours } from './kinds';
import { kindLabels, type OrganisationKind } from './labels';

/** What kind of organisation it is: its colour, and always the word. */
export function KindBadge({ kind }: { kind: OrganisationKind }) {
  const { i18n } = useLingui();
  const { light, dark } = kindColours[kind];
  return (
    <Text span size="sm" className={classes.kind}>
      <span className={classes.dot} style={{ background: `light-dark(${light}, ${dark})` }} aria-hidden="true" />
      {i18n._(kindLabels[kind])}
    </Text>
  );
}
