/** An answer as text for a terminal: the count, then every claim that is not supported with its sum, then the others. */
import type { Answer, Claim } from '@mandate/check';
import { countLine, unreadFigures } from '../lib/words/count.ts';
import { basisOf, reasonFor } from '../lib/words/reason.ts';
import { VERDICT_ORDER, VERDICT_WORDS } from '../lib/words/verdicts.ts';
import type { Colour, Paint } from './colour.ts';
import { wrap } from './wrap.ts';

const TONES: Readonly<Record<Claim['verdict'], Colour>> = {
	contradicted: 'red',
	mislabelled: 'yellow',
	ambiguous: 'magenta',
	not_in_record: 'cyan',
	supported: 'green',
};

/** Claims of these verdicts get a line each; of the others, their sums too. */
const BRIEF: readonly Claim['verdict'][] = ['not_in_record', 'supported'];

export interface Printing {
	readonly paint: Paint;
	/** Columns of the terminal. */
	readonly width: number;
}

/**
 * @param name of the file, for the heading
 * @param input that was checked: claims are shown with the line they stand on
 */
export function answerAsText(
	name: string,
	input: string,
	answer: Answer,
	{ paint, width }: Printing,
): string {
	const { document, summary, claims } = answer;
	const parts = [
		paint('bold', document.title ?? name),
		paint('faint', `${name}${document.published ? `, published ${document.published}` : ''}`),
		countLine(summary),
		verdictLine(summary, paint),
	];
	for (const verdict of VERDICT_ORDER) {
		const these = claims.filter((claim) => claim.verdict === verdict);
		if (these.length === 0) continue;
		parts.push('', paint('bold', `${VERDICT_WORDS[verdict].name} (${these.length})`));
		const print = BRIEF.includes(verdict) ? brief : whole;
		for (const claim of these) parts.push(print(claim, lineOf(input, claim.start), paint, width));
	}
	const unread = unreadFigures(answer);
	if (unread.length > 0) {
		const list = unread.map((figure) => `“${figure.text}” (${figure.why})`).join('; ');
		parts.push(
			'',
			paint('bold', `Figures without a verdict (${unread.length})`),
			paint('faint', wrap(list, width, '  ')),
		);
	}
	return `${parts.filter((part) => part !== null).join('\n')}\n`;
}

function verdictLine(summary: Answer['summary'], paint: Paint): string | null {
	const shown = VERDICT_ORDER.filter((verdict) => summary[verdict] > 0);
	if (shown.length === 0) return null;
	return shown
		.map((verdict) => {
			const { sign, name } = VERDICT_WORDS[verdict];
			return paint(TONES[verdict], `${sign} ${summary[verdict]} ${name.toLowerCase()}`);
		})
		.join('   ');
}

function brief(claim: Claim, line: number, paint: Paint, width: number): string {
	const { sign } = VERDICT_WORDS[claim.verdict];
	const text = wrap(`“${oneLine(claim.quote)}” (line ${line}) ${reasonFor(claim)}`, width, `  ${sign} `);
	return text.replace(sign, paint(TONES[claim.verdict], sign));
}

function whole(claim: Claim, line: number, paint: Paint, width: number): string {
	const { sign } = VERDICT_WORDS[claim.verdict];
	const tone = TONES[claim.verdict];
	const head = wrap(`“${oneLine(claim.quote)}” (line ${line})`, width, `  ${sign} `).replace(
		sign,
		paint(tone, sign),
	);
	const parts = [head, wrap(reasonFor(claim), width, '    ')];
	if (claim.speaker !== null) parts.push(wrap(`Said by ${claim.speaker}.`, width, '    '));
	const basis = basisOf(claim);
	if (basis !== null) parts.push(wrap(basis, width, '    '));
	const titles = new Map(claim.sources.map((source) => [source.id, `${source.title}, ${source.locator}`]));
	for (const { text, sources } of claim.workings) {
		parts.push(wrap(text, width, '      '));
		for (const id of sources) parts.push(paint('faint', wrap(titles.get(id) ?? id, width, '        ')));
	}
	for (const assumption of claim.assumptions)
		parts.push(paint('faint', wrap(`Taken as read: ${assumption}`, width, '      ')));
	return parts.join('\n');
}

function oneLine(text: string): string {
	return text.replace(/\s+/g, ' ').trim();
}

/** Line of the input, from 1, that an offset stands on. */
export function lineOf(input: string, offset: number): number {
	let line = 1;
	for (let at = input.indexOf('\n'); at !== -1 && at < offset; at = input.indexOf('\n', at + 1)) line++;
	return line;
}
