/** Words that say of somebody that a seat was won, beyond the verbs that take the seat as their object: after a name, and before one. */
import type { EventInput } from '../event.ts';
import { isStrong, word } from './clause.ts';

/** Most tokens of a phrase. */
const MOST = 12;

const NOW = '(?:now |then |duly |still |again |already |narrowly |just |once again |finally |back )*';
const HIS = '(?:a |an |the |his |her |their |its |our |your )';
const SOME = '(?:[^ ]+ ){0,5}';

/** What follows the name; each starts with its verb. */
const AFTER: readonly RegExp[] = [
	`(?:is|are|remains|stays) ${NOW}(?:back|there|in|home|safe|through)(?: as ${HIS}?(?:mp|member))?`,
	`(?:is|are|was|were|will be) ${NOW}(?:back as ${HIS}?(?:mp|member)|elected|re elected)`,
	`(?:is|was|will be|becomes|became|remains|remained) ${NOW}${HIS}?(?:new |next |first |only |sole |youngest |oldest |last )*(?:mp|mps|member|winner|winners|victor|victors)`,
	`(?:is|are|were) ${NOW}the winners`,
	`(?:is|was|were|has been) ${NOW}(?:declared|announced|confirmed|named|proclaimed) (?:as )?(?:the |duly )?(?:winner|winners|victor|elected|mp|member)`,
	'is all that is left',
	'(?:the |its |their |our |your )?(?:new|next) (?:mp|member)',
	`(?:has |have |had )?(?:held|kept|retained|hung|clung) (?:it|on|the seat|his seat|her seat)`,
	`(?:took|takes|won|wins|gained|gains) (?:a|the) seat`,
	`(?:has |have |had )?(?:increased|increases|doubled|trebled|improved|extended|enlarged|bettered) (?:his|her|their|theirs)`,
	`(?:has|had|have) (?:it|the seat|this one|that one) ${NOW}(?:now|back|again|still)?`,
	`(?:got|gets|comes|came|goes|went|crept|creeps|edged|edges|scraped|scrapes|squeaked|squeaks|sneaked|sailed|sails|cruised|cruises|romped|romps|stormed|swept|sweeps|limped|coasted|slipped) ${NOW}(?:home|in|through|back|over the line|into parliament|to victory|to westminster)`,
	`(?:pulled|pulls|pulling) off`,
	`(?:overturned|overturns|overcame|overcomes|overhauled|overhauls|demolished|demolishes) ${HIS}${SOME}majority`,
	`(?:ended|ends|ending) (?:[^ ]+ ){0,4}(?:years|reign|tenure|career|run|stint)`,
	`(?:gave|gives|giving) (?:the )?[^ ]+ (?:[^ ]+ )?${HIS}(?:first|second|third|only|new|latest)(?: [^ ]+)? (?:seat|mp|gain|win|victory)`,
	`(?:has |have |had )?(?:won|wins|triumphed|prevailed|prevails|triumphs) ${NOW}(?:by|for|with|here|there|easily|comfortably|handsomely|narrowly|at every)`,
	`(?:took|takes|gained|gains|seized|grabbed|snatched|wrested) ${NOW}from`,
	`(?:topped|tops) the (?:poll|ballot|count)`,
	`(?:is|was|were) (?:the )?(?:clear |narrow |easy |comfortable |surprise |eventual |runaway )?(?:winner|victor)s?`,
].map((pattern) => new RegExp(`^${pattern}(?= |$)`));

/** What follows the name of someone who beat somebody: the object is to be a name. */
const BEATING =
	/^(?:got rid of|saw off|sees off|seeing off|ousted|ousts|ousting|unseated|unseats|toppled|topples|dethroned|removed|dislodged|dispatched|despatched|beat|beats|beating|defeated|defeats|defeating|swept aside|brushed aside)(?= |$)/;

/** What follows the name of someone who lost the seat. */
const LOSING = new RegExp(
	`^(?:(?:has|have|had|is|was|were) ${NOW}(?:been )?)?(?:lost|beaten|ousted|unseated|defeated|toppled|ejected|out|gone|dumped out|swept away|thrown out|no longer ${HIS}?(?:mp|member|there))(?= |$)`,
);

/** What stands right before the name. */
const BEFORE: readonly RegExp[] = [
	/(?:^| )(?:new|next|latest|only|first|sole) (?:mp|member)(?: is| was| will be)?$/,
	/(?:^| )(?:mp|member) (?:is|was|will be) (?:now |still |again )?$/,
	/(?:^| )the (?:winner|winners|victor|victors)(?: is| was| were| being)?$/,
	/(?:^| )won (?:here|there|it|the seat) (?:with|through)$/,
	/(?:^| )(?:returned|returns|elected|elects|re elected|chose|chooses)$/,
	/(?:^| )in the hands of$/,
	/(?:^| )only$/,
];

const CUT = new Set(['(', ')', ':', '–', '—', '-', '|', ';', '?', '!']);

const GONE = new Set('gone going went goes fell falls lost fallen'.split(' '));
const BEATEN = new Set('beaten ousted unseated defeated toppled succeeded replaced'.split(' '));

/** Words from a token on, to the end of the clause. */
function wordsFrom({ s }: EventInput, at: number): string[] {
	const words: string[] = [];
	for (let i = at; i < s.tokens.length && words.length < MOST; i++) {
		if (s.tokens[i].kind === 'mark' && word(s, i) !== "'" && word(s, i) !== '’') break;
		words.push(word(s, i));
	}
	return words;
}

/** End of the words after `at` that say that who stands before them won; -1 where none do. */
export function wonAfter(input: EventInput, at: number): number {
	const text = wordsFrom(input, at).join(' ');
	for (const pattern of AFTER) {
		const found = pattern.exec(text);
		if (found) return at + found[0].trim().split(' ').length;
	}
	return -1;
}

/** End of the words after `at` that say that who stands before them lost a seat, or -1. */
export function lostAfter(input: EventInput, at: number): number {
	const found = LOSING.exec(wordsFrom(input, at).join(' '));
	return found ? at + found[0].split(' ').length : -1;
}

/** Token after a verb of beating, or -1. */
export function beatenAfter(input: EventInput, at: number): number {
	const found = BEATING.exec(wordsFrom(input, at).join(' '));
	return found ? at + found[0].split(' ').length : -1;
}

/** Start of the words right before `at` that call who follows the winner; -1 where none do. */
export function wonBefore({ s }: EventInput, at: number): number {
	let from = at;
	if (word(s, from - 1) === ',' || word(s, from - 1) === ':') from--;
	const link = word(s, from - 1);
	const verbs = link === 'to' ? GONE : link === 'by' ? BEATEN : null;
	if (verbs)
		for (let i = from - 2; i >= 0 && i > from - 9 && !isStrong(s, i); i--)
			if (s.nameAt[i] < 0 && verbs.has(word(s, i))) return link === 'by' ? at : i;
	const words: string[] = [];
	for (let i = from - 1; i >= 0 && words.length < 7; i--) {
		if (s.tokens[i].kind === 'mark' || isStrong(s, i) || CUT.has(word(s, i))) break;
		words.unshift(word(s, i));
	}
	const text = words.join(' ');
	for (const pattern of BEFORE) {
		const found = pattern.exec(text);
		if (found) return from - found[0].trim().split(' ').length;
	}
	return -1;
}
