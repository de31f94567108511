import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../web/root';

/** Addresses of fiscal years. */
export const distributionRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/cooperatives/$id/fiscal-years',
    component: lazyRouteComponent(() => import('./FiscalYearsPage'), 'FiscalYearsPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/fiscal-years/$id',
    component: lazyRouteComponent(() => import('./FiscalYearPage'), 'FiscalYearPage'),
  }),
] as const;
