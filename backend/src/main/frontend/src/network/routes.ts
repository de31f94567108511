import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../web/root';
import { readDirectorySearch } from './directorySearch';

/** Addresses of the network: directory, organisations, alliances. */
export const networkRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/organisations',
    validateSearch: readDirectorySearch,
    component: lazyRouteComponent(() => import('./DirectoryPage'), 'DirectoryPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/organisations/$id',
    component: lazyRouteComponent(() => import('./OrganisationPage'), 'OrganisationPage'),
  }),
] as const;
