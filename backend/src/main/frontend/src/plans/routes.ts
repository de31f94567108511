import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../web/root';

/** Addresses of business plans. */
export const planRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/cooperatives/$id/plans',
    component: lazyRouteComponent(() => import('./PlansPage'), 'PlansPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/plans/$id',
    component: lazyRouteComponent(() => import('./PlanPage'), 'PlanPage'),
  }),
] as const;
