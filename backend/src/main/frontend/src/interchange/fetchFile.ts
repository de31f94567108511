import { CombinedError } from 'urql';
import { portalHeaders } from '../web/client';
import type { NamedFile } from '../web/saveFile';

/**
 * Reads a file of the portal as the person who is signed in.
 *
 * @throws CombinedError with the portal's refusal, or because it could not be reached
 */
export async function fetchFile(address: string, language: string): Promise<NamedFile> {
  try {
    const answer = await fetch(address, { credentials: 'same-origin', headers: portalHeaders(language) });
    if (answer.ok) return { content: await answer.blob(), name: nameOf(answer, address) };
    const { errors } = await answer.json();
    throw new CombinedError({ graphQLErrors: errors });
  } catch (error) {
    if (error instanceof CombinedError) throw error;
    throw new CombinedError({ networkError: error instanceof Error ? error : new Error(String(error)) });
  }
}

function nameOf(answer: Response, address: string): string {
  const given = /filename="([^"]+)"/.exec(answer.headers.get('Content-Disposition') ?? '')?.[1];
  return given ?? address.replace(/\?.*/, '').replace(/.*\//, '');
}
