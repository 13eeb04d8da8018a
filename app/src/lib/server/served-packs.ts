/**
 * The packs of the record in use as a browser fetches them: under their hash, so that they never change, and compressed once
 * when the server starts.
 */
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { PackFile } from '@mandate/record';
import { readByChecks } from '../checking/check-packs.ts';
import { theRecord } from './the-record.ts';

export type Encoding = 'br' | 'gzip' | 'identity';

export interface ServedPack {
	readonly file: PackFile;
	readonly bytes: Readonly<Record<Encoding, Uint8Array>>;
}

/** Six is within a fiftieth of nine and takes a third of its time, so the first readers find a processor free. */
const BROTLI_QUALITY = 6;

async function compressed(file: PackFile, identity: Uint8Array): Promise<ServedPack> {
	const br = await promisify(brotliCompress)(identity, {
		params: {
			[constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY,
			[constants.BROTLI_PARAM_SIZE_HINT]: identity.length,
		},
	});
	const gz = await promisify(gzip)(identity, { level: 6 });
	return { file, bytes: { br, gzip: gz, identity } };
}

/** A pack that is compressed when it is first asked for. */
type Waiting = () => Promise<ServedPack>;

async function open(): Promise<ReadonlyMap<string, Waiting>> {
	const { manifest, packOf } = await theRecord();
	const packs = new Map(
		manifest.packs.map((file) => {
			const bytes = packOf(file);
			let made: Promise<ServedPack> | undefined;
			return [file.sha256, () => (made ??= compressed(file, bytes))];
		}),
	);
	void oneAfterAnother(readByChecks(manifest.packs).flatMap(({ sha256 }) => packs.get(sha256) ?? []));
	return packs;
}

/** So that whoever asks for a page meanwhile finds a processor free. */
async function oneAfterAnother(packs: readonly Waiting[]): Promise<void> {
	for (const pack of packs) await pack();
}

let opened: ReturnType<typeof open> | undefined;

/** Reads all packs, and compresses those that checks ask for in the background. */
export function prepareServedPacks(): ReturnType<typeof open> {
	opened ??= open();
	return opened;
}

/** @param sha256 lower-case hexadecimal */
export async function servedPack(sha256: string): Promise<ServedPack | null> {
	return (await (await prepareServedPacks()).get(sha256)?.()) ?? null;
}

/** @param accepted the header `accept-encoding`; an encoding with `q=0` is one that is refused */
export function encodingFor(accepted: string | null): Encoding {
	const names = (accepted ?? '')
		.split(',')
		.map((part) => part.trim().toLowerCase().split(';'))
		.filter(([, weight]) => !/^\s*q=0(\.0*)?$/.test(weight ?? ''))
		.map(([name]) => name.trim());
	if (names.includes('br')) return 'br';
	return names.includes('gzip') ? 'gzip' : 'identity';
}
