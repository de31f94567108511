import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../web/root';
import { readStatisticsSearch } from './statisticsSearch';

/** Addresses of the federation in figures. */
export const statisticsRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/statistics',
    validateSearch: readStatisticsSearch,
    component: lazyRouteComponent(() => import('./StatisticsPage'), 'StatisticsPage'),
  }),
] as const;
