import { createRouter } from '@tanstack/react-router';
import { RowSkeletons } from '../shared/skeletons';
import { NotFoundScreen } from './not-found';
import { RouteFailure } from './route-failure';
import { appRoutes } from './routes/app-routes';
import { rootRoute } from './routes/root';
import { openRoutes } from './routes/open-routes';

export const router = createRouter({
  routeTree: rootRoute.addChildren([...openRoutes, appRoutes]),
  defaultPreload: 'intent',
  defaultPreloadStaleTime: 0,
  defaultPendingComponent: RowSkeletons,
  defaultPendingMs: 150,
  defaultErrorComponent: RouteFailure,
  defaultNotFoundComponent: NotFoundScreen,
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
