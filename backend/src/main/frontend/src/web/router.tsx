import { createRouter } from '@tanstack/react-router';
import { agreementRoutes } from '../agreements/routes';
import { analysisRoutes } from '../analysis/routes';
import { assemblyRoutes } from '../assemblies/routes';
import { bylawsRoutes } from '../bylaws/routes';
import { decisionRoutes } from '../decisions/routes';
import { distributionRoutes } from '../distribution/routes';
import { dutyRoutes } from '../duties/routes';
import { electionRoutes } from '../elections/routes';
import { graphRoutes } from '../graph/routes';
import { identityRoutes } from '../identity/routes';
import { importRoutes } from '../imports/routes';
import { indicatorRoutes } from '../indicators/routes';
import { invitationRoutes } from '../invitations/routes';
import { membershipRoutes } from '../membership/routes';
import { networkRoutes } from '../network/routes';
import { officeRoutes } from '../offices/routes';
import { planRoutes } from '../plans/routes';
import { reviewRoutes } from '../reviews/routes';
import { searchRoutes } from '../search/routes';
import { standardRoutes } from '../standards/routes';
import { statisticsRoutes } from '../statistics/routes';
import { upkeepRoutes } from '../upkeep/routes';
import { workRoutes } from '../work/routes';
import { parseSearch, stringifySearch } from './address';
import { ErrorPage } from './ErrorPage';
import { PageSkeleton } from './PageSkeleton';
import { rootRoute } from './root';
import { webRoutes } from './routes';

const routeTree = rootRoute.addChildren([
  ...webRoutes,
  ...networkRoutes,
  ...searchRoutes,
  ...agreementRoutes,
  ...analysisRoutes,
  ...statisticsRoutes,
  ...identityRoutes,
  ...importRoutes,
  ...invitationRoutes,
  ...upkeepRoutes,
  ...bylawsRoutes,
  ...membershipRoutes,
  ...decisionRoutes,
  ...distributionRoutes,
  ...dutyRoutes,
  ...electionRoutes,
  ...assemblyRoutes,
  ...planRoutes,
  ...indicatorRoutes,
  ...reviewRoutes,
  ...standardRoutes,
  ...workRoutes,
  ...officeRoutes,
  ...graphRoutes,
]);

/** All addresses of the pages. Each feature folder brings its own in `routes.ts`. */
export const router = createRouter({
  routeTree,
  parseSearch,
  stringifySearch,
  defaultPreload: 'intent',
  scrollRestoration: true,
  defaultPendingComponent: PageSkeleton,
  defaultErrorComponent: ({ error }) => <ErrorPage error={error} />,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
