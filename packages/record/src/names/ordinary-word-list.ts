/** Words for `ordinary-words.ts`, folded, by code point. */
export const ORDINARY_WORDS = `
reading
`;
