import { useDebouncedValue } from '@mantine/hooks';
import { useEffect, useState } from 'react';
import { useQuery } from 'urql';
import { refusalsOf } from '../web/refusals';
import { SimulateDistributionQuery } from './operations';
import type { DistributionItem, Tier, Wishes } from './types';

const PAUSE = 120;

/** What the API wants to know of wishes. */
export function amountsOf(wishes: Wishes): { tier: Tier; amount: string }[] {
  return (Object.entries(wishes) as [Tier, string][]).map(([tier, amount]) => ({ tier, amount }));
}

/** What wishes would mean; until the answer is there, what was shown before. */
export function useSimulation(fiscalYear: string, wishes: Wishes, planned: DistributionItem) {
  const [settled] = useDebouncedValue(wishes, PAUSE);
  const isWished = Object.keys(settled).length > 0;
  const [{ data, error, fetching }] = useQuery({
    query: SimulateDistributionQuery,
    variables: { input: { fiscalYear, amounts: amountsOf(settled) } },
    pause: !isWished,
    requestPolicy: 'network-only',
  });
  const [shown, setShown] = useState(planned);
  const simulated = isWished ? data?.simulateDistribution : planned;
  useEffect(() => {
    if (simulated && !fetching) setShown(simulated);
  }, [simulated, fetching]);
  return {
    shown,
    refusals: isWished ? refusalsOf(error) : [],
    isFetching: fetching || settled !== wishes,
  };
}
