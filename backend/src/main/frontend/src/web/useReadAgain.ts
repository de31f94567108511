import { useEffect, useRef } from 'react';
import type { OperationContext } from 'urql';

/** Reads a query again, past the cache, each time a sign of news changes. */
export function useReadAgain(sign: unknown, read: (context: Partial<OperationContext>) => void): void {
  const seen = useRef(sign);
  useEffect(() => {
    if (seen.current === sign) return;
    seen.current = sign;
    read({ requestPolicy: 'network-only' });
  }, [read, sign]);
}
