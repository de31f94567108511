import type { ResultOf } from '../web/graphql';
import type { ImportProblemsQuery } from './operations';

/** A problem of one row. */
export type Problem = Extract<
  ResultOf<typeof ImportProblemsQuery>['node'],
  { __typename: 'DirectoryImport' }
>['problems']['nodes'][number];

/** A setting of what the file does not say, by which a problem is cured. */
export type Cure = 'identifierScheme' | 'country' | 'kind';

/** The same problem of many rows. */
export type ProblemGroup = Pick<Problem, 'field' | 'sentence' | 'leavesRowOut'> & {
  key: string;
  cure: Cure | undefined;
  problems: Problem[];
};

/** Puts equal problems together: those that leave rows out first, then by how many rows have them. */
export function problemGroups(problems: readonly Problem[]): ProblemGroup[] {
  const groups = new Map<string, ProblemGroup>();
  for (const problem of problems) {
    const { field, sentence, leavesRowOut } = problem;
    const key = `${field} ${leavesRowOut} ${sentence}`;
    const group = groups.get(key);
    if (group) group.problems.push(problem);
    else groups.set(key, { key, field, sentence, leavesRowOut, cure: cureOf(problem), problems: [problem] });
  }
  return [...groups.values()].sort(
    (a, b) => Number(b.leavesRowOut) - Number(a.leavesRowOut) || b.problems.length - a.problems.length,
  );
}

/** How many rows each setting would cure. */
export function cures(groups: readonly ProblemGroup[]): Partial<Record<Cure, number>> {
  const counts: Partial<Record<Cure, number>> = {};
  for (const { cure, problems } of groups) if (cure) counts[cure] = (counts[cure] ?? 0) + problems.length;
  return counts;
}

/** What the row itself does not say can be said for all rows at once. */
function cureOf({ field, code, value }: Problem): Cure | undefined {
  if (code !== 'INVALID_VALUE') return undefined;
  if (field === 'KIND' && !value) return 'kind';
  if (field === 'IDENTIFIER') return 'identifierScheme';
  return field === 'COMPANY_NUMBER' ? 'country' : undefined;
}
