/** Which scene the words of one sentence tell of: elections to the Commons, a vote in it, a council, another body, or a poll. */
import { cueAt, wordAt } from '../frame/measure.ts';
import type { Sentence } from '../frame/sentence.ts';
import { speaksOfPoll } from '../polls/pollsters.ts';
import { bodyOf } from './body.ts';
import { isChamber, isOfVote } from './chamber.ts';
import { hasCouncilPhrase } from './council-words.ts';

/**
 * `elections`: to the House of Commons; `chamber`: a vote in it; `council`: a council, its wards and seats; `body`: another
 * body, a mayor, a referendum; `survey`: a poll, a model or a forecast.
 */
export type SceneKind = 'elections' | 'chamber' | 'council' | 'body' | 'survey';

export interface Told {
	readonly kind: SceneKind;
	/**
	 * Of elections: a general election, a by-election, MPs or constituencies are named, not only a place or one MP. Of a poll: a
	 * firm or the poll itself, not what pollsters say. Of another body: its election.
	 */
	readonly isStrong: boolean;
	/** Of elections: words of the Commons stand in it, if only "MP", and not a place alone. */
	readonly isNamed?: boolean;
	/** Words of another scene stand beside them. */
	readonly isMixed: boolean;
	/** Words of a council or another body are among them. */
	readonly isLocal: boolean;
}

interface Counts {
	/** Words of a council; of another body. */
	readonly council: number;
	/** Of these, words that are of a council and nothing else: a borough may be a place. */
	readonly strong: number;
	readonly body: number;
	readonly survey: number;
	/** Of a poll itself. */
	readonly poll: number;
	/** Places that are constituencies, and other words of the Commons. */
	readonly places: number;
	readonly words: number;
}

/** What the words of the sentence tell by themselves; null where it goes on as before. */
export function toldBy(s: Sentence): Told | null {
	const counts = countsOf(s);
	const { places, words, survey } = counts;
	const elections = places + words;
	const isHall = hasCouncilPhrase(s);
	const isOfCouncil = counts.council > 0 || isHall;
	if (isChamber(s) && !(isOfCouncil && elections === 0))
		return { kind: 'chamber', isStrong: true, isMixed: isOfCouncil, isLocal: false };
	if ((survey > 0 && elections < 2) || speaksOfPoll(s)) {
		const isStrong = counts.poll > 0 || speaksOfPoll(s);
		return { kind: 'survey', isStrong, isMixed: elections > 0, isLocal: false };
	}
	const isPlain = elections === 0 || (isHall && words === 0);
	const body = bodyOf(s, isPlain && (isOfCouncil || counts.body > 0));
	const hasCouncil = isOfCouncil || body.isCouncil;
	if (body.kind === 'other' || (isPlain && (hasCouncil || counts.body > 0))) {
		const isStrong = counts.strong > 0 || isHall || body.isCouncil || body.kind === 'other';
		return { kind: hasCouncil ? 'council' : 'body', isStrong, isMixed: elections > 0, isLocal: true };
	}
	if (elections === 0 && body.kind !== 'commons') return null;
	const isLocal = hasCouncil || counts.body > 0 || body.isOther;
	if (places === 0 && isOfVote(s)) return { kind: 'chamber', isStrong: false, isMixed: isLocal, isLocal };
	const isStrong = isOfCommons(s);
	const isNamed = isStrong || words > 0;
	return { kind: 'elections', isStrong, isNamed, isMixed: isLocal || survey > 0, isLocal };
}

/** Words without a cue that tell of a scene. */
const TELLING = new Set(
	'poll polls mp mps parliament parliamentary westminster commons constituency constituencies'.split(' '),
);
const COMMONS = new Set(
	'mp mps parliament parliamentary westminster commons constituency constituencies'.split(' '),
);

