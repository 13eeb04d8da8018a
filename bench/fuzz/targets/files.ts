/** The reader of every kind of official file: whatever the bytes, each row is read, set aside, or the file refused in words. */
import { noReading, readContent } from '@mandate/record/sources';
import { mutated } from '../mutate.ts';
import { hold, type Target, TEXT } from '../target.ts';

/** Longest input in UTF-16 code units. */
const MOST = 6_000;

export interface FileSeed {
	/** Path as in the report of a reading, without `.gz`. */
	readonly path: string;
	/** The first lines of a good file. */
	readonly text: string;
}

const encoder = new TextEncoder();

/** One target for each shape that the good files have. */
export function fileTargets(seeds: readonly FileSeed[]): Target<string>[] {
	const byShape = new Map<string, FileSeed[]>();
	for (const seed of seeds) {
		const shape = shapeOf(seed);
		if (shape === null) continue;
		byShape.set(shape, [...(byShape.get(shape) ?? []), seed]);
	}
	return [...byShape].map(([shape, of]) => {
		const texts = of.map(({ text }) => text);
		const { path } = of[0];
		return {
			...TEXT,
			name: `file:${shape}`,
			make: (random) => mutated(texts, random, MOST),
			run: (text) => readAs(path, text),
		};
	});
}

function shapeOf({ path, text }: FileSeed): string | null {
	const reading = noReading();
	readContent(path, encoder.encode(text), reading);
	return reading.files[0]?.status === 'read' ? reading.files[0].shape : null;
}

function readAs(path: string, text: string): void {
	const reading = noReading();
	readContent(path, encoder.encode(text), reading);
	hold(reading.files.length === 1, 'a file is reported once');
	const [{ status, reason }] = reading.files;
	hold((reason === null) === (status === 'read'), 'a file that is not read has a reason');
	hold(reading.sources.length === (status === 'read' ? 1 : 0), 'only a file that was read is a source');
	const lines = text.split('\n').length + text.split('\r').length;
	for (const row of reading.quarantined) {
		hold(row.line >= 1 && row.line <= lines, 'a row set aside has a line of the file');
		hold(row.reason !== '', 'a row set aside has a reason');
	}
}
