import { useQuery } from 'urql';
import type { ResultOf } from '../web/graphql';
import { ViewerQuery } from './operations';

/** The person who is signed in. */
export type Viewer = NonNullable<ResultOf<typeof ViewerQuery>['viewer']>;

/** Who is signed in: `undefined` while it is not known yet, `null` when nobody is. */
export function useViewer(): Viewer | null | undefined {
  const [{ data, error, fetching }] = useQuery({ query: ViewerQuery });
  if (data) return data.viewer;
  return error && !fetching ? null : undefined;
}

/** Each organisation once, also when somebody acts for it for two reasons; one that names her function comes first. */
export function onePerOrganisation<R extends { organisation: { id: string }; role?: string | null }>(
  representations: readonly R[],
): R[] {
  const kept = new Map<string, R>();
  for (const representation of representations) {
    const { id } = representation.organisation;
    const before = kept.get(id);
    if (!before || (!before.role && representation.role)) kept.set(id, representation);
  }
  return [...kept.values()];
}

/** The organisations somebody acts for: those she represents, and the federations she works for. */
export function actsFor(
  viewer: Pick<Viewer, 'representations' | 'staffPosts'>,
): { id: string; name: string; isFederation: boolean }[] {
  const represented = onePerOrganisation(viewer.representations).map(({ organisation: { id, name, kind } }) => ({
    id,
    name,
    isFederation: kind === 'FEDERATION',
  }));
  const federations = viewer.staffPosts.map(({ federation: { id, name } }) => ({ id, name, isFederation: true }));
  const known = new Set(represented.map(({ id }) => id));
  return [...represented, ...federations.filter(({ id }) => !known.has(id))];
}

/** Whether somebody keeps the directory. */
export function isStaff(viewer: Viewer | null | undefined): boolean {
  return viewer?.roles.includes('FEDERATION_STAFF') ?? false;
}

/** Whether somebody runs the portal. */
export function isAdministrator(viewer: Viewer | null | undefined): boolean {
  return viewer?.roles.includes('ADMINISTRATOR') ?? false;
}
