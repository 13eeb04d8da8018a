/** Finds words that tell who controls a council, or that control changed hands. */
import type { EventInput } from '../events/event.ts';
import { moodOf } from '../events/seats/mood.ts';
import { type CouncilBook, type LocalParty, partiesIn } from './book.ts';
import { type CouncilTag, councilAt, councilsIn } from './scene.ts';

/** A party, or nobody. */
export type Holder = LocalParty | 'nobody';

export interface ControlSaid {
	readonly from: number;
	readonly to: number;
	/** Who had it before; null where not told. */
	readonly before: Holder | null;
	/** Who has it after, or has it; null where not told. */
	readonly after: Holder | null;
	/** A change is told, not a state. */
	readonly isChange: boolean;
	/** Words that leave open whether there is a majority: "runs", "leads". */
	readonly isLoose: boolean;
	readonly council: number;
}

interface Nobody {
	readonly from: number;
	readonly to: number;
}

/** "no overall control", "NOC", "a hung council", "no party has overall control". */
function nobodyIn(s: EventInput['s']): Nobody[] {
	const found: Nobody[] = [];
	for (let i = 0; i < s.tokens.length; i++) {
		const word = (k: number) => s.tokens[i + k]?.word;
		if (word(0) === 'no' && word(1) === 'overall' && (word(2) === 'control' || word(2) === 'majority'))
			found.push({ from: i, to: i + 3 });
		else if (word(0) === 'noc') found.push({ from: i, to: i + 1 });
		else if (
			word(0) === 'no' &&
			(word(1) === 'party' || word(1) === 'group') &&
			['has', 'having', 'with', 'had', 'in'].includes(word(2) ?? '')
		) {
			const end = s.tokens.findIndex(({ word: w }, k) => k > i && (w === 'control' || w === 'majority'));
			if (end > 0 && end < i + 8) found.push({ from: i, to: end + 1 });
		}
	}
	return found;
}

const MOVES: ReadonlySet<string> = new Set(
	'switches switched switch goes went swung swings flipped flips changes changed moves moved shifts shifted'.split(
		' ',
	),
);
const TAKES: ReadonlySet<string> = new Set(
	'gained gains gain won wins win took takes seized seizes wrested captured regained regains'.split(' '),
);
const LOSES: ReadonlySet<string> = new Set('lost loses lose losing'.split(' '));
const KEEPS: ReadonlySet<string> = new Set(
	'kept keeps held holds retained retains maintained has have had'.split(' '),
);
const RUNS: ReadonlySet<string> = new Set('controlled controls control'.split(' '));
const LEADS: ReadonlySet<string> = new Set('run runs led leads ran'.split(' '));

function holderAt(
	parties: readonly LocalParty[],
	nobody: readonly Nobody[],
	from: number,
	reach = 3,
): { holder: Holder; from: number; to: number } | null {
	for (let i = from; i < from + reach; i++) {
		const party = parties.find((one) => one.from === i);
		if (party) return { holder: party, from: party.from, to: party.to };
		const none = nobody.find((one) => one.from === i);
		if (none) return { holder: 'nobody', from: none.from, to: none.to };
	}
	return null;
}

