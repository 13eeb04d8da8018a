/** What storing a text means, in figures: one place, so that the page promises what the server keeps. */

/** Days that a text is kept. */
export const DAYS_KEPT = 30;

/** Texts that one address may have stored in an hour. */
export const SHARED_AN_HOUR = 12;
