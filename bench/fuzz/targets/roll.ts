/** The reader of members' files: whatever the bytes, members that hold together or problems that say where and what to do. */
import { readRollFile, writeRollFile } from '@mandate/assembly/roll';
import { mutatedBytes } from '../mutate.ts';
import { hold, type Target } from '../target.ts';

const UNITS = [
	{ id: 'mill', slug: 'mill', name: 'Mill Branch' },
	{ id: 'hill', slug: 'hill', name: 'Hill Branch' },
];
const WITH = { units: UNITS, today: '2026-06-01' };

/** Invented members, with what is odd in such files. */
const SEEDS: readonly string[] = [
	'Member number,Name,E-mail,Phone,Branch,Joined,Status\n1,Ada Invented,ada@invented.example,07700 900001,Mill,2020-02-29,good\n',
	'\uFEFFNumber;Surname;Forename;Town;Postcode;Unit;Date joined;Type;Months owed\r\n7;Invented;Ben;Inventedtown;"ZZ9 9ZZ";hill;3/5/2024;associate;2\r\n',
	'Membership No.\tFull name\tAddress\tMember since\n"\'=1"\t"Cas ""C"" Invented"\t"1 Invented Street\nInventedtown"\t3 May 2020\n',
];

const encoder = new TextEncoder();

export function rollTargets(): Target<never>[] {
	const seeds = SEEDS.map((text) => encoder.encode(text));
	const target: Target<Uint8Array> = {
		name: 'roll:file',
		make: (random) => mutatedBytes(seeds, random),
		run: holdsOf,
		show: (input) => Array.from(input, (byte) => String.fromCharCode(byte)).join(''),
		read: (kept) => Uint8Array.from(new TextDecoder().decode(kept), (letter) => letter.charCodeAt(0)),
	};
	return [target] as Target<never>[];
}

function holdsOf(bytes: Uint8Array): void {
	const { members, problems, rowsCount } = readRollFile(bytes, WITH);
	for (const { line, expected, found, advice } of problems) {
		hold(Number.isInteger(line) && line >= 1, 'a problem has a line');
		hold(expected !== '' && found !== '' && advice.endsWith('.'), 'a problem says what and what to do');
	}
	hold(members.length <= rowsCount, 'there are no more members than rows');
	for (const member of members) {
		hold(member.number !== '' && member.number.length <= 40, 'a member has a number');
		hold(member.joinedOn === null || member.joinedOn <= WITH.today, 'nobody joins on a day to come');
		hold(
			member.unitId === null || UNITS.some(({ id }) => id === member.unitId),
			'a unit is one of those given',
		);
	}
	if (problems.length > 0) return;
	const again = readRollFile(encoder.encode(writeRollFile(members.map(written))), WITH);
	hold(again.problems.length === 0, 'what is written is read without a problem');
	hold(again.members.length === members.length, 'as many members are read again');
}

type Written = Parameters<typeof writeRollFile>[0] extends Iterable<infer One> ? One : never;

function written(member: ReturnType<typeof readRollFile>['members'][number]): Written {
	const {
		number,
		name,
		email,
		phone,
		address,
		unitId,
		joinedOn,
		standing,
		class: of,
		arrearsMonths,
	} = member;
	return {
		number,
		name: name ?? 'Nobody Invented',
		email,
		phone,
		address,
		unit: unitId ?? 'mill',
		joinedOn: joinedOn ?? '2020-01-01',
		standing: standing ?? 'good',
		class: of ?? 'full',
		arrearsMonths: arrearsMonths ?? 0,
	};
}
