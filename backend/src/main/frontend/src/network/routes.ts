import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { one } from '../web/address';
import { rootRoute } from '../web/root';
import { readAlliancesSearch, readProposalSearch } from './allianceSearch';
import { readDirectorySearch } from './directorySearch';
import { readMapSearch } from './map/mapSearch';
import { readChangesSearch } from './time/changesSearch';
import { readNetworkSearch } from './view/networkSearch';

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
    path: '/organisations/new',
    component: lazyRouteComponent(() => import('./RegisterOrganisationPage'), 'RegisterOrganisationPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/organisations/$id',
    component: lazyRouteComponent(() => import('./OrganisationPage'), 'OrganisationPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/organisations/$id/edit',
    component: lazyRouteComponent(() => import('./EditOrganisationPage'), 'EditOrganisationPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/alliances',
    validateSearch: readAlliancesSearch,
    component: lazyRouteComponent(() => import('./AlliancesPage'), 'AlliancesPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/alliances/new',
    validateSearch: readProposalSearch,
    component: lazyRouteComponent(() => import('./ProposeAlliancePage'), 'ProposeAlliancePage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/alliances/$id',
    component: lazyRouteComponent(() => import('./AlliancePage'), 'AlliancePage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/network',
    validateSearch: readNetworkSearch,
    component: lazyRouteComponent(() => import('./view/NetworkPage'), 'NetworkPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/network/changes',
    validateSearch: readChangesSearch,
    component: lazyRouteComponent(() => import('./time/ChangesPage'), 'ChangesPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/map',
    validateSearch: readMapSearch,
    component: lazyRouteComponent(() => import('./map/MapPage'), 'MapPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/desk/places',
    validateSearch: (search: Record<string, unknown>): { in?: string } => ({ in: one(search.in) }),
    component: lazyRouteComponent(() => import('./PlacesPage'), 'PlacesPage'),
  }),
] as const;
