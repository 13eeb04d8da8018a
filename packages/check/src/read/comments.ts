/** Finds where an article ends and its readers' comments begin, by marks that comment sections carry on any site. */
import { listMarkEnd } from './lines.ts';

/** A block before it has a kind. */
export interface Item {
	readonly text: string;
	/** Columns before the first mark. */
	readonly indent: number;
}

const LONGEST_CUE = 100;

/** "3 comments", "12 Responses to ...", "Comments (4)", "2 thoughts on ...". */
const COUNTED =
	/^(?:[\d,]+|one|two|three) (?:comments?|responses?|replies|thoughts?)(?: (?:on|to) .+)?:?$|^comments? ?\([\d,]+\):?$/i;
/** A heading that an article may have too: only with other marks to follow. */
const HEADING =
	/^(?:comments|responses|replies|discussion|(?:readers?'?s?|your|user|latest|all) comments|(?:view|show|load)(?: all| more)? comments)(?: are closed)?[:.]?$/i;
/** The form at the end. */
const FORM =
	/^(?:leave|post|write|add|submit) (?:a |your )?(?:reply|comment|response)\b.{0,60}$|^(?:join the (?:conversation|discussion)|comments are closed\.?)$/i;
/** Invites comment in the article's last lines. */
const INVITATION =
	/\b(?:write|leave|post|send) (?:us )?(?:a |your )?(?:reply|comment)s?\b|\blet us know what you think\b|\bwhat do you think\?/i;
/** Buttons under a comment. */
const BUTTON =
	/^(?:reply|like|report|quote|upvote|flag|report (?:this )?comment|log in to reply|reply ?[|·•] ?.{1,30}|.{1,12} ?[|·•] ?reply)$/i;
const SAYS = /^.{1,50} (?:says|said|wrote|commented|replied):?$/i;
const POSTED = /^posted by\b.{1,60}$/i;
const AGO = /^(?:.{1,40} )?\d+ (?:second|minute|min|hour|hr|day|week|month|year)s? ago$/i;
const MONTH = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}';
const DATE = `(?:\\d{1,2}(?:st|nd|rd|th)? ${MONTH},? \\d{4}|${MONTH} \\d{1,2}(?:st|nd|rd|th)?,? \\d{4}|\\d{1,2}[/.-]\\d{1,2}[/.-]\\d{2,4}|\\d{4}-\\d{2}-\\d{2})`;
const TIME = '\\d{1,2}[:.]\\d{2}(?::\\d{2})?(?: ?[ap]\\.?m\\.?)?';
/** "Ann on June 3, 2018 at 10:04 am said:" or the date and time alone. */
const STAMP = new RegExp(
	`^.{0,50}?${DATE}[,]? ?(?:at|@|-|–|·|\\|)? ?${TIME}(?: (?:said|says):?| ?[|·#].{0,20})?:?$`,
	'i',
);

type Cue = 'counted' | 'heading' | 'form' | 'button' | 'says' | 'posted' | 'stamp' | null;

function cueOf(text: string): Cue {
	if (text.length > LONGEST_CUE) return null;
	if (COUNTED.test(text)) return 'counted';
	if (HEADING.test(text)) return 'heading';
	if (FORM.test(text)) return 'form';
	if (BUTTON.test(text)) return 'button';
	if (STAMP.test(text) || AGO.test(text)) return 'stamp';
	if (SAYS.test(text)) return 'says';
	return POSTED.test(text) ? 'posted' : null;
}

/** Index of the first block that belongs to a comment section; the number of blocks if there is none. */
export function commentStart(items: readonly Item[]): number {
	const begun = items.findIndex(({ text }) => text.length >= 80 && /[.!?]["')]*$/.test(text)) + 1;
	if (begun === 0) return items.length;
	const cues = items.map(({ text }, i) => (i < begun ? null : cueOf(text)));
	const form = indexOr(cues.indexOf('form'), items.length);
	const counted = indexOr(cues.indexOf('counted'), items.length);
	const heading = cues.indexOf('heading');
	const stamps = stampStart(items, cues, begun);
	const hasSection = form < items.length || stamps < items.length || cues.includes('button');
	return Math.min(
		form,
		counted,
		heading >= 0 && hasSection ? heading : items.length,
		stamps,
		listStart(items, begun, form),
	);
}

function indexOr(index: number, otherwise: number): number {
	return index < 0 ? otherwise : index;
}

/**
 * Dates with times, and beside them "X says:", a button such as "Reply" or a second "Posted by": the section starts with the first,
 * or with the short line (a name) before it.
 */
function stampStart(items: readonly Item[], cues: readonly Cue[], begun: number): number {
	const first = cues.findIndex(
		(cue, i) => cue === 'stamp' || cue === 'posted' || (cue === 'says' && cues[i + 1] === 'stamp'),
	);
	if (first < 0) return items.length;
	const posted = cues.filter((cue) => cue === 'posted').length;
	const stamps = cues.filter((cue) => cue === 'stamp').length;
	const says = cues.some(
		(cue, i) =>
			cue === 'stamp' &&
			(cues[i - 1] === 'says' || cues[i + 1] === 'says' || /\b(?:said|says):?$/i.test(items[i].text)),
	);
	if (!(says || posted >= 2 || (stamps > 0 && cues.indexOf('button', first) >= 0))) return items.length;
	const before = items[first - 1].text;
	return first > begun && before.length <= 40 && !/[.!?:]["')]*$/.test(before) ? first - 1 : first;
}

/**
 * An indented list, numbered from 1, that runs to the end or to the reply form. It is comments if numbering starts again deeper
 * inside (replies), if the article has just invited comment, or if items run over paragraphs and the form follows.
 */
function listStart(items: readonly Item[], begun: number, form: number): number {
	let start = form;
	while (start > begun && items[start - 1].indent > 0) start--;
	while (start < form && numberOf(items[start]) !== 1) start++;
	if (start >= form) return items.length;
	const indent = items[start].indent;
	let isNested = false;
	let isContinued = false;
	for (let i = start + 1; i < form; i++) {
		const number = numberOf(items[i]);
		if (number === 1 && items[i].indent > indent) isNested = true;
		if (number < 0) isContinued = true;
	}
	const isInvited = items
		.slice(Math.max(begun, start - 4), start)
		.some(({ text }) => text.length <= 300 && INVITATION.test(text));
	return isNested || isInvited || (isContinued && form < items.length) ? start : items.length;
}

/** Number of a list mark at the start of a block, or -1. */
function numberOf({ text }: Item): number {
	return listMarkEnd(text, 0, text.length) > 0 ? Number.parseInt(text, 10) : -1;
}
