import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { one } from '../web/address';
import { rootRoute } from '../web/root';

/** Which entries are merged, as it stands in the address. */
export type MergeSearch = { kept?: string; merged?: string };

/** Where staff take care of the directory. */
export const upkeepRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/desk/duplicates',
    component: lazyRouteComponent(() => import('./DuplicatesPage'), 'DuplicatesPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/desk/stale',
    component: lazyRouteComponent(() => import('./StalePage'), 'StalePage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/desk/merge',
    validateSearch: (search: Record<string, unknown>): MergeSearch => ({
      kept: one(search.kept),
      merged: one(search.merged),
    }),
    component: lazyRouteComponent(() => import('./MergePage'), 'MergePage'),
  }),
] as const;
