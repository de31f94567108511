import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../web/root';
import { readAuditSearch } from './auditSearch';

/** The address of the audit trail. */
export const graphRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/desk/audit',
    validateSearch: readAuditSearch,
    component: lazyRouteComponent(() => import('./AuditPage'), 'AuditPage'),
  }),
] as const;
