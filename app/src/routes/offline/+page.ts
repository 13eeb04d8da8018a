/** Shown by the service worker at whatever address could not be reached, so nothing in it may run. */
export const csr = false;
