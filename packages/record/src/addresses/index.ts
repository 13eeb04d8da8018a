/** Addresses of pages and what is found at them. */
export { PAGE_KINDS, type PageKind, pagesOf } from './every-page.ts';
export * from './find.ts';
export * from './paths.ts';
export { type People, type PersonRef, peopleOf, shownAs } from './people.ts';
