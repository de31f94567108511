import { useLingui } from '@lingui/react';
import classes from './KindMark.module.css';
import { kindColours, kindMarks } from './kinds';
import type { OrganisationKind } from './labels';

/** The coloured disc with the letter that stands for a kind in pictures; always used beside the kind's name. */
export function KindMark({ kind }: { kind: OrganisationKind }) {
  const { i18n } = useLingui();
  const { light, dark } = kindColours[kind];
  return (
    <span
      className={classes.mark}
      style={{
        background: `light-dark(${light}, ${dark})`,
        color: `light-dark(${inkOn(light)}, ${inkOn(dark)})`,
      }}
      aria-hidden="true"
    >
      {i18n._(kindMarks[kind])}
    </span>
  );
}

/** Black or white, whichever is read better on a colour. */
export function inkOn(colour: string): string {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
    const part = Number.parseInt(colour.slice(start, start + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue > 0.18 ? '#14161b' : '#ffffff';
}
