import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../web/root';

/** Addresses of the standards of a co-operative's work. */
export const standardRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/cooperatives/$id/standards',
    component: lazyRouteComponent(() => import('./StandardsPage'), 'StandardsPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/standards/$id',
    component: lazyRouteComponent(() => import('./StandardPage'), 'StandardPage'),
  }),
] as const;
