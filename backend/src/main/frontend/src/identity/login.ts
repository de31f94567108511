import { cookie } from '../web/cookies';

const RETURN_TO = 'yui.returnTo';

/** Goes to the log-in page; afterwards {@link takeReturnAddress} leads back to where one was. */
export function logIn(language: string): void {
  try {
    sessionStorage.setItem(RETURN_TO, location.pathname + location.search);
  } catch {
    // Without storage one comes back to the start.
  }
  location.assign(loginAddress(language));
}

/** The address of the log-in page in a language. */
export function loginAddress(language: string): string {
  return `/oauth2/authorization/yui?ui_locales=${encodeURIComponent(language)}`;
}

/** Where one was before logging in; given once. */
export function takeReturnAddress(): string | undefined {
  try {
    const address = sessionStorage.getItem(RETURN_TO);
    sessionStorage.removeItem(RETURN_TO);
    return address?.startsWith('/') && !address.startsWith('//') ? address : undefined;
  } catch {
    return undefined;
  }
}

/** Ends the session here and at the log-in service; a form, because the answer leads to another page. */
export function logOut(): void {
  const form = document.createElement('form');
  form.method = 'post';
  form.action = '/logout';
  const token = document.createElement('input');
  token.type = 'hidden';
  token.name = '_csrf';
  token.value = maskedToken(cookie('XSRF-TOKEN') ?? '');
  form.append(token);
  document.body.append(form);
  form.submit();
}

/**
 * Spring Security takes a token in a form only masked (against BREACH): random bytes, then the token's bytes
 * combined with them, as URL-safe Base64.
 */
export function maskedToken(token: string): string {
  const plain = new TextEncoder().encode(token);
  const random = crypto.getRandomValues(new Uint8Array(plain.length));
  const masked = plain.map((byte, i) => byte ^ (random[i] ?? 0));
  return btoa(String.fromCharCode(...random, ...masked))
    .replaceAll('+', '-')
    .replaceAll('/', '_');
}
