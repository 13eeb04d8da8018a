import { expect, it } from 'vitest';
import { changedParts } from './hub.ts';

it('sends everything first, then what changed, then nothing', () => {
	const first = { presence: '12 in the room', vote: 'none' };
	expect(changedParts(null, first)).toEqual(first);
	expect(changedParts(first, { ...first, presence: '13 in the room' })).toEqual({
		presence: '13 in the room',
	});
	expect(changedParts(first, { ...first })).toBeNull();
});
