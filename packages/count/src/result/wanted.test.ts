import { describe, expect, it } from 'vitest';
import { firstDifference, wantedOf } from './wanted.ts';

describe('what a result says of how it was counted', () => {
	it.each([
		['rule and seats', '{"rule":"ers97-1","seats":3,"lot":null}', { rule: 'ers97-1', seats: 3 }],
		[
			'the seed of the lot',
			'{"rule":"ers97-1","seats":3,"lot":{"seed":"abc","order":["B","A"]}}',
			{ rule: 'ers97-1', seats: 3, seed: 'abc' },
		],
		[
			'an order that was drawn in the room',
			'{"rule":"ers97-1","seats":3,"lot":{"seed":null,"order":["B","A"]}}',
			{ rule: 'ers97-1', seats: 3, order: ['B', 'A'] },
		],
	])('is %s', (_, text, wanted) => expect(wantedOf(text)).toEqual(wanted));

	it.each(['', 'null', '[]', '{"rule":"ers97-1"}', '{"seats":3}', '{"rule":1,"seats":3}', 'not JSON'])(
		'is not in %j',
		(text) => expect(wantedOf(text)).toBeNull(),
	);
});

describe('where two results differ first', () => {
	it('is nowhere in equal texts', () => expect(firstDifference('a\nb\n', 'a\nb\n')).toBeNull());
	it('is the line, with both', () =>
		expect(firstDifference('a\nb\nc', 'a\nx\nc')).toEqual({ line: 2, published: 'b', counted: 'x' }));
	it('is where one ends', () => {
		expect(firstDifference('a\nb', 'a')).toEqual({ line: 2, published: 'b', counted: '' });
		expect(firstDifference('a', 'a\nb')).toEqual({ line: 2, published: '', counted: 'b' });
	});
});
