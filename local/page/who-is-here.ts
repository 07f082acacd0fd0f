/** Who uses this window. Kept per tab, so that two windows can be two people; a new tab starts as the person chosen last, and `?authuser=` names one, as in Google's addresses. */

const key = 'local-host-person';

export function readPerson(): string | null {
  const named = new URLSearchParams(location.search).get('authuser');
  return named ?? sessionStorage.getItem(key) ?? localStorage.getItem(key);
}

/** Remembers the person for this tab and for tabs opened later. */
export function keepPerson(email: string): void {
  sessionStorage.setItem(key, email);
  localStorage.setItem(key, email);
}

/** Reloads the page as somebody else, as signing in with another account does. */
export function switchPerson(email: string): void {
  keepPerson(email);
  const address = new URL(location.href);
  address.searchParams.delete('authuser');
  history.replaceState(null, '', address);
  location.reload();
}

/** Opens the spreadsheet in a window beside this one, as somebody else who has access. */
export function openWindowAs(email: string): void {
  const address = new URL(location.href);
  address.searchParams.set('authuser', email);
  window.open(address, '_blank', 'noopener');
}
