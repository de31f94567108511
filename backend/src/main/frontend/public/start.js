// Runs before the first paint, so that neither colours nor language flash.
(() => {
  let scheme = 'auto';
  let language = null;
  try {
    scheme = localStorage.getItem('mantine-color-scheme-value') || 'auto';
    language = localStorage.getItem('yui.language');
  } catch {
    // Storage may be closed to us; the defaults stand.
  }
  const dark = scheme === 'dark' || (scheme === 'auto' && matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.setAttribute('data-mantine-color-scheme', dark ? 'dark' : 'light');
  document.documentElement.lang = language || (navigator.language.startsWith('ja') ? 'ja' : 'en');
})();
