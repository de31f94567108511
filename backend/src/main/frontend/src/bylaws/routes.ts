import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../web/root';

/** Addresses of co-operatives' rules. */
export const bylawsRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/cooperatives/$id/bylaws',
    component: lazyRouteComponent(() => import('./BylawsPage'), 'BylawsPage'),
  }),
] as const;
