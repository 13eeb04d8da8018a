/** Opens the example record that comes with the program. It is small enough to compile when it is asked for. */
import { createHash } from 'node:crypto';
import { compileBase, loadRelease, type Release } from '@mandate/record';

export async function openExample(): Promise<Release> {
	const { exampleBase } = await import('@mandate/record/example');
	const { manifest, packs } = compileBase(exampleBase, (bytes) =>
		createHash('sha256').update(bytes).digest('hex'),
	);
	return loadRelease(packs, manifest);
}
