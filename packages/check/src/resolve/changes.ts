/** Measures that are a difference between two elections. */
import type { MeasureKind } from '../frame/measure.ts';

export const CHANGES: ReadonlySet<MeasureKind> = new Set([
	'vote-change',
	'vote-body-change',
	'relative-change',
	'share-change',
	'turnout-change',
	'majority-change',
	'seat-change',
	'swing',
]);
