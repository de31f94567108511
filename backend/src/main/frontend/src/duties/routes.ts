import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../web/root';
import { readDutySearch } from './dutySearch';

/** Addresses of what officers owe the members. */
export const dutyRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/cooperatives/$id/reports',
    validateSearch: readDutySearch,
    component: lazyRouteComponent(() => import('./ReportsPage'), 'ReportsPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/reports/$id',
    component: lazyRouteComponent(() => import('./ReportPage'), 'ReportPage'),
  }),
] as const;
