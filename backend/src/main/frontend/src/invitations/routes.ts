import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { one } from '../web/address';
import { rootRoute } from '../web/root';

/** Addresses to which the mails of invitations lead. */
export const invitationRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/invitations',
    component: lazyRouteComponent(() => import('./AccountReadyPage'), 'AccountReadyPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/invitations/$id',
    validateSearch: (search: Record<string, unknown>): { language?: string } => ({ language: one(search.language) }),
    component: lazyRouteComponent(() => import('./InvitationPage'), 'InvitationPage'),
  }),
] as const;
