import { useCallback, useEffect, useRef, useState } from 'react';

type Draft<Values> = { values: Values; savedAt: string };

/** The draft kept under a key, if there is one that can still be read. */
export function readDraft<Values>(key: string): Draft<Values> | undefined {
  try {
    const text = localStorage.getItem(storage(key));
    return text ? (JSON.parse(text) as Draft<Values>) : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Keeps what is being written on this device, so that leaving the page loses nothing. Nothing is kept until the values
 * differ from those at the start.
 */
export function useDraft<Values>(key: string, values: Values) {
  const [restored] = useState(() => readDraft<Values>(key));
  const start = useRef(JSON.stringify(values));
  const isOver = useRef(false);
  useEffect(() => {
    if (isOver.current || JSON.stringify(values) === start.current) return;
    try {
      localStorage.setItem(storage(key), JSON.stringify({ values, savedAt: new Date().toISOString() }));
    } catch {
      // A full or closed storage must not keep anybody from writing.
    }
  }, [key, values]);
  const discard = useCallback(() => {
    isOver.current = true;
    try {
      localStorage.removeItem(storage(key));
    } catch {
      // Nothing was kept then.
    }
  }, [key]);
  return { restoredAt: restored?.savedAt, discard };
}

function storage(key: string): string {
  return `yui.draft.${key}`;
}
