const OURS = /^\/(api(\/|$)|health\/(live|ready)\/?$)/;
const HEALTH = /^\/health(\/|$)/;
/** Files below it carry a hash of their content in their name. */
const HASHED = /^\/assets\//;
const NAMES_A_FILE = /\.[^/.]+$/;
const API_DOCS = /^\/api\/docs(\/|$)/;

/** What the program itself answers; every other address belongs to the web application. */
export function isOurs(path: string): boolean {
  return OURS.test(path);
}

export function isHashedFile(path: string): boolean {
  return HASHED.test(path);
}

/** An address that a person may open: it names no file and lies where pages are. */
export function isPage(path: string): boolean {
  return !HASHED.test(path) && !NAMES_A_FILE.test(path) && !HEALTH.test(path);
}

/** The page that shows the API. */
export function isApiDocs(path: string): boolean {
  return API_DOCS.test(path);
}
