import { useCallback, useState } from 'react';

const opened = new Map<string, (string | null)[]>();

/**
 * The pages of a list that are open, each by the cursor it starts after. They stay open while one looks at something
 * else and comes back, as long as the tab lives.
 */
export function useKeyset(list: string): { cursors: (string | null)[]; open: (after: string) => void } {
  const [, redraw] = useState(0);
  const cursors = opened.get(list) ?? [null];
  const open = useCallback(
    (after: string) => {
      const before = opened.get(list) ?? [null];
      if (before.includes(after)) return;
      opened.set(list, [...before, after]);
      redraw((count) => count + 1);
    },
    [list],
  );
  return { cursors, open };
}
