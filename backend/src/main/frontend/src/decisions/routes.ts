import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../web/root';
import { readProposalSearch } from './proposalSearch';

/** Addresses of what members decide about. */
export const decisionRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/cooperatives/$id/proposals',
    validateSearch: readProposalSearch,
    component: lazyRouteComponent(() => import('./ProposalsPage'), 'ProposalsPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/cooperatives/$id/proposals/bylaws',
    component: lazyRouteComponent(() => import('./ChangeBylawsPage'), 'ChangeBylawsPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/cooperatives/$id/proposals/exclusion',
    validateSearch: ({ membership }: Record<string, unknown>) => ({ membership: String(membership ?? '') }),
    component: lazyRouteComponent(() => import('./ExclusionPage'), 'ExclusionPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/proposals/$id',
    component: lazyRouteComponent(() => import('./ProposalPage'), 'ProposalPage'),
  }),
] as const;
