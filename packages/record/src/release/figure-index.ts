/** From a count to where it stands: distinct values in order, and for each its references. */
import type { Pack } from './pack.ts';
import type { FigureIndex, FigureKind, FigureRef } from './release.ts';

const FIGURE_KINDS: readonly FigureKind[] = ['votes', 'majority', 'electorate', 'validVotes'];

/** Two bits of kind, thirty of row. */
export function packFigure(kind: FigureKind, row: number): number {
	return ((FIGURE_KINDS.indexOf(kind) << 30) | row) >>> 0;
}

function unpackFigure(packed: number): FigureRef {
	return { kind: FIGURE_KINDS[packed >>> 30], row: packed & 0x3fffffff };
}

export function readFigures(pack: Pack): FigureIndex {
	const values = pack.integers('figures.values');
	const first = pack.integers('figures.first');
	const refs = pack.integers('figures.refs');
	return {
		find(value) {
			let low = 0;
			let high = values.length - 1;
			while (low <= high) {
				const middle = (low + high) >>> 1;
				if (values[middle] === value) {
					return Array.from(refs.subarray(first[middle], first[middle + 1]), unpackFigure);
				}
				if (values[middle] < value) low = middle + 1;
				else high = middle - 1;
			}
			return [];
		},
	};
}
