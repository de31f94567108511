import { useLingui } from '@lingui/react/macro';
import { Text, VisuallyHidden } from '@mantine/core';
import { diffWords } from 'diff';
import { useMemo } from 'react';

/** How one text became another: what was taken away struck through, what was added underlined. */
export function Differences({ before, after }: { before: string; after: string }) {
  const { t, i18n } = useLingui();
  const parts = useMemo(() => {
    let at = 0;
    const intlSegmenter = new Intl.Segmenter(i18n.locale, { granularity: 'word' });
    return diffWords(before, after, { intlSegmenter }).map((part) => {
      at += part.value.length;
      return { ...part, at };
    });
  }, [before, after, i18n.locale]);
  return (
    <Text style={{ whiteSpace: 'pre-wrap' }}>
      {parts.map(({ value, added, removed, at }) => {
        const key = `${at} ${added} ${removed}`;
        if (removed)
          return (
            <del key={key} style={{ color: 'var(--mantine-color-dimmed)' }}>
              <VisuallyHidden>{t`taken away:`} </VisuallyHidden>
              {value}
            </del>
          );
        if (added)
          return (
            <ins key={key} style={{ fontWeight: 600 }}>
              <VisuallyHidden>{t`added:`} </VisuallyHidden>
              {value}
            </ins>
          );
        return <span key={key}>{value}</span>;
      })}
    </Text>
  );
}
