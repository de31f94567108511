import { useLingui } from '@lingui/react';
import { Tooltip, VisuallyHidden } from '@mantine/core';
import { formatDay, formatMoment, formatRelative } from './dates';

/** How long ago something was; the exact time on hover and for screen readers. */
export function When({ at }: { at: string }) {
  const { i18n } = useLingui();
  const exact = at.length > 10 ? formatMoment(at, i18n.locale) : formatDay(at, i18n.locale);
  return (
    <Tooltip label={exact} events={{ hover: true, focus: true, touch: true }}>
      <time dateTime={at}>
        {formatRelative(at, i18n.locale)}
        <VisuallyHidden> ({exact})</VisuallyHidden>
      </time>
    </Tooltip>
  );
}

/** A day in the reader's way. */
export function Day({ on }: { on: string }) {
  const { i18n } = useLingui();
  return <time dateTime={on}>{formatDay(on, i18n.locale)}</time>;
}
