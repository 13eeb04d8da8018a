/** Opens the example record that comes with the program. It is small enough to compile when it is asked for. */
import { createHash } from 'node:crypto';
import { compileBase, loadRelease, type Manifest, type PackFile, type Release } from '@mandate/record';

interface OpenedExample {
	readonly release: Release;
	readonly manifest: Manifest;
	readonly packOf: (file: PackFile) => Uint8Array;
}

export async function openExample(): Promise<OpenedExample> {
	const { exampleBase } = await import('@mandate/record/example');
	const { manifest, packs } = compileBase(exampleBase, (bytes) =>
		createHash('sha256').update(bytes).digest('hex'),
	);
	const packOf = ({ name }: PackFile) => {
		const bytes = packs[name];
		if (bytes === undefined) throw new Error(`The example record has no pack "${name}".`);
		return bytes;
	};
	return { release: loadRelease(packs, manifest), manifest, packOf };
}
