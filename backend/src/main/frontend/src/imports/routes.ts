import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../web/root';

/** Addresses of the import of organisations. */
export const importRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/desk/import',
    component: lazyRouteComponent(() => import('./ImportsPage'), 'ImportsPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/desk/import/$id',
    component: lazyRouteComponent(() => import('./ImportPage'), 'ImportPage'),
  }),
] as const;
