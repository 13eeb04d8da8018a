/** Who is on the invented roll of the examples. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const MEMBERS = fileURLToPath(new URL('../../../examples/roll/invented-members.csv', import.meta.url));

export interface Member {
	readonly number: string;
	readonly name: string;
	readonly email: string;
	readonly branch: string;
}

/** Members in good standing with an address of their own, as the file has them. */
const ALL: readonly Member[] = readFileSync(MEMBERS, 'utf8')
	.split(/\r?\n/)
	.slice(1)
	.map((row) =>
		/^(X\d+),([^,]+),([^,@]+@[^,]+),.*,(\w+ Branch),(20[01]\d|202[0-4])-.*,good,full,0$/.exec(row),
	)
	.filter((found) => found !== null)
	.map(([, number, name, email, branch]) => ({ number, name, email, branch }));

export const membersOf = (branch: string): readonly Member[] => ALL.filter((one) => one.branch === branch);
