import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../web/root';

/** Addresses of elections. */
export const electionRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/cooperatives/$id/elections',
    component: lazyRouteComponent(() => import('./ElectionsPage'), 'ElectionsPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/elections/$id',
    component: lazyRouteComponent(() => import('./ElectionPage'), 'ElectionPage'),
  }),
] as const;
