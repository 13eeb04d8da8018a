import { expect, it } from 'vitest';
import { paperCount, paperWriter, rowCount } from './papers.ts';

it('keeps thousands of rows and marks as they were written', () => {
	const papers = paperWriter();
	for (let row = 0; row < 5000; row++) {
		for (let mark = 0; mark <= row % 7; mark++) papers.mark((row + mark) % 11);
		papers.end((row % 5) + 1, row + 10);
	}
	const { copies, lines, starts, marks } = papers.finish();
	expect([copies.length, lines.length, starts.length]).toEqual([5000, 5000, 5001]);
	expect(marks.length).toBe(starts[5000]);
	for (let row = 0; row < 5000; row++) {
		expect([copies[row], lines[row], starts[row + 1] - starts[row]]).toEqual([
			(row % 5) + 1,
			row + 10,
			(row % 7) + 1,
		]);
		expect(marks[starts[row + 1] - 1]).toBe((row + (row % 7)) % 11);
	}
});

it('drops the marks of a row that was begun, and only those', () => {
	const papers = paperWriter();
	papers.mark(1);
	papers.end(2, 1);
	papers.mark(3);
	papers.mark(4);
	papers.drop();
	papers.mark(5);
	papers.end(1, 2);
	papers.mark(6);
	papers.drop();
	const { marks, starts } = papers.finish();
	expect([[...marks], [...starts]]).toEqual([
		[1, 5],
		[0, 1, 2],
	]);
});

it('counts papers as it goes, and in all', () => {
	const papers = paperWriter();
	expect(papers.papers).toBe(0);
	papers.end(3, 1);
	papers.end(4, 2);
	expect(papers.papers).toBe(7);
	expect([rowCount(papers.finish()), paperCount(papers.finish())]).toEqual([2, 7]);
});