function countsOf(s: Sentence): Counts {
	let [council, strong, body, survey, poll, places, words] = [0, 0, 0, 0, 0, 0, 0];
	for (let i = 0; i < s.tokens.length; i++) {
		const cue = cueAt(s, i);
		if (s.nameAt[i] >= 0) {
			if (cue === 'survey') survey++;
			const name = s.names[s.nameAt[i]];
			if (name.kind === 'place' && !isOfCouncil(s, name)) places++;
			continue;
		}
		const word = wordAt(s, i);
		if (word === 'house' && isHouse(s, i)) words++;
		if (cue === 'none' && !TELLING.has(word)) continue;
		if (cue === 'council' && !OFFICES.has(word)) {
			if (OF_BODIES.has(word)) body++;
			else {
				council++;
				if (!word.startsWith('borough')) strong++;
			}
		}
		if (cue === 'assembly') body++;
		if (cue === 'survey') {
			survey++;
			if (word.startsWith('survey')) poll++;
		}
		if (word === 'poll' && isAPoll(s, i)) {
			survey++;
			if (cueAt(s, i - 1) !== 'exit') poll++;
		}
		if (word === 'polls' && isOfPolls(s, i)) survey++;
		if (cue === 'exit' && wordAt(s, i + 1) === 'poll') survey += 2;
		if (COMMONS.has(word)) words++;
		if (cue === 'general' && cueAt(s, i + 1) === 'election') words++;
	}
	return { council, strong, body, survey, poll, places, words };
}

/** "Barking council", "Luton borough council": the place is no constituency. */
function isOfCouncil(s: Sentence, { to }: { readonly to: number }): boolean {
	for (let i = to; i < to + 4 && i < s.tokens.length; i++) {
		const word = wordAt(s, i);
		if (word === 'council' || word === 'councillors' || word === 'councillor') return true;
		if (!TYPES.has(word)) return false;
	}
	return false;
}

/** "45 per cent of the House", not "the House of Lords" nor "the House prices". */
function isHouse(s: Sentence, i: number): boolean {
	const next = s.tokens[i + 1];
	const isOther = next?.isCapital === true || (next?.word === 'of' && wordAt(s, i + 2) !== 'commons');
	return s.tokens[i].isCapital && wordAt(s, i - 1) === 'the' && !isOther;
}

const TYPES = new Set('city borough county district metropolitan unitary'.split(' '));

/** An MP may have been one, or have one for an opponent. */
const OFFICES = new Set(['councillor', 'councillors']);
const OF_BODIES = new Set(['mayor', 'mayoral', 'holyrood']);

function isAPoll(s: Sentence, i: number): boolean {
	if (wordAt(s, i - 1) === 'topped') return false;
	const [before, after] = [wordAt(s, i - 1), cueAt(s, i + 1)];
	return after === 'of' || after === 'by' || before === 'opinion' || before === 'exit' || before === 'a';
}

/** "polls have Labour on 46". */
const SAYING = new Set(
	'have has put puts show shows suggest suggests give gives say indicate had gave showed'.split(' '),
);

function isOfPolls(s: Sentence, i: number): boolean {
	const isIn = cueAt(s, i - 2) === 'in' && (cueAt(s, i - 1) === 'the' || wordAt(s, i - 1) === 'opinion');
	return isIn || SAYING.has(wordAt(s, i + 1));
}

const OF_HOUSE = new Set(
	'contest election elections seat seats constituency constituencies candidate vote'.split(' '),
);
const TO_COME = new Set('next coming upcoming future a any another until'.split(' '));

/** A general election that has been, a by-election, MPs, constituencies: what the sentence says is said of the Commons. */
function isOfCommons(s: Sentence): boolean {
	return s.tokens.some((_, i) => {
		if (s.nameAt[i] >= 0) return false;
		const word = wordAt(s, i);
		if (word === 'mps' || word === 'constituency' || word === 'constituencies') return true;
		if (word === 'parliamentary' && OF_HOUSE.has(wordAt(s, i + 1))) return true;
		if (word === 'byelection' || (word === 'by' && cueAt(s, i + 1) === 'election')) return true;
		return cueAt(s, i) === 'general' && cueAt(s, i + 1) === 'election' && !TO_COME.has(wordAt(s, i - 1));
	});
}
