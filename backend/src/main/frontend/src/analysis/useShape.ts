import { useEffect } from 'react';
import { type CombinedError, useQuery } from 'urql';
import type { ResultOf } from '../web/graphql';
import { ShapeQuery } from './operations';

/** The network in figures. */
export type Shape = ResultOf<typeof ShapeQuery>['network']['shape'];

const AGAIN = 2_000;

/** Reads the figures; while the first calculation, or that of another day, is under way it asks again until it is done. */
export function useShape(asOf?: string): { shape: Shape | undefined; error: CombinedError | undefined } {
  const [{ data, error, fetching }, again] = useQuery({
    query: ShapeQuery,
    variables: { asOf },
    requestPolicy: 'cache-and-network',
  });
  const shape = data?.network.shape;
  const isWaiting = shape?.isBeingCalculated && !fetching;
  useEffect(() => {
    if (!isWaiting) return;
    const timer = setTimeout(() => again({ requestPolicy: 'network-only' }), AGAIN);
    return () => clearTimeout(timer);
  }, [isWaiting, again]);
  return { shape, error: shape ? undefined : error };
}
