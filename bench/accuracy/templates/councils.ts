/**
 * Sentences about councils as local papers print them, filled from the book of councils. `{slot}` stands for a fact of the
 * draw, `[[n|words]]` marks the words of claim n. Frames, what they draw and their slots: `../generated/council-frames.ts` and the files beside it.
 */
import type { ClaimType } from '../../../packages/check/src/answer.ts';

export type CouncilFrame =
	| 'held'
	| 'poll'
	| 'elected'
	| 'moved'
	| 'switch'
	| 'control'
	| 'member'
	| 'change'
	| 'ward'
	| 'wards'
	| 'turnout'
	| 'national';

export type CouncilKind = 'digits' | 'party' | 'council' | 'ward' | 'year' | 'person' | 'direction';

export interface CouncilCorruption {
	readonly kind: CouncilKind;
	/** Slot that gets another value, or for `direction` the words that go. */
	readonly put: string;
	/** For `direction` the words that come. */
	readonly with?: string;
	/** For `direction` where slots change places: the slot to swap with. */
	readonly swap?: string;
}

export interface CouncilTemplate {
	readonly id: string;
	readonly frame: CouncilFrame;
	readonly text: string;
	readonly claims: readonly {
		readonly n: number;
		readonly types: readonly ClaimType[];
		readonly corruptions: readonly CouncilCorruption[];
	}[];
}

const of = (kind: CouncilKind, put: string): CouncilCorruption => ({ kind, put });
const turned = (put: string, words: string): CouncilCorruption => ({ kind: 'direction', put, with: words });
const swapped = (put: string, swap: string): CouncilCorruption => ({ kind: 'direction', put, swap });

const SEATS: readonly ClaimType[] = ['seat_count', 'aggregate'];
const HELD = [of('digits', 'seats'), of('party', 'party.the'), of('council', 'council')];
const ELECTED: readonly ClaimType[] = ['elected', 'result', 'office'];

type Claims = CouncilTemplate['claims'];
const one = (types: readonly ClaimType[], corruptions: readonly CouncilCorruption[]): Claims => [
	{ n: 1, types, corruptions },
];

