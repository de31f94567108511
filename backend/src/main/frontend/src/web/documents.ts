import { type DocumentInput, formatDocument, stringifyDocument, type TypedDocumentNode } from '@urql/core';

/**
 * The text of every operation exactly as the client sends it.
 * Operations live in files named `operations.ts`; what stands elsewhere is not registered and would be refused.
 */
export function documentTexts(): string[] {
  const modules = import.meta.glob<Record<string, DocumentInput>>('../**/operations.ts', { eager: true });
  return Object.values(modules)
    .flatMap((module) => Object.values(module))
    .filter(isOperation)
    .map((document) => stringifyDocument(formatDocument(document)));
}

function isOperation(value: unknown): value is TypedDocumentNode {
  if (typeof value !== 'object' || value === null || !('definitions' in value)) return false;
  return (value as TypedDocumentNode).definitions.some((definition) => definition.kind === 'OperationDefinition');
}
