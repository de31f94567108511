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
  token.value = cookie('XSRF-TOKEN') ?? '';
  form.append(token);
  document.body.append(form);
  form.submit();
}
