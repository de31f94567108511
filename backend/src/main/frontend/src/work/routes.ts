import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../web/root';

const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/;

/** Addresses of work records. */
export const workRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/cooperatives/$id/work',
    validateSearch: ({ month }: Record<string, unknown>): { month?: string } =>
      typeof month === 'string' && MONTH.test(month) ? { month } : {},
    component: lazyRouteComponent(() => import('./WorkPage'), 'WorkPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/cooperatives/$id/work/file',
    component: lazyRouteComponent(() => import('./WorkFilePage'), 'WorkFilePage'),
  }),
] as const;
