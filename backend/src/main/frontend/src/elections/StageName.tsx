import { Trans } from '@lingui/react/macro';
import type { ElectionItem, StageItem } from './types';

/** What happened in a stage, in words. */
export function StageName({ stage, method }: { stage: StageItem; method: ElectionItem['method'] }) {
  const name = stage.candidate?.ballotName;
  switch (stage.action) {
    case 'FIRST_PREFERENCES':
      if (method === 'APPROVAL') return <Trans>approvals</Trans>;
      return method === 'PLURALITY' ? <Trans>votes</Trans> : <Trans>first preferences</Trans>;
    case 'SURPLUS':
      return <Trans>the surplus of {name} goes on</Trans>;
    case 'EXCLUSION':
      return <Trans>{name} is excluded, the votes go on</Trans>;
  }
}
