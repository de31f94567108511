import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../web/root';

/** Addresses of assemblies. */
export const assemblyRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/cooperatives/$id/assemblies',
    component: lazyRouteComponent(() => import('./AssembliesPage'), 'AssembliesPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/cooperatives/$id/assemblies/new',
    component: lazyRouteComponent(() => import('./ConveneAssemblyPage'), 'ConveneAssemblyPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/assemblies/$id',
    component: lazyRouteComponent(() => import('./AssemblyPage'), 'AssemblyPage'),
  }),
] as const;
