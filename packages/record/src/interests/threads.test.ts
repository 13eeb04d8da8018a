/** One interest over several editions, in a book of our own about an invented member. */
import { describe, expect, it } from 'vitest';
import type { Ordered } from '../compile/order.ts';
import { writePack } from '../compile/write-pack.ts';
import { openPack } from '../release/pack.ts';
import type { InterestKind, InterestRows } from './model.ts';
import { openInterests } from './open.ts';
import { threadsOf } from './threads.ts';
import { writeInterests } from './write.ts';

type Line = readonly [kind: InterestKind, registeredOn: string | null, ...lines: string[]];

function book(...editions: (readonly [on: string, ...entries: Line[]])[]) {
	const at = { source: 0, line: 1 };
	const rows: InterestRows = {
		editions: editions.map(([on]) => ({
			id: on,
			on,
			isWhole: true,
			members: 1,
			categories: 1,
			records: 0,
			items: 1,
			at,
		})),
		returns: editions.map(([on, ...entries]) => ({
			edition: on,
			person: 'publicwhip:90001',
			name: 'Renée Example',
			isNil: entries.length === 0,
			entries: entries.map(([kind, registeredOn, ...lines]) => ({
				kind,
				category: kind,
				depth: 0 as const,
				lines,
				registeredOn,
				updatedOn: null,
				at,
			})),
			at,
		})),
	};
	const pack = writePack();
	writeInterests(pack, rows, { sourceRow: [0] } as unknown as Ordered);
	return openInterests(openPack(pack.bytes(), 'interests.pack'));
}

/** Each thread as the rows of its entries, and the return it is gone in. */
function threads(interests: ReturnType<typeof book>): (readonly [number[], number | null])[] {
	return threadsOf(interests, interests.returnsOf('publicwhip:90001')).map(({ entries, goneIn }) => [
		entries,
		goneIn,
	]);
}

describe('one interest over several editions', () => {
	it('is the same where day and words agree, whatever the category and label are called', () => {
		const interests = book(
			[
				'2012-01-01',
				['directorships', '2011-05-04', 'Sheds Ltd. (Registered 4 May 2011)'],
				['support', '2011-05-05', 'Name of donor: A', 'Date of receipt: 1 May 2011'],
			],
			[
				'2016-01-01',
				['employment', '2011-05-04', 'Sheds  Ltd (Registered 04 May 2011)'],
				['support', '2011-05-05', 'Name of donor: A', 'Date received: 1 May 2011'],
			],
		);
		expect(threads(interests)).toEqual([
			[[0, 2], null],
			[[1, 3], null],
		]);
	});

	it('is gone in the next return without it, also in one of nothing', () => {
		const interests = book(
			['2012-01-01', ['land', null, 'A flat in Town']],
			['2014-01-01'],
			['2016-01-01', ['land', null, 'A flat in Town']],
		);
		expect(threads(interests)).toEqual([
			[[0], 1],
			[[1], null],
		]);
	});

	it('is the same in other words where day and kind agree and half of the words', () => {
		const interests = book(
			['2012-01-01', ['shareholdings', '2011-05-04', 'Sheds Ltd, of which I own half']],
			['2014-01-01', ['shareholdings', '2011-05-04', 'Sheds Ltd, of which I own a third']],
			['2016-01-01', ['shareholdings', '2015-05-04', 'Sheds Ltd, of which I own a third']],
			['2018-01-01', ['miscellaneous', '2015-05-04', 'Sheds Ltd, of which I own a third part']],
		);
		expect(threads(interests)).toEqual([
			[[0, 1], 2],
			[[2], 3],
			[[3], null],
		]);
	});

	it('is told apart from its like by count', () => {
		const interests = book(
			[
				'2012-01-01',
				['employment', '2011-05-04', 'Received £75'],
				['employment', '2011-05-04', 'Received £75'],
			],
			['2014-01-01', ['employment', '2011-05-04', 'Received £75']],
		);
		expect(threads(interests)).toEqual([
			[[0, 2], null],
			[[1], 1],
		]);
	});
});
