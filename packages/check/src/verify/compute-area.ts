/** Measures of a party or of all votes over the United Kingdom, Great Britain, a nation, a region or a county. */
import {
	butlerSwing,
	commonsMajority,
	fraction,
	percent,
	relativeChange,
	share,
	shareChange,
	sub,
} from '@mandate/psephology';
import type { Measure } from '../frame/measure.ts';
import type { Context } from '../resolve/context.ts';
import { generalBefore } from '../resolve/when.ts';
import type { Computed, Leaf, Values } from './compute.ts';
import { count, made, pc } from './compute.ts';
import type { AreaTotals } from './facts.ts';
import type { Reading } from './reading.ts';

const NOTHING: Values = { asserted: [], confusions: [] };

interface Sum {
	readonly totals: AreaTotals;
	readonly where: string;
	readonly election: number;
}

function sumOf(context: Context, election: number, area: number): Sum | null {
	if (election < 0 || area < 0) return null;
	const totals = context.facts.totals(election, area);
	if (!totals) return null;
	return {
		totals,
		where: `${context.facts.release.areas[area].name}, ${context.facts.release.elections[election].label}`,
		election,
	};
}

function leavesOf(sum: Sum): Leaf[] {
	if (sum.totals.contests.length > 0) return [{ kind: 'contest', row: sum.totals.contests[0] }];
	return [{ kind: 'total', row: sum.election }];
}

/** Base elections of an area: the general election before, actual, and for redrawn seats notional. */
function basesOf(context: Context, election: number, area: number): Sum[] {
	const { release, facts } = { release: context.facts.release, facts: context.facts };
	const before = generalBefore(facts, election);
	const notional = release.elections[election].base
		? facts.electionIndex(release.elections[election].base!)
		: -1;
	return [before, notional]
		.filter((e, i, all) => e >= 0 && all.indexOf(e) === i)
		.flatMap((e) => {
			const sum = sumOf(context, e, area);
			return sum ? [sum] : [];
		});
}

function tallyOf(sum: Sum, party: number): { votes: number; total: number } {
	return { votes: sum.totals.parties.get(party)?.votes ?? 0, total: Math.max(1, sum.totals.valid) };
}

/** The United Kingdom may be meant by a share of Great Britain and the other way about, unless the text names one. */
function twins(context: Context, area: number): number[] {
	const uk = context.facts.areaIndex('united-kingdom');
	const gb = context.facts.areaIndex('great-britain');
	return area === uk ? [uk, gb] : area === gb ? [gb, uk] : [area];
}

export function areaValues(context: Context, reading: Reading, measure: Measure): Values {
	const areas = twins(context, reading.area);
	const own = one(context, reading, measure, areas[0]);
	if (areas.length === 1) return own;
	const twin = one(context, reading, measure, areas[1]);
	const isPart = measure.kind === 'share' || measure.kind === 'share-change';
	if (!isPart) return own;
	const isNamedBase = reading.isNamed && !reading.assumptions.some((note) => note.startsWith('no area'));
	return isNamedBase && isExplicit(context, reading.area)
		? { asserted: own.asserted, confusions: [...own.confusions, ...twin.asserted] }
		: { asserted: [...own.asserted, ...twin.asserted], confusions: own.confusions };
}

function isExplicit(_context: Context, _area: number): boolean {
	return true;
}

