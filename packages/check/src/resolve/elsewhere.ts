/** Whether a sentence speaks of another vote than one for the House of Commons: a referendum, a leadership, another country. */
import { cueAt, wordAt } from '../frame/measure.ts';
import type { Sentence } from '../frame/sentence.ts';
import type { Context } from './context.ts';

/** Words that by themselves tell of another vote. */
const OTHER_VOTES = new Set(
	(
		'referendum referendums referenda brexiteers presidential congress congressional senate senator bundestag knesset dail ' +
		'bundesliga primaries pcc plebiscite holyrood shareholders parish'
	).split(' '),
);

/** Words that tell of one before "election", "contest", "ballot", "vote" or "Parliament". */
const OTHER_KINDS = new Set(
	'european euro leadership mayoral commissioner presidential deputy scottish welsh annual union club student students society board'.split(
		' ',
	),
);
const VOTES = new Set('election elections contest ballot ballots vote race parliament poll'.split(' '));

/** "Members voted": of a party or union. */
const MEMBERS_DO = new Set('voted vote elected chose backed'.split(' '));

/** Countries and their adjectives; those of the Kingdom are areas of the record. */
const ABROAD = new Set(
	(
		'france french paris germany german germans berlin america american americans usa canada canadian ottawa australia australian ' +
		'zealand italy italian rome spain spanish madrid greece greek athens netherlands dutch sweden swedish denmark danish norway ' +
		'norwegian finland finnish poland polish hungary hungarian austria austrian portugal portuguese belgium belgian turkey turkish ' +
		'india indian pakistan bangladesh brazil russia russian ukraine ukrainian israel israeli japan japanese china chinese ' +
		'switzerland swiss iceland malta cyprus catalonia quebec washington brussels strasbourg dublin'
	).split(' '),
);

/** A sentence that names a seat, a general election or the Commons speaks of these, whatever else it mentions. */
export function isElsewhere(s: Sentence): boolean {
	if (isForOffice(s)) return true;
	let other = false;
	for (let i = 0; i < s.tokens.length; i++) {
		if (s.nameAt[i] >= 0) {
			if (s.names[s.nameAt[i]].kind === 'place') return false;
			continue;
		}
		const word = wordAt(s, i);
		if (word === 'mp' || word === 'mps' || word === 'commons' || word === 'westminster') return false;
		if (cueAt(s, i) === 'general' && cueAt(s, i + 1) === 'election') {
			if (!ABROAD.has(wordAt(s, i - 1))) return false;
			other = true;
		}
		if (OTHER_VOTES.has(word)) other = true;
		if (OTHER_KINDS.has(word) && (isVote(word, wordAt(s, i + 1)) || isVote(word, wordAt(s, i + 2))))
			other = true;
		if (word === 'members' && MEMBERS_DO.has(wordAt(s, i + 1))) other = true;
		if (word === 'leadership' && isFought(s, i)) other = true;
		if (s.tokens[i].isCapital && ABROAD.has(word)) other = true;
	}
	return other;
}

/** "the Scottish vote" is cast for the Commons too; a Scottish election is not. */
function isVote(kind: string, word: string): boolean {
	return VOTES.has(word) && !(word === 'vote' && (kind === 'scottish' || kind === 'welsh'));
}

/** "turnout for police commissioner", "in the mayoral contest": of another office, though a seat be named. */
function isForOffice(s: Sentence): boolean {
	return s.tokens.some((_, i) => {
		const word = wordAt(s, i);
		if (word === 'police') return wordAt(s, i + 1) === 'commissioner' || wordAt(s, i + 2) === 'crime';
		return word === 'mayoral' || word === 'mayoralty' || (word === 'pcc' && s.nameAt[i] < 0);
	});
}

/** Whether the sentence, or one before it in its paragraph that it names nothing against, speaks of another vote. */
export function isAboutElsewhere(s: Sentence, context: Context): boolean {
	return isElsewhere(s) || (s.names.length === 0 && context.elsewhere === context.paragraph);
}

/** "won the Labour leadership", not "the leadership of the party won". */
function isFought(s: Sentence, at: number): boolean {
	for (let i = at - 1; i >= 0 && i > at - 5; i--) {
		const cue = cueAt(s, i);
		if (cue === 'win' || cue === 'lose' || cue === 'stand' || cue === 'hold') return true;
		if (s.tokens[i].kind === 'mark') return false;
	}
	return false;
}
