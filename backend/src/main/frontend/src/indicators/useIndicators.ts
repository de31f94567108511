import { useQuery } from 'urql';
import { IndicatorsQuery } from './operations';
import { INDICATOR_CONTEXT, type IndicatorCardItem } from './types';

const MOST = 100;

/** What a co-operative is managed by, to choose from; empty while loading. */
export function useIndicators(cooperative: string | undefined): readonly IndicatorCardItem[] {
  const [{ data }] = useQuery({
    query: IndicatorsQuery,
    variables: { id: cooperative ?? '', first: MOST, after: null },
    context: INDICATOR_CONTEXT,
    pause: !cooperative,
  });
  const organisation = data?.organisation;
  return organisation && 'governance' in organisation ? (organisation.governance.indicators?.nodes ?? []) : [];
}
