/** The record in memory: its types, its release, and the rules for words and names. Runs in a browser. */
export { type Compiled, compileBase } from './compile/compile.ts';
export { BUCKET, VACANT } from './councils/model.ts';
export type { Councils } from './councils/open.ts';
export { personKey, personWords } from './councils/person-words.ts';
export { nameWords, titleWords } from './divisions/indexes.ts';
export type * from './divisions/model.ts';
export type { Divisions, Voters } from './divisions/open.ts';
export { type KnownClaim, type LedgerView, ledgerAt } from './ledger/fold.ts';
export type { LedgerClaim } from './ledger/model.ts';
export { readBody } from './ledger/read-body.ts';
export type { Members } from './members/open.ts';
export type * from './model.ts';
export { fold, foldWord, withoutPossessive } from './names/fold.ts';
export { scanWords, wordsOf } from './names/words.ts';
export type * from './polls/model.ts';
export type { Polls } from './polls/open.ts';
export { POLLSTERS, type Pollster } from './polls/pollsters.ts';
export {
	BOOK_NAMES,
	type BookName,
	FORMAT_VERSION,
	type LoadablePacks,
	PACK_NAMES,
	type PackName,
	type Packs,
	type Sha256,
} from './release/format.ts';
export { loadRelease } from './release/load.ts';
export { type Counts, type Manifest, type PackFile, releaseId } from './release/manifest.ts';
export { PackError, type PackFault } from './release/pack.ts';
export * from './release/release.ts';
export { BANDS, type Band, NINTHS } from './tax/bands.ts';
export type * from './tax/model.ts';
export { FEW } from './tax/model.ts';
export type { Tax } from './tax/open.ts';
