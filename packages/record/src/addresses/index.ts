/** Addresses of pages and what is found at them. */
export * from './find.ts';
export * from './paths.ts';
export { type People, type PersonRef, peopleOf, shownAs } from './people.ts';
