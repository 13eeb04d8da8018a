/** Order of speakers, counts that agree, who is in the room: as tables, and what holds whatever comes. */
import { describe, expect, it } from 'vitest';
import { type Attendance, presenceOf } from './presence.ts';
import { type Side, type Speaker, secondsLeft, speakersOrder } from './speakers.ts';
import { agreedCount, tallyOf, tallyWords, tooManyCounted } from './tally.ts';

const speaker = (id: string, side: Side, more: Partial<Speaker> = {}): Speaker => ({
	id,
	personId: id.replace(/\d$/, ''),
	side,
	askedAt: `2026-06-01T18:0${id.length}:00Z`,
	place: null,
	startedAt: null,
	endedAt: null,
	...more,
});

const TURNS = { isAlternating: true, isNewFirst: true };

describe('the speakers’ list', () => {
	const ids = (speakers: readonly Speaker[]) => speakers.map(({ id }) => id).join(' ');

	it.each([
		['by when they asked', [speaker('ccc', 'for'), speaker('a', 'for'), speaker('bb', 'for')], 'a bb ccc'],
		['by turns', [speaker('a', 'for'), speaker('bb', 'for'), speaker('ccc', 'against')], 'a ccc bb'],
		[
			'by turns after who spoke last',
			[
				speaker('x', 'for', { startedAt: '2026-06-01T18:00:00Z', endedAt: '2026-06-01T18:01:00Z' }),
				speaker('a', 'for'),
				speaker('bb', 'against'),
			],
			'bb a',
		],
		['with the chair’s places first', [speaker('a', 'for'), speaker('bb', 'for', { place: 1 })], 'bb a'],
		[
			'with who has not spoken before who has',
			[
				speaker('a1', 'for', { startedAt: '2026-06-01T18:00:00Z', endedAt: '2026-06-01T18:01:00Z' }),
				speaker('a2', 'for'),
				speaker('bbb', 'for'),
			],
			'bbb a2',
		],
	])('is %s', (_, speakers, expected) => {
		expect(ids(speakersOrder(speakers, TURNS).waiting)).toBe(expected);
	});

	it('keeps everybody once, whoever waits', () => {
		for (let seed = 0; seed < 300; seed++) {
			const sides: Side[] = ['for', 'against', 'neither'];
			const speakers = Array.from({ length: seed % 9 }, (_, n) =>
				speaker(`s${n}`, sides[(seed * 7 + n * 5) % 3], { place: (seed + n) % 5 === 0 ? n : null }),
			);
			const { waiting } = speakersOrder(speakers, TURNS);
			expect(ids(waiting).split(' ').sort()).toEqual(ids(speakers).split(' ').sort());
		}
	});

	it('says how long is left', () => {
		expect(secondsLeft('2026-06-01T18:00:00Z', '2026-06-01T18:02:30Z', 180)).toBe(30);
		expect(secondsLeft('2026-06-01T18:00:00Z', '2026-06-01T18:03:10Z', 180)).toBe(-10);
		expect(secondsLeft('2026-06-01T18:00:00Z', '2026-06-01T18:03:10Z', null)).toBeNull();
	});
});

describe('counting', () => {
	const count = (tellerId: string, inFavour: number, against = 2, abstentions = 1) => ({
		tellerId,
		for: inFavour,
		against,
		abstentions,
	});

	it('takes what two tellers agree on, and no less', () => {
		expect(agreedCount([])).toMatchObject({ ok: false, why: 'too-few' });
		expect(agreedCount([count('a', 5)])).toMatchObject({ ok: false, why: 'too-few' });
		expect(agreedCount([count('a', 5), count('b', 5)])).toMatchObject({ ok: true, tally: { for: 5 } });
		expect(agreedCount([count('a', 5), count('b', 5), count('c', 6)])).toMatchObject({ why: 'differ' });
	});

	it('says where tellers differ, and when more were counted than are there', () => {
		expect(agreedCount([count('a', 5), count('b', 6)])).toMatchObject({
			words: 'The tellers differ: 5 and 6 for. Count again.',
		});
		expect(tooManyCounted({ for: 5, against: 2, abstentions: 1 }, 8)).toBeNull();
		expect(tooManyCounted({ for: 5, against: 2, abstentions: 1 }, 7)).toMatch(/^8 were counted, and 7/);
	});

	it('adds names up', () => {
		expect(tallyWords(tallyOf(['for', 'abstain', 'for', 'against']))).toBe('2 for, 1 against, 1 abstention');
	});
});

it('counts who is in the room, with and without a vote, and the bodies', () => {
	const attends = (n: number, more: Partial<Attendance>): Attendance => ({
		personId: `p${n}`,
		as: 'delegate',
		hasVote: true,
		represents: { id: n % 2 ? 'mill' : 'hill', name: n % 2 ? 'Mill' : 'Hill' },
		isPresent: true,
		...more,
	});
	const presence = presenceOf([
		attends(1, {}),
		attends(3, {}),
		attends(2, {}),
		attends(4, { isPresent: false }),
		attends(5, { as: 'guest', hasVote: false, represents: null }),
		attends(6, { as: 'officer', represents: null }),
	]);
	expect(presence).toEqual({
		presentCount: 5,
		membersCount: 1,
		delegatesCount: 3,
		votersCount: 4,
		bodies: [
			{ id: 'hill', name: 'Hill', delegatesCount: 1 },
			{ id: 'mill', name: 'Mill', delegatesCount: 2 },
		],
	});
});
