/** The packs of a release: damaged bytes are refused in words or opened; reading on never runs past the end or for ever. */
import { BOOK_NAMES, loadRelease, PACK_NAMES, PackError, type PackName, type Release } from '@mandate/record';
import type { Random } from '../../accuracy/generated/random.ts';
import { mutatedBytes } from '../mutate.ts';
import { hold, type Target } from '../target.ts';

type Bytes = Readonly<Partial<Record<PackName, Uint8Array>>> & { readonly core: Uint8Array };

/** Rows looked at in each table. */
const ROWS = 40;

function look(release: Release): void {
	const { contests, candidacies, places, names } = release;
	for (let row = 0; row < Math.min(ROWS, contests.count); row++) {
		contests.seat.at(row);
		contests.result.at(row);
	}
	for (let row = 0; row < Math.min(ROWS, candidacies.count); row++) candidacies.surname.at(row);
	for (let row = 0; row < Math.min(ROWS, places.count); row++) places.contests(row);
	names.longest(Int32Array.of(names.word('north'), names.word('east')), 0, 2);
	release.figures.find(441);
	hold(Array.isArray(release.sources), 'sources are a list');
}

export function releaseTargets(packs: Bytes): Target<Uint8Array>[] {
	return PACK_NAMES.flatMap((name) => {
		const good = packs[name];
		if (good === undefined) return [];
		return [
			{
				name: `pack:${name}`,
				make: (random: Random) => mutatedBytes([good], random),
				run(bytes: Uint8Array) {
					try {
						const release = loadRelease({ ...packs, [name]: bytes }, { id: 'sha256:0' });
						look(release);
						for (const book of BOOK_NAMES)
							hold(typeof release[book] === 'object', 'a book is a book or none');
					} catch (error) {
						// What a wrong byte inside a section does is found by the hash; here it may not crash the machine.
						const isTold = error instanceof PackError;
						hold(isTold || isOfDamage(error), `damage is told of: ${String(error)}`);
					}
				},
				show: (bytes: Uint8Array) => Buffer.from(bytes).toString('base64'),
				read: (bytes: Uint8Array) => Buffer.from(new TextDecoder().decode(bytes), 'base64'),
			},
		];
	});
}

/** A wrong byte in a section that no length or offset guards: JSON that does not parse, a row that leads nowhere. */
function isOfDamage(error: unknown): boolean {
	return error instanceof SyntaxError || error instanceof TypeError || error instanceof RangeError;
}
