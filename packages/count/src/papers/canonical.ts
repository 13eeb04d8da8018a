/**
 * The same papers in one form, whatever order they came in: numbers left out together are one gap and none ends a paper, equal
 * preferences stand by place on the ballot paper, rows are sorted by their marks and equal rows added up.
 */
import { EQUAL, GAP, type Papers, paperWriter, rowCount } from './papers.ts';

/** Each row keeps the earliest line of those that were added up. */
export function canonicalPapers(papers: Papers): Papers {
	const plain = sortedWithin(papers);
	const { copies, starts, marks, lines } = plain;
	const order = Uint32Array.from({ length: rowCount(plain) }, (_, row) => row);
	order.sort((a, b) => compareRows(plain, a, b));
	const writer = paperWriter();
	for (let at = 0; at < order.length; ) {
		const row = order[at];
		let sum = 0;
		let line = lines[row];
		for (; at < order.length && compareRows(plain, row, order[at]) === 0; at++) {
			sum += copies[order[at]];
			line = Math.min(line, lines[order[at]]);
		}
		for (let mark = starts[row]; mark < starts[row + 1]; mark++) writer.mark(marks[mark]);
		writer.end(sum, line);
	}
	return writer.finish();
}

/** By the first mark that differs, else the shorter first. */
function compareRows({ starts, marks }: Papers, a: number, b: number): number {
	const length = Math.min(starts[a + 1] - starts[a], starts[b + 1] - starts[b]);
	for (let at = 0; at < length; at++) {
		const difference = marks[starts[a] + at] - marks[starts[b] + at];
		if (difference !== 0) return difference;
	}
	return starts[a + 1] - starts[a] - (starts[b + 1] - starts[b]);
}

/** The rows in their order, each in its one form. */
function sortedWithin(papers: Papers): Papers {
	const { copies, starts, marks, lines } = papers;
	if (marks.every((mark) => mark < GAP)) return papers;
	const writer = paperWriter();
	for (let row = 0; row < rowCount(papers); row++) {
		const end = starts[row + 1];
		let isGap = false;
		for (let at = starts[row]; at < end; ) {
			if (marks[at] === GAP) {
				isGap = true;
				at++;
				continue;
			}
			const group = [marks[at++]];
			while (at < end && marks[at] !== GAP && (marks[at] & EQUAL) !== 0) group.push(marks[at++] & ~EQUAL);
			if (isGap) writer.mark(GAP);
			isGap = false;
			group.sort((a, b) => a - b);
			group.forEach((candidate, place) => {
				if (place === 0) writer.mark(candidate);
				else if (candidate !== group[place - 1]) writer.mark(candidate | EQUAL);
			});
		}
		writer.end(copies[row], lines[row]);
	}
	return writer.finish();
}
