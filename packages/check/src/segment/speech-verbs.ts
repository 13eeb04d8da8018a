/** Verbs of saying in the forms the press uses, and how a block is searched for them. */
import { isLetter } from './letters.ts';

/**
 * `say`: what was said may follow with no "that" ("said the seat was lost"); `tell`: the person told comes first; `claim`: also an
 * ordinary verb ("claimed the seat"), so what follows must hold a verb of its own; `call`: leads in a quotation only;
 * `according`: "according to X".
 */
type SpeechVerb = 'say' | 'tell' | 'claim' | 'call' | 'according';

const FORMS: Readonly<Record<SpeechVerb, string>> = {
	say: 'said says say saying insisted insists insist argued argues argue reckoned reckons reckon admitted admits conceded concedes believes believe believed',
	tell: 'told tells tell warned warns warn assured assures reminded reminds informed',
	claim:
		'claimed claims claim claiming stated states declared declares announced announces boasted boasts complained complains joked ' +
		'jokes observed observes noted notes alleged alleges allege maintained maintains confirmed confirms predicted predicts ' +
		'tweeted tweets wrote writes posted posts asserted asserts suggested suggests acknowledged acknowledges explained explains ' +
		'added adds agreed agrees estimated estimates reported reports concluded concludes recalled recalls promised promises pledged pledges',
	call: 'replied replies responded responds commented comments remarked remarks asked asks continued continues shouted read reads denied denies',
	according: 'according',
};

const VERBS: ReadonlyMap<string, SpeechVerb> = new Map(
	Object.entries(FORMS).flatMap(([kind, forms]) =>
		forms.split(' ').map((form) => [form, kind as SpeechVerb] as const),
	),
);

/** A verb of saying at `[start, end)`. */
export interface VerbHit {
	readonly start: number;
	readonly end: number;
	readonly word: string;
	readonly verb: SpeechVerb;
}

/** A sieve over words: a bit for the hash of each form, so that other words are passed over without making a string of them. */
const SIEVE = new Uint8Array(4096);
for (const form of VERBS.keys()) {
	let hash = 0;
	for (let i = 0; i < form.length; i++) hash = (hash * 31 + form.charCodeAt(i)) | 0;
	SIEVE[hash & 4095] = 1;
}

/** Every verb of saying in a text, in order. A word with a capital is none, but for "According to". */
export function speechVerbs(text: string): VerbHit[] {
	const hits: VerbHit[] = [];
	let start = -1;
	let hash = 0;
	for (let i = 0; i <= text.length; i++) {
		const code = text.charCodeAt(i);
		if ((code >= 97 && code <= 122) || (code === 65 && start < 0)) {
			if (start < 0) {
				start = i;
				hash = 0;
			}
			hash = (hash * 31 + (code | 32)) | 0;
		} else if (start >= 0 && !isLetter(code)) {
			if (SIEVE[hash & 4095] === 1) addHit(hits, text, start, i);
			start = -1;
		} else if (isLetter(code)) {
			while (isLetter(text.charCodeAt(i + 1))) i++;
			start = -1;
		}
	}
	return hits;
}

function addHit(hits: VerbHit[], text: string, start: number, end: number): void {
	const word =
		text.charCodeAt(start) === 65
			? text.slice(start, end).replace('According', 'according')
			: text.slice(start, end);
	const verb = VERBS.get(word);
	if (verb === 'according' && (!text.startsWith(' to', end) || isLetter(text.charCodeAt(end + 3)))) return;
	const before = text.charCodeAt(start - 1);
	if (verb !== undefined && before !== 39 && before !== 45 && text.charCodeAt(end) !== 45)
		hits.push({ start, end, word, verb });
}
