/** What a release says about itself beside its packs: `manifest.json` of a folder, or what a server sends first. */
import type { Coverage } from '../model.ts';
import type { PackName, Packs, Sha256 } from './format.ts';
import { PACK_NAMES } from './format.ts';

export interface PackFile {
	readonly name: PackName;
	readonly path: string;
	readonly bytes: number;
	/** Of the pack's bytes, lower-case hexadecimal. */
	readonly sha256: string;
}

export interface Counts {
	readonly elections: number;
	readonly contests: number;
	readonly candidacies: number;
	readonly places: number;
	readonly parties: number;
	readonly areas: number;
	readonly sources: number;
	readonly results: number;
	readonly totals: number;
	readonly registrations: number;
	readonly overlaps: number;
	readonly findings: number;
}

export interface Manifest {
	readonly format: 'mandate-record';
	readonly version: number;
	/** `sha256:` and the hash of all packs, one after the other. */
	readonly id: string;
	readonly title: string;
	readonly isExample: boolean;
	readonly coverage: Coverage;
	readonly packs: readonly PackFile[];
	readonly counts: Counts;
}

/** The id of a release: the packs one after the other in the order of `PACK_NAMES`, through `sha256sum`, give the same. */
export function releaseId(packs: Packs, sha256: Sha256): string {
	const all = PACK_NAMES.map((name) => packs[name]).filter((pack) => pack !== undefined);
	const bytes = new Uint8Array(all.reduce((sum, pack) => sum + pack.length, 0));
	let offset = 0;
	for (const pack of all) {
		bytes.set(pack, offset);
		offset += pack.length;
	}
	return `sha256:${sha256(bytes)}`;
}
