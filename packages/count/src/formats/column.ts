/** A column of a table of papers, as its heading tells it. */
import type { Place } from './scanner.ts';

export interface Column {
	readonly name: string;
	readonly place: Place;
	/** `choice`: the column of a preference, by number; `copies`: how many papers; `id`: what is not read. */
	readonly kind: 'choice' | 'copies' | 'id' | 'other';
	/** The preference, from 1; 0 where it is none. */
	readonly choice: number;
}
