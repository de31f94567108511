import { t } from '@lingui/core/macro';
import { portalHeaders } from './client';
import type { Refusal } from './refusals';

/** How an upload ended: with the id of what it became, or with why it was refused. */
export type Uploaded = { id: string } | { refusals: Refusal[] };

/** Sends a file to an address of the portal and tells how much of it has gone, from 0 to 1. */
export function upload(
  file: File,
  address: string,
  language: string,
  onProgress: (part: number) => void,
  signal: AbortSignal,
) {
  return new Promise<Uploaded>((resolve) => {
    const call = new XMLHttpRequest();
    call.open('POST', address);
    for (const [name, value] of Object.entries(portalHeaders(language))) call.setRequestHeader(name, value);
    call.setRequestHeader('Content-Type', 'application/octet-stream');
    call.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
    call.onload = () => resolve(readAnswer(call.status, call.responseText));
    call.onerror = () => resolve(refused('UNREACHABLE', t`The portal cannot be reached. The file was not taken.`));
    call.onabort = () => resolve(refused('STOPPED', t`You stopped the upload. The file was not taken.`));
    signal.addEventListener('abort', () => call.abort());
    call.send(file);
  });
}

/** Reads the portal's answer to an upload: an id, or errors in the form of the API's. */
export function readAnswer(status: number, text: string): Uploaded {
  const answer = parse(text);
  if (status < 300 && answer.id) return { id: answer.id };
  const errors = answer.errors ?? [];
  if (errors.length === 0) return refused(String(status), t`The portal did not take the file (${status}).`);
  return {
    refusals: errors.map(({ message, extensions }) => ({
      message,
      code: extensions?.code ?? 'FAILURE',
      reference: extensions?.reference,
    })),
  };
}

type Answer = {
  id?: string;
  errors?: { message: string; extensions?: { code?: string; reference?: string } }[];
};

function parse(text: string): Answer {
  try {
    return (JSON.parse(text) as Answer | null) ?? {};
  } catch {
    return {};
  }
}

function refused(code: string, message: string): Uploaded {
  return { refusals: [{ code, message }] };
}
