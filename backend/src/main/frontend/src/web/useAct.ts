import { useCallback, useState } from 'react';
import { type AnyVariables, type TypedDocumentNode, useMutation } from 'urql';
import { type Refusal, refusalsOf } from './refusals';

/** An act of the API for a page: call it, see whether it is under way and why it was refused. */
export type Act<Data, Variables> = {
  /** Does it; gives the answer, or nothing when it was refused. */
  run: (variables: Variables) => Promise<Data | undefined>;
  isRunning: boolean;
  refusals: Refusal[];
};

/** Makes a mutation an {@link Act}. */
export function useAct<Data, Variables extends AnyVariables>(
  document: TypedDocumentNode<Data, Variables>,
): Act<Data, Variables> {
  const [{ fetching }, execute] = useMutation(document);
  const [refusals, setRefusals] = useState<Refusal[]>([]);
  const run = useCallback(
    async (variables: Variables) => {
      const { data, error } = await execute(variables);
      setRefusals(refusalsOf(error));
      return error ? undefined : data;
    },
    [execute],
  );
  return { run, isRunning: fetching, refusals };
}
