export * from './beside-names.ts';
export * from './hedges.ts';
export * from './lexicon.ts';
export * from './names.ts';
export * from './number-words.ts';
export * from './numbers.ts';
export * from './times.ts';
export * from './tokens.ts';
