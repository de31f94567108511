import { Button, type ButtonProps, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import type { AnyVariables, TypedDocumentNode } from 'urql';
import { RefusalAlert } from '../web/RefusalAlert';
import { useAct } from '../web/useAct';

type Props<Data, Variables> = ButtonProps & {
  document: TypedDocumentNode<Data, Variables>;
  variables: Variables;
  /** The whole sentence, for screen readers, where the word on the button is one of many. */
  name?: string;
  children: ReactNode;
};

/** An act that is done at once, with its refusal under the button. */
export function ActButton<Data, Variables extends AnyVariables>(props: Props<Data, Variables>) {
  const { document, variables, name, children, ...rest } = props;
  const act = useAct(document);
  return (
    <Stack gap="xs" align="start">
      <Button {...rest} aria-label={name} loading={act.isRunning} onClick={() => void act.run(variables)}>
        {children}
      </Button>
      <RefusalAlert refusals={act.refusals} />
    </Stack>
  );
}
