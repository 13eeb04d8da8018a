import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exampleBase } from '../example/index.ts';
import type { Base } from '../model.ts';
import { loadRelease } from '../release/load.ts';
import { NO_CHANGE, type Release } from '../release/release.ts';
import { compileBase } from './compile.ts';

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const compiled = compileBase(exampleBase, sha256);
const release = loadRelease(compiled.packs, compiled.manifest);

/** The contests of a release as objects again, to be compared with those of a base. */
function contestsOf({ contests, candidacies, elections, places, areas, parties }: Release) {
	return Array.from({ length: contests.count }, (_, row) => ({
		election: elections[contests.election[row]].id,
		seat: contests.seat.at(row),
		place: places.name.at(contests.place[row]),
		country: areas[contests.country[row]].id,
		region: areas[contests.region[row]]?.id ?? null,
		county: areas[contests.county[row]]?.id ?? null,
		electorate: contests.electorate[row],
		validVotes: contests.validVotes[row],
		invalidVotes: contests.invalidVotes[row],
		majority: contests.majority[row],
		result: contests.result.at(row),
		declaredAt: contests.declaredAt.at(row),
		base: contests.base[row] === -1 ? null : contests.seat.at(contests.base[row]),
		line: contests.line[row],
		candidacies: Array.from({ length: contests.length[row] }, (_, offset) => {
			const at = contests.first[row] + offset;
			return {
				contest: candidacies.contest[at],
				party: parties[candidacies.party[at]].id,
				adjunct: candidacies.adjunct[at],
				given: candidacies.given.at(at),
				surname: candidacies.surname.at(at),
				gender: candidacies.gender[at],
				wasSitting: candidacies.wasSitting[at],
				member: candidacies.member[at],
				votes: candidacies.votes[at],
				change: candidacies.change[at],
				line: candidacies.line[at],
			};
		}),
	}));
}

const GENDERS: readonly unknown[] = [null, 'female', 'male', 'non-binary'];

function expected(base: Base) {
	const day = new Map(
		base.elections.map(({ id, pollingOn, kind }) => [
			id,
			`${pollingOn} ${kind === 'by' ? 2 : kind === 'notional' ? 1 : 0}`,
		]),
	);
	const sorted = [...base.contests].sort((one, other) => {
		const [a, b] = [one, other].map(({ election, id }) => `${day.get(election)} ${id}`);
		return a < b ? -1 : 1;
	});
	return sorted.map((contest, row) => ({
		election: contest.election,
		seat: contest.seat,
		place: contest.place,
		country: contest.country,
		region: contest.region,
		county: contest.county,
		electorate: contest.electorate ?? -1,
		validVotes: contest.validVotes ?? -1,
		invalidVotes: contest.invalidVotes ?? -1,
		majority: contest.majority ?? -1,
		result: contest.result ?? '',
		declaredAt: contest.declaredAt ?? '',
		base: contest.base?.split('/')[1] ?? null,
		line: contest.at.line,
		candidacies: contest.candidacies.map((candidacy) => ({
			contest: row,
			party: candidacy.party,
			adjunct: -1,
			given: candidacy.given ?? '',
			surname: candidacy.surname ?? '',
			gender: GENDERS.indexOf(candidacy.gender),
			wasSitting: Number(candidacy.wasSitting),
			member: candidacy.member ?? -1,
			votes: candidacy.votes,
			change: candidacy.change ?? NO_CHANGE,
			line: candidacy.at.line,
		})),
	}));
}

describe('a compiled base', () => {
	it('is the base again when loaded', () => {
		const votes = (rows: ReturnType<typeof expected>) =>
			rows.map((row) => ({ ...row, candidacies: [...row.candidacies].sort((a, b) => a.line - b.line) }));
		expect(votes(contestsOf(release))).toEqual(votes(expected(exampleBase)));
		expect(release.elections.map(({ id }) => id).sort()).toEqual(
			exampleBase.elections.map(({ id }) => id).sort(),
		);
		expect(release.results.length).toBe(exampleBase.results.length);
		expect(release.totals.length).toBe(exampleBase.totals.length);
		expect(release.sources.map(({ id }) => id)).toEqual(exampleBase.sources.map(({ id }) => id).sort());
	});

	it('has most votes first and groups last', () => {
		const { contests, candidacies } = release;
		for (let row = 0; row < contests.count; row++) {
			for (let at = contests.first[row] + 1; at < contests.first[row] + contests.length[row]; at++) {
				const isAfterGroup = candidacies.isGroup[at - 1] > candidacies.isGroup[at];
				expect(isAfterGroup).toBe(false);
				if (candidacies.isGroup[at] === 0)
					expect(candidacies.votes[at]).toBeLessThanOrEqual(candidacies.votes[at - 1]);
			}
		}
	});

	it('points every locator at the row of its source', () => {
		const source = exampleBase.sources.find(({ id }) => id === 'example-result-table');
		expect(release.sources[release.results[0].at.source]).toEqual(source);
		expect(release.sources[release.contests.source[0]].id).toBe('example-contest-table');
		expect(release.sources[release.candidacies.source[0]].id).toBe('example-candidacy-table');
	});

	it('gives the same bytes again', () => {
		expect(compileBase(structuredClone(exampleBase), sha256)).toEqual(compiled);
	});

	it('gives the same bytes whatever order the rows came in', () => {
		const shuffled = <Row>(rows: readonly Row[]) =>
			fc.shuffledSubarray([...rows], { minLength: rows.length, maxLength: rows.length });
		const bases = fc.record({
			parties: shuffled(exampleBase.parties),
			areas: shuffled(exampleBase.areas),
			elections: shuffled(exampleBase.elections),
			contests: shuffled(exampleBase.contests),
			results: shuffled(exampleBase.results),
			totals: shuffled(exampleBase.totals),
			candidacies: fc.boolean(),
			sources: fc.boolean(),
		});
		fc.assert(
			fc.property(bases, ({ candidacies, sources, contests, results, totals, ...rows }) => {
				const last = exampleBase.sources.length - 1;
				const at = <Row extends { readonly at: { source: number; line: number } }>(row: Row): Row =>
					sources ? { ...row, at: { ...row.at, source: last - row.at.source } } : row;
				const base: Base = {
					...exampleBase,
					...rows,
					sources: sources ? [...exampleBase.sources].reverse() : exampleBase.sources,
					results: results.map(at),
					totals: totals.map(at),
					contests: contests.map(at).map((contest) => {
						const list = contest.candidacies.map(at);
						return { ...contest, candidacies: candidacies ? list.reverse() : list };
					}),
				};
				expect(compileBase(base, sha256).manifest.id).toBe(compiled.manifest.id);
			}),
			{ numRuns: 20 },
		);
	});

	it('has an id that anyone can work out', () => {
		const { core, history, findings } = compiled.packs;
		expect(compiled.manifest.id).toBe(`sha256:${sha256(Buffer.concat([core, history, findings]))}`);
		expect(compiled.manifest.packs.map(({ name, bytes }) => [name, bytes])).toEqual([
			['core', core.length],
			['history', history.length],
			['findings', findings.length],
		]);
	});

	it.each([
		['party', { parties: exampleBase.parties.slice(1) }, /the party "alliance" is not in the base/],
		['area', { areas: exampleBase.areas.slice(1) }, /area ".+" is not in the base/],
		[
			'election',
			{ elections: exampleBase.elections.slice(0, -1) },
			/the election "2025-.+" is not in the base/,
		],
		[
			'contest',
			{ contests: exampleBase.contests.slice(1) },
			/2017-general\/E14000642: the contest "2015-general\/E14000642"/,
		],
		['twice', { contests: [...exampleBase.contests, exampleBase.contests[0]] }, /is in the base twice/],
	])('refuses a base that lacks a %s', (_, change, message) => {
		expect(() => compileBase({ ...exampleBase, ...change }, sha256)).toThrow(message);
	});
});

