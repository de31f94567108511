import { t } from '@lingui/core/macro';
import type { CombinedError } from 'urql';

/** Why the portal did not do what was asked, in words for the person who asked. */
export type Refusal = {
  message: string;
  code: string;
  field?: string;
  principle?: string;
  article?: string;
  reference?: string;
};

/** The refusals in an answer's errors; an answer that never came is one too. */
export function refusalsOf(error: CombinedError | undefined): Refusal[] {
  if (!error) return [];
  if (error.networkError) return [{ message: unreachable(), code: 'UNREACHABLE' }];
  return error.graphQLErrors.map(({ message, extensions }) => ({
    message,
    code: text(extensions.code) ?? 'FAILURE',
    field: text(extensions.field)?.replace(/^input\./, ''),
    principle: text(extensions.principle),
    article: text(extensions.article),
    reference: text(extensions.reference),
  }));
}

/** Parts refusals into those that belong beside one of a form's fields and those that stand above the form. */
export function placeRefusals(
  refusals: Refusal[],
  hasField: (path: string) => boolean,
): { beside: Record<string, string>; above: Refusal[] } {
  const beside: Record<string, string> = {};
  const above: Refusal[] = [];
  for (const refusal of refusals) {
    const path = refusal.field && nearestField(refusal.field, hasField);
    if (path) beside[path] = beside[path] ? `${beside[path]} ${sentence(refusal)}` : sentence(refusal);
    else above.push(refusal);
  }
  return { beside, above };
}

/** The refusal's sentence with the rule it rests on. */
export function sentence({ message, principle, article }: Refusal): string {
  const rules = [principle && t`clause ${principle}`, article && t`article ${article}`].filter(Boolean);
  return rules.length > 0 ? `${message} (${rules.join(', ')})` : message;
}

/** `otherNames.2.text` belongs beside `otherNames.2` or `otherNames` when the form shows no finer field. */
function nearestField(path: string, hasField: (path: string) => boolean): string | undefined {
  const parts = path.split('.');
  for (let length = parts.length; length > 0; length--) {
    const candidate = parts.slice(0, length).join('.');
    if (hasField(candidate)) return candidate;
  }
  return undefined;
}

function unreachable(): string {
  return t`The portal cannot be reached. Nothing was changed; please try again.`;
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** Whether an answer says that there is nothing, or nothing the viewer may see: both must look the same. */
export function isHidden(error: CombinedError | undefined): boolean {
  return refusalsOf(error).some(({ code }) => code === 'NOT_FOUND' || code === 'INVALID_ID');
}
