import type { StageItem } from './types';

/** What a candidate had at the end of a stage, in votes. */
export function votesOf(stage: StageItem, candidacy: string): number {
  return Number(stage.votes.find((each) => each.candidacy.id === candidacy)?.votes ?? 0);
}

/** Who was elected up to the end of a stage. */
export function electedBy(stages: readonly StageItem[], upTo: number): Set<string> {
  return new Set(stages.slice(0, upTo + 1).flatMap((stage) => stage.elected.map(({ id }) => id)));
}

/** Who was excluded up to the end of a stage. */
export function excludedBy(stages: readonly StageItem[], upTo: number): Set<string> {
  return new Set(
    stages
      .slice(0, upTo + 1)
      .flatMap((stage) => (stage.action === 'EXCLUSION' && stage.candidate ? [stage.candidate.id] : [])),
  );
}

/** Votes as people read them: five decimals only where there are any. */
export function formatVotes(votes: string | number, language: string): string {
  return new Intl.NumberFormat(language, { maximumFractionDigits: 5 }).format(Number(votes));
}
