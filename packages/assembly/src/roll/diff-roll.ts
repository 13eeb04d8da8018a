/** What a members' file would change on the roll, member by member and field by field. Applying it makes the roll say what the file says. */
import type { FileMember } from './file-member.ts';
import type { FileProblem } from './problems.ts';
import { DECIDED_IN_A_CASE, isMember, type MemberClass, type RollStanding } from './standing.ts';

/** A member as the roll has one now. */
export interface RollMember {
	readonly personId: string;
	readonly number: string;
	readonly name: string;
	readonly email: string | null;
	readonly phone: string | null;
	readonly address: string | null;
	readonly unitId: string;
	readonly joinedOn: string;
	readonly standing: RollStanding;
	readonly class: MemberClass;
	readonly arrearsMonths: number;
}

export const DIFF_FIELDS = [
	'name',
	'email',
	'phone',
	'address',
	'unitId',
	'joinedOn',
	'standing',
	'class',
	'arrearsMonths',
] as const;
export type DiffField = (typeof DIFF_FIELDS)[number];

/** Fields of which a change waits before it takes effect. */
export const CONTACT_FIELDS = ['email', 'phone', 'address'] as const;
export type ContactField = (typeof CONTACT_FIELDS)[number];

export interface FieldChange {
	readonly field: DiffField;
	readonly before: string | number | null;
	readonly after: string | number;
}

export interface ChangedMember {
	readonly personId: string;
	readonly number: string;
	readonly name: string;
	readonly line: number;
	readonly changes: readonly FieldChange[];
}

export type AddedMember = Omit<RollMember, 'personId'> & { readonly line: number };

export interface RollDiff {
	readonly added: readonly AddedMember[];
	readonly changed: readonly ChangedMember[];
	readonly unchangedCount: number;
	/** Members on the roll who are not in the file, by number. */
	readonly missing: readonly Pick<RollMember, 'personId' | 'number' | 'name'>[];
	/** E-mail addresses that several will have, with how many: allowed, and shown. */
	readonly shared: readonly { readonly email: string; readonly numbers: readonly string[] }[];
	readonly problems: readonly FileProblem[];
}

export interface RollNow {
	readonly members: readonly RollMember[];
	/** Numbers of members elsewhere in the organisation. */
	readonly takenElsewhere: ReadonlySet<string>;
	/** Where somebody belongs whose cell for the unit is empty; null where units lie below and one must be named. */
	readonly unitIfEmpty: string | null;
}

/** @param file what its rows say, each number once */
export function diffRoll(file: readonly FileMember[], now: RollNow): RollDiff {
	const byNumber = new Map(now.members.map((member) => [member.number, member]));
	const added: AddedMember[] = [];
	const changed: ChangedMember[] = [];
	const problems: FileProblem[] = [];
	let unchangedCount = 0;
	for (const row of file) {
		const before = byNumber.get(row.number);
		if (before === undefined) {
			const problem = cannotJoin(row, now);
			if (problem === null) added.push(joining(row, now));
			else problems.push(problem);
			continue;
		}
		const changes = changesOf(row, before);
		const problem = cannotChange(row, before);
		if (problem !== null) problems.push(problem);
		else if (changes.length === 0) unchangedCount++;
		else
			changed.push({
				personId: before.personId,
				number: row.number,
				name: before.name,
				line: row.line,
				changes,
			});
	}
	const inFile = new Set(file.map(({ number }) => number));
	const missing = now.members
		.filter(({ number, standing }) => !inFile.has(number) && isMember(standing))
		.map(({ personId, number, name }) => ({ personId, number, name }))
		.sort((a, b) => (a.number < b.number ? -1 : 1));
	return { added, changed, unchangedCount, missing, shared: sharedEmails(file, now.members), problems };
}

function changesOf(row: FileMember, before: RollMember): readonly FieldChange[] {
	return DIFF_FIELDS.flatMap((field) => {
		const after = field === 'arrearsMonths' ? arrearsOf(row) : row[field];
		return after === null || after === before[field] ? [] : [{ field, before: before[field], after }];
	});
}

/** Good standing is to owe nothing; whoever is in arrears owes one month at least. */
function arrearsOf({ standing, arrearsMonths }: FileMember): number | null {
	if (standing === 'good') return arrearsMonths ?? 0;
	if (standing === 'arrears') return arrearsMonths ?? 1;
	return arrearsMonths;
}

function joining(row: FileMember, { unitIfEmpty }: RollNow): AddedMember {
	return {
		line: row.line,
		number: row.number,
		name: row.name!,
		email: row.email,
		phone: row.phone,
		address: row.address,
		unitId: (row.unitId ?? unitIfEmpty)!,
		joinedOn: row.joinedOn!,
		standing: row.standing ?? 'good',
		class: row.class ?? 'full',
		arrearsMonths: arrearsOf(row) ?? 0,
	};
}

function cannotJoin(row: FileMember, { takenElsewhere, unitIfEmpty }: RollNow): FileProblem | null {
	const problem = (expected: string, found: string, advice: string) => ({
		line: row.line,
		column: null,
		expected,
		found,
		advice,
	});
	if (takenElsewhere.has(row.number))
		return problem(
			'a number of this unit or of nobody',
			'the number of a member of another unit',
			'Ask the secretary of a unit above both to move the member, or correct the number.',
		);
	if (row.name === null) return problem('the name of a new member', 'nothing', 'Give the name.');
	if (row.joinedOn === null)
		return problem(
			'the day on which a new member joined',
			'nothing',
			'Give the day in a column headed Joined.',
		);
	if (row.unitId === null && unitIfEmpty === null)
		return problem('the unit of a new member', 'nothing', 'Give the unit in a column headed Unit.');
	return null;
}

function cannotChange(row: FileMember, before: RollMember): FileProblem | null {
	const { standing } = row;
	if (standing === null || standing === before.standing) return null;
	const inCase = [standing, before.standing].find((one) => DECIDED_IN_A_CASE.includes(one));
	if (inCase === undefined) return null;
	return {
		line: row.line,
		column: null,
		expected: `the standing as it is on the roll: ${before.standing}`,
		found: standing,
		advice:
			'Suspension and expulsion, and their end, are decided in a case with notice, reasons and appeal; no file can do so. Decide it under Cases, or correct the cell.',
	};
}

function sharedEmails(file: readonly FileMember[], members: readonly RollMember[]): RollDiff['shared'] {
	const emailOf = new Map<string, string | null>(members.map(({ number, email }) => [number, email]));
	for (const { number, email } of file) if (email !== null) emailOf.set(number, email);
	const numbers = new Map<string, string[]>();
	for (const [number, email] of emailOf) {
		if (email === null) continue;
		const key = email.toLowerCase();
		const known = numbers.get(key);
		if (known === undefined) numbers.set(key, [number]);
		else known.push(number);
	}
	return [...numbers]
		.filter(([, of]) => of.length > 1)
		.map(([email, of]) => ({ email, numbers: of.sort() }))
		.sort((a, b) => (a.email < b.email ? -1 : 1));
}
