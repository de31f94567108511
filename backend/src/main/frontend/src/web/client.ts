import { persistedExchange } from '@urql/exchange-persisted';
import { createClient as createSseClient } from 'graphql-sse';
import { Client, cacheExchange, fetchExchange, subscriptionExchange } from 'urql';
import { cookie } from './cookies';

/** The address of the API on the portal's own origin. */
const API = '/graphql';

/** Headers that every call bears: the language chosen and the token against forged requests. */
export function portalHeaders(language: string): Record<string, string> {
  const token = cookie('XSRF-TOKEN');
  return { 'Accept-Language': language, ...(token ? { 'X-XSRF-TOKEN': token } : {}) };
}

/** A client that speaks one language; another language takes another client, so that nothing stays untranslated. */
export function createPortalClient(language: string): Client {
  const live = createSseClient({
    url: API,
    headers: () => portalHeaders(language),
    retryAttempts: Number.POSITIVE_INFINITY,
  });
  return new Client({
    url: API,
    preferGetMethod: false,
    fetchOptions: () => ({
      credentials: 'same-origin',
      headers: { ...portalHeaders(language), Accept: 'application/graphql-response+json, application/json' },
    }),
    exchanges: [
      cacheExchange,
      persistedExchange({
        preferGetForPersistedQueries: false,
        enableForMutation: true,
        // Documents of the development server are not registered, and a stream cannot fall back to the text.
        enableForSubscriptions: import.meta.env.PROD,
        generateHash: sha256,
      }),
      subscriptionExchange({
        forwardSubscription: (request) => ({
          subscribe: (sink) => {
            const unsubscribe = live.subscribe(request as { query: string }, {
              next: (value) => sink.next(value as never),
              error: (error) => sink.error(error),
              complete: () => sink.complete(),
            });
            return { unsubscribe };
          },
        }),
      }),
      fetchExchange,
    ],
  });
}

/** Where the browser offers no hashing (plain http beyond localhost), the text itself is sent. */
async function sha256(text: string): Promise<string> {
  if (!globalThis.crypto?.subtle) return '';
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
