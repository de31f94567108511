import type { UseFormReturnType } from '@mantine/form';

/** Brings the person to the first field of a form that needs her; for the errors of `form.onSubmit`. */
export function focusFirst<Values>(form: UseFormReturnType<Values>): (errors: Record<string, unknown>) => void {
  return (errors) => {
    const nodes = Object.keys(errors).flatMap((path) => form.getInputNode(path as never) ?? []);
    const first = nodes.reduce<HTMLElement | undefined>(
      (top, node) => (top && top.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_FOLLOWING ? top : node),
      undefined,
    );
    first?.focus();
  };
}
