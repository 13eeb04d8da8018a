/** Compiles the books that a base has, each into a pack of its own. */
import { writeCouncils } from '../councils/write.ts';
import { writeDivisions } from '../divisions/write.ts';
import { writeInterests } from '../interests/write.ts';
import { writeMembers } from '../members/write.ts';
import type { Base } from '../model.ts';
import { writePolls } from '../polls/write.ts';
import type { BookName } from '../release/format.ts';
import { writeTax } from '../tax/write.ts';
import type { Ordered } from './order.ts';
import { type PackWriter, writePack } from './write-pack.ts';

export function writeBooks(base: Base, ordered: Ordered): { readonly [Name in BookName]?: Uint8Array } {
	const { members, divisions, councils, polls, tax, interests } = base;
	return {
		...(members && { members: packed((pack) => writeMembers(pack, members, ordered)) }),
		...(divisions && { divisions: packed((pack) => writeDivisions(pack, divisions, ordered)) }),
		...(councils && { councils: packed((pack) => writeCouncils(pack, councils, ordered)) }),
		...(polls && { polls: packed((pack) => writePolls(pack, polls, ordered)) }),
		...(tax && { tax: packed((pack) => writeTax(pack, tax, ordered)) }),
		...(interests && { interests: packed((pack) => writeInterests(pack, interests, ordered)) }),
	};
}

function packed(write: (pack: PackWriter) => void): Uint8Array {
	const pack = writePack();
	write(pack);
	return pack.bytes();
}
