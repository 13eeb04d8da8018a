import { expect, it } from 'vitest';
import { cameTo, follow, underWay } from './under-way.ts';

it('tells whoever began it how far it has come, and then what came of it', async () => {
	expect(underWay('a', 'mine')).toBeNull();
	let end: (result: string) => void = () => {};
	const work = follow('a', 'mine', () => new Promise<string>((resolve) => (end = resolve)));
	expect(underWay('a', 'mine')).toMatchObject({ progress: null, ended: null });
	await cameTo('a', 12_000, 50_000);
	expect(underWay('a', 'mine')).toMatchObject({ progress: { done: 12_000, of: 50_000 }, ended: null });
	end('applied');
	expect(await work).toBe('applied');
	expect(underWay('a', 'mine')).toMatchObject({ ended: { result: 'applied' } });
});

it('tells nobody else', async () => {
	await follow('b', 'mine', async () => 'applied');
	expect(underWay('b', 'another')).toBeNull();
	expect(underWay('b', undefined)).toBeNull();
});

it('keeps nothing of what nobody follows', async () => {
	await cameTo('c', 1, 2);
	expect(underWay('c', '')).toBeNull();
});