export function controlSaidIn(input: EventInput, found: CouncilBook): ControlSaid[] {
	const { s, context } = input;
	const parties = partiesIn(s, found);
	const nobody = nobodyIn(s);
	const tags = councilsIn(s, found);
	const list: ControlSaid[] = [];
	const council = (at: number) => councilAt(tags, at, context);
	const nextLink = (at: number, link: string, reach: number) => {
		for (let i = at; i < s.tokens.length && i < at + reach; i++)
			if (s.tokens[i].word === link) return holderAt(parties, nobody, i + 1);
		return null;
	};
	for (let v = 0; v < s.tokens.length; v++) {
		const { word } = s.tokens[v];
		if (s.nameAt[v] >= 0 || s.tokens[v].kind !== 'word') continue;
		if (MOVES.has(word) && moodOf(s, v, -1) === 'done') {
			const before = nextLink(v + 1, 'from', 4);
			const after = nextLink(before ? before.to : v + 1, 'to', 5);
			const tag = tagBefore(tags, v);
			if (before && after && tag)
				list.push({
					from: tag.from,
					to: after.to,
					before: before.holder,
					after: after.holder,
					isChange: true,
					isLoose: false,
					council: tag.council,
				});
			continue;
		}
		if (word === 'control' && s.tokens[v + 1]?.word === 'of') {
			const verb = verbBefore(s, v);
			const party = parties.filter(({ to }) => to <= (verb < 0 ? v : verb)).pop();
			const tag = tags.find(({ from }) => from >= v + 2 && from <= v + 4);
			const where = tag?.council ?? council(v);
			if (verb < 0 || !party || where < 0 || moodOf(s, verb, party.to) !== 'done') continue;
			const end = tag?.to ?? v + 1;
			const source = nextLink(end, 'from', 3);
			const target = nextLink(end, 'to', 3);
			const to = Math.max(end, source?.to ?? 0, target?.to ?? 0);
			const base = { from: party.from, to, isLoose: false, council: where };
			const own = s.tokens[verb].word;
			if (TAKES.has(own))
				list.push({ ...base, before: source?.holder ?? null, after: party, isChange: true });
			else if (LOSES.has(own))
				list.push({ ...base, before: party, after: target?.holder ?? null, isChange: true });
			else if (KEEPS.has(own)) list.push({ ...base, before: null, after: party, isChange: false });
			continue;
		}
		const runs = RUNS.has(word) || LEADS.has(word);
		if (runs && s.tokens[v].isJoined) {
			const party = parties.find(({ to }) => to === v);
			const tag = tags.find(({ from }) => from > v && from <= v + 3);
			if (party && tag?.isCouncil)
				list.push({
					from: party.from,
					to: tag.to,
					before: null,
					after: party,
					isChange: false,
					isLoose: LEADS.has(word),
					council: tag.council,
				});
			continue;
		}
		if (runs && s.tokens[v + 1]?.word === 'by') {
			const party = parties.find(({ from }) => from >= v + 2 && from <= v + 3);
			const tag = tagBefore(tags, v);
			if (party && tag && moodOf(s, v, tag.to) === 'done')
				list.push({
					from: tag.from,
					to: party.to,
					before: null,
					after: party,
					isChange: false,
					isLoose: LEADS.has(word),
					council: tag.council,
				});
			continue;
		}
		if ((word === 'controls' || word === 'runs') && moodOf(s, v, -1) === 'done') {
			const party = parties.find(({ to }) => to === v);
			const tag = tags.find(({ from }) => from > v && from <= v + 2);
			if (party && tag)
				list.push({
					from: party.from,
					to: tag.to,
					before: null,
					after: party,
					isChange: false,
					isLoose: word === 'runs',
					council: tag.council,
				});
		}
	}
	for (const none of nobody) {
		if (list.some(({ from, to }) => from <= none.from && none.to <= to)) continue;
		const where = council(none.from);
		if (where < 0 || ['from', 'to', 'into'].includes(s.tokens[none.from - 1]?.word ?? '')) continue;
		if (moodOf(s, none.to - 1, -1) === 'unreal') continue;
		const tag = tags.find(({ council: one }) => one === where);
		list.push({
			from: tag && tag.from < none.from ? tag.from : none.from,
			to: Math.max(none.to, tag && tag.from >= none.to && tag.from < none.to + 4 ? tag.to : 0),
			before: null,
			after: 'nobody',
			isChange: false,
			isLoose: false,
			council: where,
		});
	}
	return list;
}

function tagBefore(tags: readonly CouncilTag[], v: number): CouncilTag | null {
	return tags.filter(({ to }) => to <= v).pop() ?? null;
}

/** The verb of "won back control of", "has lost overall control of". */
function verbBefore(s: EventInput['s'], at: number): number {
	for (let i = at - 1; i >= 0 && i > at - 5; i--) {
		const { word } = s.tokens[i];
		if (TAKES.has(word) || LOSES.has(word) || KEEPS.has(word)) return i;
		if (!['overall', 'back', 'majority', 'full', 'outright', 'its', 'their', 'narrow', 'of'].includes(word))
			return -1;
	}
	return -1;
}
