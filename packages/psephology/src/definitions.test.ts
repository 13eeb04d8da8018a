import { describe, expect, it } from 'vitest';
import {
	add,
	butlerSwing,
	commonsMajority,
	DEFINITION_IDS,
	DEFINITIONS,
	type DefinitionId,
	definition,
	differenceOfRounded,
	div,
	type Fraction,
	fraction,
	gallagherSquared,
	greatBritain,
	holdOrGain,
	isDepositLost,
	lead,
	majority,
	majorityShare,
	mul,
	neg,
	oneIn,
	onePartySwing,
	parsePrinted,
	partOf,
	percent,
	placeOf,
	relativeChange,
	relativeShareChange,
	roundedRoot,
	roundsTo,
	share,
	shareChange,
	steedSwing,
	sub,
	swingNeeded,
	swingNeededRoundedUp,
	times,
	toDecimal,
	turnoutBallotBox,
	turnoutValid,
	votesChange,
	votesPerSeat,
	workingMajority,
} from './index.ts';

type Figures = Readonly<Record<string, number>>;

function thousands(value: number): string {
	return value.toLocaleString('en-GB');
}

function printed(value: Fraction, decimals = 1): string {
	return toDecimal(percent(value), decimals);
}

function movement(f: Figures) {
	return {
		before: { votes: f.votesBefore, total: f.validBefore },
		after: { votes: f.votesAfter, total: f.validAfter },
	};
}

function sides(f: Figures) {
	return [
		{
			before: { votes: f.fromBefore, total: f.validBefore },
			after: { votes: f.fromAfter, total: f.validAfter },
		},
		{ before: { votes: f.toBefore, total: f.validBefore }, after: { votes: f.toAfter, total: f.validAfter } },
	] as const;
}

function votes(f: Figures) {
	return { before: { votes: f.before, total: 1 }, after: { votes: f.after, total: 1 } };
}

function pairs(f: Figures) {
	return Object.keys(f)
		.filter((key) => key.endsWith('Votes'))
		.map((key) => ({ votes: f[key], seats: f[key.replace('Votes', 'Seats')] }));
}

/** Each worked example, computed by the package from the figures in the registry. */
const COMPUTED: Record<DefinitionId, (f: Figures) => string> = {
	share: (f) => `${printed(share({ votes: f.votes, total: f.valid }))}%`,
	'share-uk': (f) => `${printed(share({ votes: f.votes, total: f.valid }), 2)}%`,
	'share-gb': (f) =>
		`${printed(share(greatBritain({ votes: f.votes, total: f.valid }, { votes: f.votesNorthernIreland, total: f.validNorthernIreland })), 2)}%`,
	'share-change': (f) => `down ${printed(shareChange(movement(f))).slice(1)} points`,
	'share-change-relative': (f) => `up ${printed(relativeShareChange(movement(f)))}%`,
	'votes-change': (f) => `down ${thousands(-votesChange(votes(f)))} votes`,
	'votes-change-relative': (f) => `down ${printed(relativeChange(votes(f))).slice(1)}%`,
	times: (f) => `${toDecimal(times(f.before, f.after), 1)} times`,
	'votes-per-seat': (f) => `${thousands(Number(toDecimal(votesPerSeat(f.votes, f.seats), 0)))} votes`,
	'one-in': (f) => `one in ${toDecimal(oneIn(f.part, f.whole), 1)}`,
	'area-scope': (f) => {
		const county = f.countyAfter - f.countyBefore;
		return `${thousands(county)} more votes in seven seats, ${thousands(county + f.cityAfter - f.cityBefore)} in ten`;
	},
	'swing-butler': (f) => `${printed(butlerSwing(...sides(f)))} points to Labour`,
	'swing-steed': (f) => `${printed(steedSwing(...sides(f)), 2)} points to the Conservatives`,
	'lead-change': (f) => toDecimal(mul(fraction(2), fraction(Math.round(f.swing * 10), 10)), 0),
	'swing-one-party': (f) => {
		const { fromBefore, fromAfter, ...rest } = definition('swing-butler').example.figures;
		const conservative = {
			before: { votes: fromBefore, total: f.validBefore },
			after: { votes: fromAfter, total: f.validAfter },
		};
		expect(rest).toMatchObject({ toBefore: f.votesBefore, toAfter: f.votesAfter });
		const swing = printed(butlerSwing(conservative, movement(f)));
		return `${printed(onePartySwing(movement(f)))} points, where the swing from Conservative to Labour is ${swing}`;
	},
	'swing-needed': (f) => printed(swingNeeded(f.majority, f.valid)),
	'swing-needed-rounded-up': (f) => toDecimal(swingNeededRoundedUp(f.majority, f.valid, 1), 1),
	majority: (f) => `${majority([f.second, f.first])} votes`,
	'majority-percent': (f) => `${printed(majorityShare(f.majority, f.valid))}%`,
	lead: (f) =>
		`${printed(lead({ votes: f.first, total: f.valid }, { votes: f.second, total: f.valid }))} points`,
	'majority-commons': (f) => String(commonsMajority(f.seats, f.total)),
	'majority-commons-speaker': (f) => String(commonsMajority(f.seats + 1, f.total)),
	'majority-working': (f) =>
		String(
			workingMajority({
				totalSeats: f.total,
				governmentSeats: f.seats,
				abstentionists: f.abstentionists,
				governmentInChair: f.governmentInChair,
				othersInChair: f.othersInChair,
			}),
		),
	'turnout-valid': (f) => `${printed(turnoutValid(f.valid, f.electorate))}%`,
	'turnout-ballot-box': (f) => `${printed(turnoutBallotBox(f.valid, f.rejected, f.electorate))}%`,
	place: (f) => ['', 'first', 'second', 'third'][placeOf(f.votes, Object.values(f)).place],
	deposit: (f) => (isDepositLost(f.votes, f.valid) ? 'lost' : 'kept'),
	'hold-gain': () => {
		const actual = holdOrGain('Liberal Democrats', 'Liberal Democrats');
		const notional = holdOrGain('Liberal Democrats', 'Conservatives');
		const from = notional.kind === 'gain' ? ` from the ${notional.from}` : '';
		return `${actual.kind} on the actual base, ${notional.kind}${from} on the notional base`;
	},
	'base-actual': (f) => `${thousands(majority([f.first, f.second]) ?? 0)} votes`,
	'base-notional': (f) => `${thousands(majority([f.first, f.second]) ?? 0)} votes`,
	disproportionality: (f) => toDecimal(roundedRoot(gallagherSquared(pairs(f)), 1), 1),
	rounding: (f) => `${printed(partOf(f.part, f.whole), 0)}%`,
	'rounded-difference': (f) => {
		const { before, after } = movement(f);
		const ofRounded = differenceOfRounded(percent(share(after)), percent(share(before)), 1);
		return `+${printed(shareChange(movement(f)))}, or +${toDecimal(ofRounded, 1)} as the difference of rounded figures`;
	},
};

