import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../web/root';

/** Addresses of what became of plans. */
export const reviewRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/cooperatives/$id/reviews',
    component: lazyRouteComponent(() => import('./ReviewsPage'), 'ReviewsPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/reviews/$id',
    component: lazyRouteComponent(() => import('./ReviewPage'), 'ReviewPage'),
  }),
] as const;
