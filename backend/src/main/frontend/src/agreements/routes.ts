import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../web/root';

/** Addresses of keeping alliances up. */
export const agreementRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/alliances/$id/amend',
    component: lazyRouteComponent(() => import('./AmendAlliancePage'), 'AmendAlliancePage'),
  }),
] as const;
