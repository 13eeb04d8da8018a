import { PACK_NAMES } from '@mandate/record';
import { expect, it } from 'vitest';
import { readByChecks } from './check-packs.ts';

it('leaves to pages what no check reads', () => {
	const files = PACK_NAMES.map((name) => ({ name, path: `${name}.pack`, bytes: 1, sha256: name }));
	const names = readByChecks(files).map(({ name }) => name);
	expect(names).not.toContain('interests');
	expect(names.slice(0, 5)).toEqual(['core', 'history', 'findings', 'members', 'divisions']);
	expect(names).toHaveLength(PACK_NAMES.length - 1);
});