function one(context: Context, reading: Reading, measure: Measure, area: number): Values {
	const { release } = context.facts;
	const sum = sumOf(context, reading.election, area);
	if (!sum) return NOTHING;
	const leaves = leavesOf(sum);
	const party = reading.party;
	const mine = party >= 0 ? sum.totals.parties.get(party) : undefined;
	const name = party >= 0 ? release.parties[party].name : '';
	const bases = basesOf(context, reading.election, area);
	const asserted: Computed[] = [];
	const confusions: Computed[] = [];
	const baseNote = (base: Sum): { baseElection: number } => ({ baseElection: base.election });
	const changeValue = (base: Sum): Computed => {
		const m = { before: tallyOf(base, party), after: tallyOf(sum, party) };
		const value = percent(shareChange(m));
		return {
			...made(
				value,
				'share change',
				`change in share, in points (against ${base.where})`,
				'share-change',
				`${name}, ${sum.where}: ${pc(percent(share(m.before)), 2)}% to ${pc(percent(share(m.after)), 2)}% = ${pc(value, 2)} points`,
				leaves,
				baseNote(base),
			),
			pair: { after: percent(share(m.after)), before: percent(share(m.before)) },
		};
	};
	const relative = (base: Sum): Computed | null => {
		const m = { before: tallyOf(base, party), after: tallyOf(sum, party) };
		if (m.before.votes <= 0) return null;
		const value = percent(relativeChange(m));
		return made(
			value,
			'relative change in votes',
			`change in votes, in per cent of the votes before (against ${base.where})`,
			'votes-change-relative',
			`${name}, ${sum.where}: ${count(m.before.votes)} to ${count(m.after.votes)} = ${pc(value, 1)}%`,
			leaves,
			baseNote(base),
		);
	};
	switch (measure.kind) {
		case 'votes':
			if (mine)
				asserted.push(
					made(
						fraction(mine.votes),
						'votes',
						'votes',
						null,
						`${name}, ${sum.where}: ${count(mine.votes)} votes`,
						leaves,
					),
				);
			break;
		case 'share':
			if (mine && sum.totals.valid > 0) {
				const value = percent(fraction(mine.votes, sum.totals.valid));
				asserted.push(
					made(
						value,
						'share',
						`share of the vote, ${release.areas[area].name}`,
						area === context.facts.areaIndex('great-britain')
							? 'share-gb'
							: area === context.facts.areaIndex('united-kingdom')
								? 'share-uk'
								: 'share',
						`${name}, ${sum.where}: ${count(mine.votes)} ÷ ${count(sum.totals.valid)} valid votes = ${pc(value, 2)}%`,
						leaves,
					),
				);
				for (const base of bases) confusions.push(changeValue(base));
			}
			break;
		case 'share-change':
			if (mine) {
				for (const base of bases) asserted.push(changeValue(base));
				for (const base of bases) {
					const r = relative(base);
					if (r) confusions.push(r);
				}
			}
			break;
		case 'relative-change':
			for (const base of bases) {
				const r = relative(base);
				if (r) asserted.push(r);
				confusions.push(changeValue(base));
			}
			break;
		case 'vote-change':
			for (const base of bases) {
				const before = tallyOf(base, party).votes;
				const after = tallyOf(sum, party).votes;
				asserted.push(
					made(
						fraction(after - before),
						'vote change',
						`change in votes (against ${base.where})`,
						'votes-change',
						`${name}, ${sum.where}: ${count(before)} to ${count(after)} = ${count(after - before)}`,
						leaves,
						baseNote(base),
					),
				);
			}
			break;
		case 'swing': {
			const others = [...sum.totals.parties.keys()].filter(
				(p) => p !== party && (sum.totals.parties.get(p)?.votes ?? 0) * 20 > sum.totals.valid,
			);
			for (const base of bases) {
				for (const other of others) {
					const value = percent(
						butlerSwing(
							{ before: tallyOf(base, other), after: tallyOf(sum, other) },
							{ before: tallyOf(base, party), after: tallyOf(sum, party) },
						),
					);
					asserted.push(
						made(
							value,
							'swing',
							`swing from ${release.parties[other].name} to ${name} (Butler)`,
							'swing-butler',
							`${sum.where}, ${release.parties[other].name} to ${name}: ${pc(value, 2)} points`,
							leaves,
							baseNote(base),
						),
					);
				}
				if (party >= 0) confusions.push(changeValue(base));
			}
			break;
		}
		case 'turnout':
			if (sum.totals.turnout !== null)
				asserted.push(
					made(
						percent(decimal(sum.totals.turnout)),
						'turnout',
						'turnout as printed',
						'turnout-valid',
						`${sum.where}: turnout ${sum.totals.turnout}`,
						leaves,
					),
				);
			else if (sum.totals.electorate > 0) {
				for (const votes of [sum.totals.valid, sum.totals.valid + sum.totals.invalid]) {
					const value = percent(fraction(votes, sum.totals.electorate));
					asserted.push(
						made(
							value,
							'turnout',
							votes === sum.totals.valid ? 'turnout (valid votes)' : 'turnout (rejected papers counted)',
							votes === sum.totals.valid ? 'turnout-valid' : 'turnout-ballot-box',
							`${sum.where}: ${count(votes)} ÷ ${count(sum.totals.electorate)} electors = ${pc(value, 2)}%`,
							leaves,
						),
					);
				}
				asserted.push(
					made(
						fraction(sum.totals.valid),
						'turnout',
						'valid votes',
						null,
						`${sum.where}: ${count(sum.totals.valid)} valid votes`,
						leaves,
					),
				);
			}
			break;
		case 'turnout-change':
			for (const base of bases) {
				if (sum.totals.electorate <= 0 || base.totals.electorate <= 0) continue;
				const after = percent(fraction(sum.totals.valid, sum.totals.electorate));
				const before = percent(fraction(base.totals.valid, base.totals.electorate));
				asserted.push({
					...made(
						sub(after, before),
						'turnout change',
						`change in turnout, in points (against ${base.where})`,
						'turnout-valid',
						`${sum.where}: ${pc(before, 2)}% to ${pc(after, 2)}%`,
						leaves,
						baseNote(base),
					),
					pair: { after, before } });
				if (before.n > 0n) confusions.push(made(percent(fraction(after.n * before.d - before.n * after.d, after.d * before.n)), 'relative change in turnout', 'change in turnout, in per cent of the turnout before', null, `${sum.where}: ${pc(before, 2)}% to ${pc(after, 2)}%`, leaves, baseNote(base)));
			}
			break;
		case 'electorate':
			if (sum.totals.electorate > 0)
				asserted.push(
					made(
						fraction(sum.totals.electorate),
						'electorate',
						'electorate',
						null,
						`${sum.where}: electorate ${count(sum.totals.electorate)}`,
						leaves,
					),
				);
			break;
		case 'invalid':
			asserted.push(
				made(
					fraction(sum.totals.invalid),
					'rejected papers',
					'rejected papers',
					null,
					`${sum.where}: ${count(sum.totals.invalid)} rejected papers`,
					leaves,
				),
			);
			break;
		case 'seats': {
			const seats = mine?.seats ?? (sum.totals.contests.length > 0 ? 0 : -1);
			if (seats >= 0 && party >= 0) {
				asserted.push(
					made(
						fraction(seats),
						'seats',
						'seats',
						null,
						`${name}, ${sum.where}: ${seats} of ${sum.totals.seats} seats`,
						leaves,
					),
				);
				if (release.parties[party].id === 'conservative' || release.parties[party].id === 'labour') {
					const speaker = sum.totals.parties.get(context.facts.partyIndex('speaker'))?.seats ?? 0;
					if (speaker > 0)
						asserted.push(
							made(
								fraction(seats + speaker),
								'seats',
								'seats with the Speaker',
								null,
								`${name}, ${sum.where}: ${seats} seats and the Speaker`,
								leaves,
							),
						);
				}
			}
			break;
		}
		case 'seats-total':
			if (sum.totals.seats > 0)
				asserted.push(
					made(
						fraction(sum.totals.seats),
						'seats',
						'seats in all',
						null,
						`${sum.where}: ${sum.totals.seats} seats in all`,
						leaves,
					),
				);
			break;
		case 'seat-change':
			for (const base of bases) {
				const before = base.totals.parties.get(party)?.seats ?? 0;
				const after = mine?.seats ?? 0;
				asserted.push(
					made(
						fraction(after - before),
						'seat change',
						`change in seats (against ${base.where})`,
						null,
						`${name}, ${sum.where}: ${before} to ${after} seats`,
						leaves,
						baseNote(base),
					),
				);
			}
			break;
		case 'seat-share':
			if (mine && sum.totals.seats > 0) {
				const value = percent(fraction(mine.seats, sum.totals.seats));
				asserted.push(
					made(
						value,
						'share of seats',
						'share of the seats',
						null,
						`${name}, ${sum.where}: ${mine.seats} ÷ ${sum.totals.seats} seats = ${pc(value, 1)}%`,
						leaves,
					),
				);
				if (sum.totals.valid > 0)
					confusions.push(
						made(
							percent(fraction(mine.votes, sum.totals.valid)),
							'share',
							'share of the vote',
							'share',
							`${name}, ${sum.where}: ${pc(percent(fraction(mine.votes, sum.totals.valid)), 2)}% of the vote`,
							leaves,
						),
					);
			}
			break;
		case 'votes-per-seat':
			if (mine && mine.seats > 0)
				asserted.push(
					made(
						fraction(mine.votes, mine.seats),
						'votes per seat',
						'votes for each seat',
						'votes-per-seat',
						`${name}, ${sum.where}: ${count(mine.votes)} ÷ ${mine.seats} seats = ${pc(fraction(mine.votes, mine.seats), 0)}`,
						leaves,
					),
				);
			break;
		case 'part-of-electorate':
			if (mine && sum.totals.electorate > 0)
				asserted.push(
					made(
						percent(fraction(mine.votes, sum.totals.electorate)),
						'share of the electorate',
						'votes in per cent of the electorate',
						null,
						`${name}, ${sum.where}: ${count(mine.votes)} ÷ ${count(sum.totals.electorate)} electors`,
						leaves,
					),
				);
			break;
		case 'deposits':
			if (mine && mine.deposits >= 0)
				asserted.push(
					made(
						fraction(mine.deposits),
						'deposits lost',
						'deposits lost',
						'deposit',
						`${name}, ${sum.where}: ${mine.deposits} deposits lost`,
						leaves,
					),
				);
			break;
		case 'candidates':
			if (mine)
				asserted.push(
					made(
						fraction(mine.candidates),
						'candidates',
						'candidates',
						null,
						`${name}, ${sum.where}: ${mine.candidates} candidates`,
						leaves,
					),
				);
			break;
		case 'commons-majority':
			if (mine)
				asserted.push(
					made(
						fraction(commonsMajority(mine.seats, sum.totals.seats)),
						'Commons majority',
						'majority in the Commons: twice the seats, less all seats',
						'majority-commons',
						`2 × ${mine.seats} − ${sum.totals.seats} = ${commonsMajority(mine.seats, sum.totals.seats)}`,
						leaves,
					),
				);
			break;
		default:
			return NOTHING;
	}
	return { asserted, confusions };
}

function decimal(text: string): ReturnType<typeof fraction> {
	const [whole, part = ''] = text.split('.');
	return fraction(BigInt(whole + part), 10n ** BigInt(part.length));
}
