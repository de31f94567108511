import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../web/root';

/** Addresses of the management index. */
export const indicatorRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/cooperatives/$id/indicators',
    component: lazyRouteComponent(() => import('./IndicatorsPage'), 'IndicatorsPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/indicators/$id',
    component: lazyRouteComponent(() => import('./IndicatorPage'), 'IndicatorPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/desk/indicators',
    component: lazyRouteComponent(() => import('./SharedIndicatorsPage'), 'SharedIndicatorsPage'),
  }),
] as const;
