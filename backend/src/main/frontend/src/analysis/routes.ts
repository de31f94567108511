import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../web/root';
import { readAnalysisSearch } from './analysisSearch';

/** Addresses of the analysis of the network. */
export const analysisRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/network/analysis',
    validateSearch: readAnalysisSearch,
    component: lazyRouteComponent(() => import('./AnalysisPage'), 'AnalysisPage'),
  }),
] as const;