describe('places and figures', () => {
	it('lists the contests of a place in order of polling day, notional ones last on their day', () => {
		const { places, contests, elections } = release;
		const row = Array.from({ length: places.count }, (_, place) => places.name.at(place)).indexOf('Ynys Môn');
		expect(Array.from(places.contests(row), (contest) => elections[contests.election[contest]].id)).toEqual([
			'2017-general',
			'2019-general',
			'2019-notional',
			'2024-general',
		]);
	});

	it('finds a figure where it stands', () => {
		const { figures, contests, candidacies } = release;
		const [votes] = figures.find(26282);
		expect(votes.kind).toBe('votes');
		expect(candidacies.surname.at(votes.row)).toBe('Coffey');
		expect(figures.find(14477).map(({ kind, row }) => [kind, contests.seat.at(row)])).toEqual([
			['majority', 'E14000969'],
		]);
		expect(figures.find(2).map(({ kind }) => kind)).toContain('majority');
		expect(figures.find(0)).toEqual([]);
		expect(figures.find(1_234_567_890)).toEqual([]);
		for (let row = 0; row < candidacies.count; row++) {
			if (candidacies.isGroup[row] === 1 || candidacies.votes[row] === 0) continue;
			expect(figures.find(candidacies.votes[row])).toContainEqual({ kind: 'votes', row });
		}
	});
});

describe('packs not loaded', () => {
	const dated = (id: string, pollingOn: string) => ({
		id,
		kind: 'general' as const,
		pollingOn,
		label: id,
		base: null,
	});
	const [first, second] = exampleBase.contests.filter(({ place }) => place === 'Stockport');
	const old = {
		...first,
		id: '1997-general/x:1',
		election: '1997-general',
		seat: 'x:1',
		base: null,
		previous: null,
	};
	const base: Base = {
		...exampleBase,
		elections: [
			...exampleBase.elections.filter(({ id }) => id !== '1997-general'),
			dated('1997-general', '1997-05-01'),
		],
		contests: [old, { ...first, previous: old.id }, second],
		coverage: {
			...exampleBase.coverage,
			registrations: true,
			seats: { from: '1997-05-01', to: '2017-06-08' },
		},
		findings: [{ gate: 'g', severity: 'note', subject: 's', message: 'm', workings: 'w', at: [first.at] }],
	};
	const { packs, manifest } = compileBase(base, sha256);

	it('says without history that seats begin later, and leads nowhere', () => {
		const core = loadRelease({ core: packs.core }, manifest);
		expect(core.contests.count).toBe(2);
		expect(core.coverage.seats).toEqual({ from: '2010-05-06', to: '2017-06-08' });
		expect(core.contests.previous[0]).toBe(-1);
		expect(core.contests.base[1]).toBe(0);
		expect(core.places.contests(0).length).toBe(2);
		expect(core.coverage.registrations).toBe(false);
		expect(core.findings).toEqual([]);
	});

	it('has the history after the core, and places in order of polling day', () => {
		const whole = loadRelease(packs, manifest);
		expect(whole.contests.count).toBe(3);
		expect(whole.coverage.seats?.from).toBe('1997-05-01');
		expect(whole.contests.previous[0]).toBe(2);
		expect(whole.contests.seat.at(2)).toBe('x:1');
		expect(whole.candidacies.surname.at(whole.contests.first[2])).toBe('Coffey');
		expect([...whole.places.contests(0)]).toEqual([2, 0, 1]);
		expect(whole.findings.length).toBe(1);
		expect(whole.coverage.registrations).toBe(true);
	});
});