describe('registry of definitions', () => {
	it('has one entry for every id', () => {
		expect(DEFINITIONS.map((one) => one.id).sort()).toEqual([...DEFINITION_IDS].sort());
	});

	it('refuses an id it does not know', () => {
		expect(() => definition('swingometer' as DefinitionId)).toThrow(/No definition has the id "swingometer"/);
	});

	it.each(DEFINITIONS)('computes the worked example of $id', (one) => {
		expect(COMPUTED[one.id](one.example.figures)).toBe(one.example.answer);
	});

	it.each(DEFINITIONS)('shows in the workings of $id each figure that goes in', ({ example }) => {
		const words = [example.text, ...example.workings].join(' ').match(/\d[\d,.]*\d|\d/g) ?? [];
		for (const [name, value] of Object.entries(example.figures)) {
			expect(words, name).toContain(thousands(value));
		}
	});

	it.each(DEFINITIONS)('has workings for $id that add up as printed', ({ example }) => {
		let checked = 0;
		for (const line of example.workings) {
			for (const [, left, right, unit] of line.matchAll(
				/(-?[\d(][\d,.()+\-x/ ]*[\d)]) = (-?(?:\d[\d.,]*)?\d)(%| points)?/g,
			)) {
				// Counts over counts are printed as percentages; figures with decimals are percentages already.
				const isPercentage = unit !== undefined && left.includes('/') && !left.includes('.');
				const value = isPercentage ? percent(evaluate(left)) : evaluate(left);
				checked++;
				const figure = parsePrinted(right);
				expect(figure, line).not.toBeNull();
				expect(roundsTo(value, figure!), `${line}: ${toDecimal(value, 6)}`).toBe(true);
			}
		}
		expect(checked).toBe(example.workings.join().split(' = ').length - 1);
	});

	it.each(DEFINITIONS)('says who defines and who prints $id', (one) => {
		for (const text of [one.name, one.formula, one.source, one.publishedBy, one.note, one.example.text]) {
			expect(text.trim().length).toBeGreaterThan(2);
		}
		expect(one.example.workings.length).toBeGreaterThan(0);
	});
});

/** Sums as the workings write them: numbers, brackets, `x` and `/` before `+` and `-`. */
function evaluate(text: string): Fraction {
	const tokens = text.match(/[\d.,]*\d|[()+\-x/]/g) ?? [];
	let at = 0;
	function atom(): Fraction {
		const token = tokens[at++];
		if (token === '-') return neg(atom());
		if (token !== '(') return parsePrinted(token)!.value;
		const inner = sum();
		at++;
		return inner;
	}
	function product(): Fraction {
		let value = atom();
		while (tokens[at] === 'x' || tokens[at] === '/') {
			value = tokens[at++] === 'x' ? mul(value, atom()) : div(value, atom());
		}
		return value;
	}
	function sum(): Fraction {
		let value = product();
		while (tokens[at] === '+' || tokens[at] === '-') {
			value = tokens[at++] === '+' ? add(value, product()) : sub(value, product());
		}
		return value;
	}
	return sum();
}
