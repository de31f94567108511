import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../web/root';
import { readRegisterSearch } from './registerSearch';

/** Addresses of a co-operative's own affairs, and of its members. */
export const membershipRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/cooperatives',
    component: lazyRouteComponent(() => import('./OurCooperativesPage'), 'OurCooperativesPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/cooperatives/$id',
    component: lazyRouteComponent(() => import('./CooperativePage'), 'CooperativePage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/cooperatives/$id/members',
    validateSearch: readRegisterSearch,
    component: lazyRouteComponent(() => import('./RegisterPage'), 'RegisterPage'),
  }),
] as const;
