import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../web/root';
import { readSearch } from './kinds';

/** Where everything is found. */
export const searchRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/search',
    validateSearch: readSearch,
    component: lazyRouteComponent(() => import('./SearchPage'), 'SearchPage'),
  }),
] as const;
