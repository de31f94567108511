import { useDocumentVisibility } from '@mantine/hooks';
import { type AnyVariables, type TypedDocumentNode, useSubscription } from 'urql';

/**
 * Follows a subscription while the page is looked at. Hidden tabs let go of their stream: a browser opens only a few
 * to one server, and people keep many tabs. On return the server sends the present state again.
 */
export function useLive<Data, Variables extends AnyVariables>(
  query: TypedDocumentNode<Data, Variables>,
  variables: Variables,
  onEvent: (data: Data) => void,
  pause = false,
): void {
  const visibility = useDocumentVisibility();
  useSubscription<Data, Data, Variables>(
    // biome-ignore lint/suspicious/noExplicitAny: urql types the arguments by whether variables are required
    { query, variables, pause: pause || visibility === 'hidden' } as any,
    (_, data) => {
      onEvent(data);
      return data;
    },
  );
}
