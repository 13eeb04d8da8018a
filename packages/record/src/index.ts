/** The record in memory: its types, its release, and the rules for words and names. Runs in a browser. */
export type * from './model.ts';
export { fold, foldWord, withoutPossessive } from './names/fold.ts';
export { scanWords, wordsOf } from './names/words.ts';
export * from './release/release.ts';
