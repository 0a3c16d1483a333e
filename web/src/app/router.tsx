import { createBrowserRouter, useRouteError, type RouteObject } from 'react-router';
import { Button } from '../components/button';
import { NotFound } from '../components/states';
import { useAppTexts } from './app-texts';
import { Shell } from './shell';

/** Every feature brings its addresses in `routes.ts`; its pages are loaded when they are first opened. */
const FEATURES = import.meta.glob<{ routes: RouteObject[] }>('../features/*/routes.ts', { eager: true });

export const router = createBrowserRouter([
  {
    element: <Shell />,
    errorElement: <PageFailed />,
    hydrateFallbackElement: <></>,
    children: [
      {
        errorElement: <PageFailed />,
        children: [...Object.values(FEATURES).flatMap(({ routes }) => routes), { path: '*', element: <NotFound /> }],
      },
    ],
  },
]);

/** A defect of a page does not take the typed words with it: drafts are on the device. */
function PageFailed() {
  const t = useAppTexts();
  const error = useRouteError();
  console.error(error);
  return (
    <div className="jg-state" role="alert">
      <h1>{t('errorTitle')}</h1>
      <p>{t('errorText')}</p>
      <Button kind="primary" onClick={() => window.location.reload()}>
        {t('reload')}
      </Button>
    </div>
  );
}
