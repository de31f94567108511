import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from './root';

/** Addresses of the portal as a whole. */
export const webRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/',
    component: lazyRouteComponent(() => import('./HomePage'), 'HomePage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/desk',
    component: lazyRouteComponent(() => import('./DeskPage'), 'DeskPage'),
  }),
] as const;
