import { i18n } from '@lingui/core';
import { I18nProvider, useLingui } from '@lingui/react';
import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { RouterProvider } from '@tanstack/react-router';
import { useMemo } from 'react';
import { Provider } from 'urql';
import { createPortalClient } from './client';
import { router } from './router';
import { cssVariables, theme } from './theme';

/** The pages with everything they stand on: texts, look, client, addresses. */
export function App() {
  return (
    <I18nProvider i18n={i18n}>
      <MantineProvider theme={theme} cssVariablesResolver={cssVariables} defaultColorScheme="auto">
        <Notifications position="bottom-right" />
        <Pages />
      </MantineProvider>
    </I18nProvider>
  );
}

function Pages() {
  const { i18n: texts } = useLingui();
  const client = useMemo(() => createPortalClient(texts.locale), [texts.locale]);
  return (
    <Provider value={client}>
      <RouterProvider router={router} />
    </Provider>
  );
}