export const COUNCIL_TEMPLATES: readonly CouncilTemplate[] = [
	{
		id: 'council-held-01',
		frame: 'held',
		text: '[[1|{party.the:cap} had {seats} of the {total} seats on {council} council in {year}]].',
		claims: one(SEATS, [...HELD, of('year', 'year'), of('digits', 'total')]),
	},
	{
		id: 'council-held-02',
		frame: 'held',
		text: 'In {year} there were [[1|{seats} {party} councillors on {council} Council]].',
		claims: one(SEATS, [
			of('digits', 'seats'),
			of('party', 'party'),
			of('council', 'council'),
			of('year', 'year'),
		]),
	},
	{
		id: 'council-held-03',
		frame: 'held',
		text: 'In {year}, {council} council had [[1|{seats} {party} members]] and a long list of vacancies on its committees.',
		claims: one(SEATS, [of('digits', 'seats'), of('party', 'party')]),
	},
	{
		id: 'council-held-04',
		frame: 'held',
		text: '{council} is a [[1|{total}-seat council]], and in {year} [[2|{party.the} held {seats} of them]].',
		claims: [
			{ n: 1, types: SEATS, corruptions: [of('digits', 'total')] },
			{ n: 2, types: SEATS, corruptions: [] },
		],
	},
	{
		id: 'council-held-05',
		frame: 'held',
		text: 'Back in {year}, [[1|{party.the} still held {seats} seats]] on {council} council, which has {total} in all.',
		claims: one(SEATS, [of('digits', 'seats'), of('party', 'party.the'), of('council', 'council')]),
	},
	{
		id: 'council-poll-01',
		frame: 'poll',
		text: 'After the local elections of {month}, [[1|{party.the} held {seats} of the {total} seats on {council} Council]].',
		claims: one(SEATS, [...HELD, of('digits', 'total')]),
	},
	{
		id: 'council-poll-02',
		frame: 'poll',
		text: 'The elections of {month} left {council} council with [[1|{seats} {party} councillors]].',
		claims: one(SEATS, [of('digits', 'seats'), of('party', 'party'), of('council', 'council')]),
	},
	{
		id: 'council-poll-03',
		frame: 'poll',
		text: 'Once every ward had been declared in {month}, [[1|{party.the} had {seats} seats]] on {council} council after the election.',
		claims: one(SEATS, [of('digits', 'seats'), of('party', 'party.the')]),
	},
	{
		id: 'council-elected-01',
		frame: 'elected',
		text: '[[1|{party.the:cap} won {elected} seats]] on {council} council at the elections of {month}.',
		claims: one(SEATS, [
			of('digits', 'elected'),
			of('party', 'party.the'),
			of('council', 'council'),
			of('year', 'month'),
		]),
	},
	{
		id: 'council-elected-02',
		frame: 'elected',
		text: 'In {month} {council} Council went to the polls and [[1|{party.the} took {elected} seats]].',
		claims: one(SEATS, [of('digits', 'elected'), of('party', 'party.the')]),
	},
	{
		id: 'council-elected-03',
		frame: 'elected',
		text: 'Voters across {council} elected a new council in {month}: [[1|{party.the} secured {elected} seats]] on the council.',
		claims: one(SEATS, [of('digits', 'elected'), of('party', 'party.the')]),
	},
	{
		id: 'council-moved-01',
		frame: 'moved',
		text: 'Compared with four years earlier, [[1|{party.the} {gained} {moved} seats]] on {council} council at the elections of {month}.',
		claims: one(SEATS, [of('digits', 'moved'), of('party', 'party.the'), swapped('gained', 'lost')]),
	},
	{
		id: 'council-switch-01',
		frame: 'switch',
		text: '[[1|{council} council switches from {from} to {to}]] after the elections of {month}.',
		claims: one(
			['result', 'office', 'other'],
			[swapped('from', 'to'), of('party', 'to'), of('council', 'council')],
		),
	},
	{
		id: 'council-switch-02',
		frame: 'switch',
		text: 'In the elections of {month}, [[1|{council} Council swung from {from} to {to}]].',
		claims: one(['result', 'office', 'other'], [swapped('from', 'to'), of('party', 'to')]),
	},
	{
		id: 'council-control-01',
		frame: 'control',
		text: '[[1|{holder.the:cap} had control of {council} council]] in {year}.',
		claims: one(['result', 'office', 'other'], [of('party', 'holder.the'), of('council', 'council')]),
	},
	{
		id: 'council-control-02',
		frame: 'control',
		text: 'In {year}, [[1|{holder}-controlled {council} council]] put the plan out to consultation.',
		claims: one(['result', 'office', 'other'], [of('party', 'holder'), of('council', 'council')]),
	},
	{
		id: 'council-control-03',
		frame: 'control',
		text: 'In {year} [[1|{council} council was controlled by {holder.the}]].',
		claims: one(['result', 'office', 'other'], [of('party', 'holder.the')]),
	},
	{
		id: 'council-control-04',
		frame: 'control',
		text: 'In {year}, [[1|{holder.the} kept control of {council} council]].',
		claims: one(['result', 'office', 'other'], [of('party', 'holder.the'), turned('kept', 'lost')]),
	},
	{
		id: 'council-member-01',
		frame: 'member',
		text: 'The plan was criticised by [[1|{party} councillor {name}]] at a meeting of {council} council in {monthyear}.',
		claims: one(['party_of', 'office'], [of('party', 'party'), of('person', 'name')]),
	},
	{
		id: 'council-member-02',
		frame: 'member',
		text: '[[1|Cllr {name} ({party})]] told {council} council in {monthyear} that the road would be mended.',
		claims: one(['party_of', 'office'], [of('party', 'party'), of('person', 'name')]),
	},
	{
		id: 'council-member-03',
		frame: 'member',
		text: '[[1|{name}, {a} {party} councillor]] on {council} council, asked in {monthyear} for a pause.',
		claims: one(['party_of', 'office'], [of('party', 'party')]),
	},
	{
		id: 'council-member-04',
		frame: 'member',
		text: 'In {monthyear}, [[1|Councillor {name}, who represents {ward}]] on {council} Council, said the bins had not been emptied.',
		claims: one(['office', 'elected'], [of('ward', 'ward'), of('person', 'name')]),
	},
	{
		id: 'council-member-05',
		frame: 'member',
		text: '[[1|{council} councillor {name}]] welcomed the decision in {monthyear}.',
		claims: one(['office', 'elected', 'party_of'], []),
	},
	{
		id: 'council-member-06',
		frame: 'member',
		text: '[[1|{party} {council} councillor {name}]] asked in {monthyear} where the money had gone.',
		claims: one(['party_of', 'office'], [of('party', 'party'), of('person', 'name')]),
	},
	{
		id: 'council-member-07',
		frame: 'member',
		text: '“We were not asked,” said [[1|{party} councillor {name}]], of {council} council, in {monthyear}.',
		claims: one(['party_of', 'office'], [of('party', 'party')]),
	},
	{
		id: 'council-change-01',
		frame: 'change',
		text: '[[1|{name}, a councillor on {council} council, has defected from {from.the} to {to.the}]].',
		claims: one(
			['allegiance_change', 'party_of'],
			[swapped('from.the', 'to.the'), of('party', 'from.the'), of('party', 'to.the')],
		),
	},
	{
		id: 'council-change-02',
		frame: 'change',
		text: '{council} councillor [[1|{name} has left {from.the} and joined {to.the}]].',
		claims: one(['allegiance_change', 'party_of'], [swapped('from.the', 'to.the'), of('party', 'from.the')]),
	},
	{
		id: 'council-change-03',
		frame: 'change',
		text: 'There was anger on {council} council at [[1|the defection of Councillor {name} to {to.the}]].',
		claims: one(['allegiance_change', 'party_of'], [of('party', 'to.the')]),
	},
	{
		id: 'council-change-04',
		frame: 'change',
		text: '[[1|Cllr {name} has switched from {from.the} to {to.the}]], {council} council confirmed.',
		claims: one(
			['allegiance_change', 'party_of'],
			[swapped('from.the', 'to.the'), of('party', 'to.the'), of('person', 'name')],
		),
	},
	{
		id: 'council-change-05',
		frame: 'change',
		text: 'A {council} councillor has changed sides: [[1|{name} joined {to.the}]] after leaving {from.the}.',
		claims: one(['allegiance_change', 'party_of'], [of('party', 'to.the'), of('person', 'name')]),
	},
	{
		id: 'council-ward-01',
		frame: 'ward',
		text: 'In {ward} ward on {council} council, [[1|{winner.party} candidate {winner} was elected]] with [[2|{votes} votes]] in {month}.',
		claims: [
			{ n: 1, types: ELECTED, corruptions: [of('person', 'winner')] },
			{ n: 2, types: ['votes'], corruptions: [of('digits', 'votes')] },
		],
	},
	{
		id: 'council-ward-02',
		frame: 'ward',
		text: '[[1|{winner.party.the:cap} won {ward} ward]] on {council} council in {month} with [[2|a majority of {majority}]].',
		claims: [
			{ n: 1, types: ELECTED, corruptions: [of('party', 'winner.party.the')] },
			{ n: 2, types: ['majority', 'votes'], corruptions: [of('digits', 'majority')] },
		],
	},
	{
		id: 'council-ward-03',
		frame: 'ward',
		text: 'Results for {council} council, {month}: in the {ward} ward [[1|{winner} ({winner.party}) polled {votes}]] and [[2|{second} ({second.party}) polled {second.votes}]].',
		claims: [
			{ n: 1, types: ['votes'], corruptions: [of('digits', 'votes')] },
			{ n: 2, types: ['votes'], corruptions: [of('digits', 'second.votes')] },
		],
	},
	{
		id: 'council-ward-04',
		frame: 'ward',
		text: '{winner} held off {second} in {ward} ward, {council} council, in {month}, [[1|taking {share} per cent of the vote]].',
		claims: one(['share'], [of('digits', 'share')]),
	},
	{
		id: 'council-ward-05',
		frame: 'ward',
		text: 'The {ward} ward of {council} council was [[1|won by a majority of {majority} votes]] in {month}.',
		claims: one(['majority', 'votes'], [of('digits', 'majority')]),
	},
	{
		id: 'council-ward-06',
		frame: 'ward',
		text: 'In {month}, [[1|{winner} received {votes} votes]] in {ward} ward of {council} council, against {second.votes} for {second}.',
		claims: one(['votes'], [of('digits', 'votes'), of('person', 'winner')]),
	},
	{
		id: 'council-ward-07',
		frame: 'ward',
		text: '[[1|{winner} won {ward} ward]] for {winner.party.the} at the {council} council elections of {month}.',
		claims: one(ELECTED, [of('person', 'winner'), of('ward', 'ward')]),
	},
	{
		id: 'council-wards-01',
		frame: 'wards',
		text: '[[1|{winner} topped the poll with {votes} votes]] in {ward} ward on {council} council in {month}.',
		claims: one(['votes', 'elected'], [of('digits', 'votes')]),
	},
	{
		id: 'council-wards-02',
		frame: 'wards',
		text: 'In {month}, [[1|{winner} was elected in {ward} ward]] on {council} council.',
		claims: one(ELECTED, [of('person', 'winner')]),
	},
	{
		id: 'council-turnout-01',
		frame: 'turnout',
		text: 'Turnout in {ward} ward of {council} council was [[1|{turnout} per cent]] in {month}.',
		claims: one(['turnout'], [of('digits', 'turnout')]),
	},
	{
		id: 'council-turnout-02',
		frame: 'turnout',
		text: 'In {month} the ward of {ward} on {council} council saw [[1|a turnout of {turnout}%]].',
		claims: one(['turnout'], [of('digits', 'turnout')]),
	},
	{
		id: 'council-national-01',
		frame: 'national',
		text: 'In {year}, [[1|{party.the} had {count} councillors]] across Great Britain.',
		claims: one(SEATS, [of('digits', 'count'), of('party', 'party.the'), of('year', 'year')]),
	},
	{
		id: 'council-national-02',
		frame: 'national',
		text: 'There were [[1|{count} {party} councillors]] in Great Britain in {year}.',
		claims: one(SEATS, [of('digits', 'count'), of('party', 'party')]),
	},
];
