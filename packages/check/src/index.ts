/** Reads an article, finds its claims about elections and checks each against a release of the record. */
export * from './answer.ts';
export { type CheckOptions, check, checkText } from './check.ts';
