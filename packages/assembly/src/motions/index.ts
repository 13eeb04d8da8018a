/** Motions: models with blanks, fingerprints, amendments as tracked changes, composites, states, and OpenSlides. */
export {
	type Amendment,
	amendmentFrom,
	type Conflict,
	conflictsAmong,
	fallsWith,
	type Merged,
	merge,
	orderPut,
	paragraphAt,
	wordsChanged,
} from './amendments.ts';
export { BLANK_TYPES, type BlankType, suggestedType } from './blank-types.ts';
export { canonical } from './canonical.ts';
export { changesInWords } from './change-words.ts';
export {
	applyChanges,
	type Change,
	type ChangedPiece,
	changedPieces,
	changesBetween,
} from './changes.ts';
export { type Composite, firstDraft, type ParagraphFrom, type Source, traceComposite } from './composite.ts';
export { type Consequence, consequencesOf } from './consequential.ts';
export { type Family, familyOf, type Known } from './families.ts';
export {
	fingerprint,
	type OpenText,
	openAdopted,
	openModel,
	openText,
	shortFingerprint,
} from './fingerprint.ts';
export { matchModel } from './match-model.ts';
export {
	type AdoptedText,
	type Blank,
	type BlankProblem,
	blanksIn,
	type Filled,
	type FilledBlank,
	fill,
	type ModelText,
	modelPieces,
	modelText,
} from './model-text.ts';
export { isVariant, type Nearness, nearness, nearnessOfOpen } from './nearness.ts';
export type { FileNote, FileProblem, OpenSlidesMotion, ReadMotions } from './openslides/motion.ts';
export { readOpenSlidesCsv } from './openslides/read-csv.ts';
export { readOpenSlidesJson } from './openslides/read-json.ts';
export { writeOpenSlidesCsv } from './openslides/write-csv.ts';
export { writeOpenSlidesJson } from './openslides/write-json.ts';
export { filledAfter } from './spans.ts';
export {
	type Allowance,
	allows,
	isMotionState,
	MOTION_STATES,
	type MotionState,
	mayFollow,
} from './states.ts';
export { type Block, blocksOf, type Paragraph, paragraphsOf, tidyText } from './text.ts';
