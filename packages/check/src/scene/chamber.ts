/** Whether a sentence tells of a vote in the House so plainly that the sentences after it go on about it. */
import { hasDivisionCue, isReading } from '../divisions/cues.ts';
import { actIn } from '../divisions/lobby-words.ts';
import { pairOf } from '../divisions/pair.ts';
import { cueAt, wordAt } from '../frame/measure.ts';
import type { Sentence } from '../frame/sentence.ts';
import { isVoteOn } from '../setting.ts';

const SIDES = new Set('ayes noes'.split(' '));
const LOBBIES = new Set('lobby lobbies'.split(' '));
const OF_LOBBY = new Set(
	'aye no government opposition division same yes both voting labour conservative'.split(' '),
);
const QUESTIONS = new Set('bill motion amendment reading clause'.split(' '));
const HOUSE = new Set(
	'mps commons ayes noes bill motion division amendment house ministers government'.split(' '),
);

export function isChamber(s: Sentence): boolean {
	if (isOfHouseSize(s)) return true;
	if (!hasDivisionCue(s)) return false;
	const isTold = s.tokens.some(({ word }, i) => {
		if (s.nameAt[i] >= 0) return false;
		if (SIDES.has(word) || isReading(s, i)) return true;
		return LOBBIES.has(word) && OF_LOBBY.has(wordAt(s, i - 1));
	});
	if (isTold) return true;
	const pair = pairOf(s);
	const isElection = s.tokens.some((_, i) => s.nameAt[i] < 0 && isOfElection(s, i));
	if (isElection) return false;
	const isHouse = s.tokens.some(({ word }, i) => s.nameAt[i] < 0 && HOUSE.has(word));
	if (pair && isHouse) return true;
	const act = actIn(s, 0);
	if (act && act.deed !== 'none')
		return s.tokens
			.slice(act.to, act.to + 12)
			.some(({ word }, k) => QUESTIONS.has(word) && s.nameAt[act.to + k] < 0);
	return isHouse && s.tokens.some((_, i) => isVoteOn(s, i));
}

/** "went down by 432 to 202": two counts of about as many as the House has members, and no seats. */
function isOfHouseSize(s: Sentence): boolean {
	const pair = s.numbers.length > 1 ? pairOf(s) : null;
	if (!pair || pair.a + pair.b < 400 || pair.a + pair.b > 650 || pair.b < 20) return false;
	const { from } = s.numbers[pair.one];
	const end = s.numbers[pair.other].to;
	const isOfSeats = s.tokens
		.slice(from, end + 1)
		.some(({ word }) => word === 'seats' || word === 'councillors');
	return wordAt(s, from - 1) === 'by' && !isOfSeats && !isElectoral(s);
}

const POLLED = new Set('by-election byelection constituency turnout swing polled'.split(' '));

function isOfElection(s: Sentence, i: number): boolean {
	const cue = cueAt(s, i);
	return POLLED.has(wordAt(s, i)) || (cue === 'general' && cueAt(s, i + 1) === 'election');
}

const ELECTORAL = new Set(
	'voters electors turnout constituents constituency seat seats elected election polled swing electorate'.split(
		' ',
	),
);

/** In the midst of a vote in the House, words that turn to an election: "In May 23 per cent of voters chose them". */
export function isElectoral(s: Sentence): boolean {
	return s.tokens.some(({ word }, i) => s.nameAt[i] < 0 && ELECTORAL.has(word));
}

const VOTE = new Set(
	'vote voted votes back backed backs reject rejected rejects approve approved oppose opposed support supported defeat defeated pass passed rebel rebelled agree agreed'.split(
		' ',
	),
);

/** "MPs back the timetable": of a vote, if only in passing. */
export function isOfVote(s: Sentence): boolean {
	if (isElectoral(s)) return false;
	return s.tokens.some(({ word }, i) => {
		if (s.nameAt[i] >= 0 || (word !== 'mps' && word !== 'commons' && word !== 'peers')) return false;
		return VOTE.has(wordAt(s, i + 1)) || VOTE.has(wordAt(s, i + 2));
	});
}
