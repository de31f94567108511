import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../web/root';

/** Addresses of who holds which office. */
export const officeRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/cooperatives/$id/offices',
    validateSearch: ({ former }: Record<string, unknown>): { former?: true } =>
      former === true || former === 'true' ? { former: true } : {},
    component: lazyRouteComponent(() => import('./OfficesPage'), 'OfficesPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/cooperatives/$id/proposals/recall',
    validateSearch: ({ office }: Record<string, unknown>) => ({ office: String(office ?? '') }),
    component: lazyRouteComponent(() => import('./RecallPage'), 'RecallPage'),
  }),
] as const;
