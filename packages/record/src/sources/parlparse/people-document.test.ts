/** `people.json`, by a file of invented people: what of it arrives in a release, and what is set aside or refused. */
import { beforeAll, describe, expect, it } from 'vitest';
import { compileBase, loadRelease } from '../../index.ts';
import { ALLEGIANCE_KINDS, type MemberRows } from '../../members/model.ts';
import type { Base } from '../../model.ts';
import { PEOPLE_JSON } from '../fixture/people-popolo.ts';
import { CANDIDACIES, inFolder, smallElection } from '../fixture/small-election.ts';
import { readBase } from '../read-base.ts';
import type { ReadReport } from '../report.ts';
import { certainFrom, certainTo } from './certain-days.ts';
import { memberLines } from './member-lines.ts';

const PEOPLE = 'people/parlparse/people.json';

/** One of the candidates stands for no party, so that the record has the state `independent`. */
function files(people: string) {
	const election = smallElection();
	const candidacies = String(election[CANDIDACIES]).replace(
		'Liberal Democrat,LD,PP90,17',
		'Independent,Ind,,8',
	);
	return { ...election, [CANDIDACIES]: candidacies, [PEOPLE]: people };
}

const read = (people: string) => inFolder(files(people), (folder) => readBase([folder]));

describe('people.json', () => {
	let base: Base;
	let members: MemberRows;
	let report: ReadReport;
	beforeAll(async () => {
		const result = await read(PEOPLE_JSON);
		if (!result.ok || !result.base.members) throw new Error(result.ok ? 'no members' : result.message);
		({ base, report } = result);
		members = result.base.members;
	});

	const of = <Row extends { readonly member: string; readonly at: { readonly line: number } }>(
		rows: readonly Row[],
		member: string,
	) => rows.filter((row) => row.member === member).sort((a, b) => a.at.line - b.at.line);

	it('gives the members of the Commons with every id that lists share, a redirected one among them', () => {
		expect(members.members.map(({ id, name, ids }) => [id, name, ids])).toEqual([
			[
				'member/9001',
				'Ada Ash',
				['democracyclub:900001', 'mnis:9001', 'publicwhip:90001', 'wikidata:Q900000001'],
			],
			['member/9002', 'Bea Birch', ['mnis:9002', 'publicwhip:90002']],
			['publicwhip/90003', 'Cal Cedar', ['publicwhip:90003', 'publicwhip:90004']],
		]);
		expect(members.members[0].names).toEqual(['Ada Ash-Elm']);
	});

	it('moves last days on by one and keeps first days as printed', () => {
		expect(of(members.seats, 'member/9001').map(({ from, to }) => [from, to])).toEqual([
			['2005-05-05', '2008-02-01'],
			['2008-02-01', '2009-03-11'],
			['2009-03-11', '2009-09-02'],
			['2009-09-02', '2010-04-13'],
			['2015-05-08', null],
		]);
		expect(
			of(members.seats, 'member/9001').map(({ place, entered, left }) => [place, entered, left])[2],
		).toEqual(['Northford', 'whip removed', 'whip restored']);
	});

	it('keeps of a month the days that are certain', () => {
		expect(of(members.seats, 'member/9002').map(({ from, to }) => [from, to])).toEqual([
			['2010-05-06', '2013-06-03'],
			['2013-06-03', '2014-11-02'],
			['2014-11-30', '2015-03-31'],
		]);
	});

	it('tells changes of allegiance, the whip apart, and none between Labour and Labour and Co-operative', () => {
		const events = members.events.map(
			({ member, kind, actor, timeline, from, to, on }) =>
				`${member} ${kind} ${actor ?? 'nobody'} ${timeline} ${from}>${to} ${on}`,
		);
		expect(events.sort()).toEqual([
			'member/9001 whip_removed party whip labour>independent 2009-03-11',
			'member/9001 whip_restored party whip independent>labour 2009-09-02',
			'member/9002 joined nobody group independent>conservative 2014-11-02/2014-11-30',
			'member/9002 left nobody group liberal-democrats>independent 2013-06-03',
		]);
	});

	it('has the chair as an office and no change of allegiance', () => {
		expect(members.offices.map(({ member, role, from, to }) => [member, role, from, to])).toEqual([
			['publicwhip/90003', 'Deputy Speaker', '2012-05-15', null],
		]);
	});

	it('arrives in the release', () => {
		const { manifest, packs } = compileBase(base, () => '');
		const release = loadRelease(packs, manifest);
		const { members: book } = release;
		if (!book) throw new Error('no members');
		expect(Array.from({ length: book.count }, (_, row) => book.id.at(row))).toEqual([
			'member/9001',
			'member/9002',
			'publicwhip/90003',
		]);
		const kinds = Array.from(book.events.kind, (kind) => ALLEGIANCE_KINDS[kind]);
		expect(kinds).toEqual(['whip_removed', 'whip_restored', 'left', 'joined']);
		expect(release.sources.map(({ title }) => title)).toContain(
			'parlparse: people and memberships (last days inclusive; elections from 2015 dated by the day after)',
		);
	});

	it('declares no days for which it knows of every change', () => {
		expect(members.coverage.allegiance).toEqual([]);
	});

	it('sets aside what it cannot read, by line, and says what was expected', () => {
		const lines = PEOPLE_JSON.split('\n');
		expect(
			report.quarantined.map(({ line, reason }) => [/member\/\d+/.exec(lines[line - 1])?.[0], reason]),
		).toEqual([
			['member/913', '"on_behalf_of_id": expected an organization of the file, found "plum"'],
			['member/914', '"start_reason": expected a reason of the list\'s own, found "was_bored"'],
			[
				'member/915',
				'"post_id": expected a post of the file with a place, found "uk.org.publicwhip/cons/999"',
			],
			['member/916', '"start_date": expected YYYY, YYYY-MM or YYYY-MM-DD, found "9 April 1992"'],
		]);
	});

	it('lets no handle and no other chamber in', () => {
		const whole = JSON.stringify(base);
		expect(whole).not.toContain('invented_handle');
		expect(whole).not.toContain('Dogwood');
		expect(whole).not.toContain('Strathford');
	});

	it.each([
		['a list more', PEOPLE_JSON.replace('"posts"', '"events": [], "posts"'), /found also "events"/],
		['a list less', PEOPLE_JSON.replace('"posts"', '"events"'), /found also "events"/],
		['a file cut short', PEOPLE_JSON.slice(0, 4000), /expected JSON/],
	])('is refused with %s', async (_, people, message) => {
		const result = await read(`${people}${people.includes('"persons"') ? '' : '"persons"'}`);
		expect(result.ok).toBe(false);
		expect(result.ok ? '' : result.message).toMatch(message);
	});

	it('sets a membership aside that has a key the file should not have', async () => {
		const result = await read(
			PEOPLE_JSON.replace('"start_reason": "by', '"start_reason": "by').replace(
				'"person_id": "uk.org.publicwhip/person/90002",',
				'"person_id": "uk.org.publicwhip/person/90002", "email": "x",',
			),
		);
		const [first] = result.report.quarantined;
		expect(first.reason).toBe('expected the keys of a membership, found also "email"');
	});
});

describe('days of a year or a month', () => {
	it.each([
		['1935', '1935-12-31', '1935-01-01'],
		['1935-11', '1935-11-30', '1935-11-01'],
		['1935-11-14', '1935-11-14', '1935-11-14'],
		['1935-13', null, null],
		['1935~', null, null],
		['', null, null],
	])('%s', (text, from, to) => {
		expect([certainFrom(text), certainTo(text)]).toEqual([from, to]);
	});
});

describe('lines', () => {
	it('are told however the file is spaced, and are the first where an id is not there', () => {
		const text =
			'{"memberships": [\n{"id":"uk.org.publicwhip/member/1"},\n\n{ "id" : "uk.org.publicwhip/member/2" }]}';
		const lineOf = memberLines(text);
		expect(['1', '2', '3'].map((n) => lineOf(`uk.org.publicwhip/member/${n}`))).toEqual([2, 4, 1]);
	});
});
