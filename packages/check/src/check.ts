/** The check: an article and a release in, verdicts out. Pure; the clock and the network are never asked. */
import type { Release } from '@mandate/record';
import type { Answer, Claim, Figure } from './answer.ts';
import { BOOK_RULES } from './books.ts';
import { besideCouncils, councilClaims, withoutCouncils } from './councils/index.ts';
import type { EventClaim } from './events/event.ts';
import { claimsOfScene, eventDraft } from './events/index.ts';
import { figuresOf, type SentenceFigures } from './figures.ts';
import { makeSentence, type Sentence } from './frame/sentence.ts';
import { type Block, type Document, sourceEnd, sourceOffset } from './read/document.ts';
import { readText } from './read/text.ts';
import { answerOf } from './report/answer-of.ts';
import type { DraftClaim } from './report/figure-claim.ts';
import { accountFor, reconcile } from './report/reconcile.ts';
import { type InSentence, together } from './report/together.ts';
import { columnsOf } from './resolve/columns.ts';
import { type Context, makeContext } from './resolve/context.ts';
import { mentionsIn } from './resolve/recall.ts';
import { remember } from './resolve/remember.ts';
import { cellsOf, rowFigures } from './rows.ts';
import { beheld, seenAgain } from './scene/doubt.ts';
import { setScene } from './scene/scene.ts';
import { NO_QUOTE, type Quotation, quotations } from './segment/quotations.ts';
import { sentences } from './segment/sentences.ts';
import { namesOf, numbersOf, pieces, type Token, timesOf, tokenize } from './tag/index.ts';
import { factsOf } from './verify/facts.ts';

export interface CheckOptions {
	/** Day of publication, `YYYY-MM-DD`; else the document's own, else the record's last day. */
	readonly published?: string | null;
}

/** Checks plain text. */
export function checkText(text: string, release: Release, options: CheckOptions = {}): Answer {
	return check(readText(text), text, release, options);
}

/** Checks a document that was read from `source`; offsets of the answer are those of `source`. */
export function check(
	document: Document,
	source: string,
	release: Release,
	options: CheckOptions = {},
): Answer {
	const published = options.published ?? document.published ?? null;
	const last = release.elections[release.elections.length - 1]?.pollingOn ?? '9999-12-31';
	const context = makeContext(factsOf(release), published ?? last, new Map());
	const found: (InSentence & { readonly place: (draft: DraftClaim) => Claim })[] = [];
	const figures: Figure[] = [];
	let words = 0;
	let quote = NO_QUOTE;
	document.blocks.forEach((block, paragraph) => {
		if (block.kind === 'meta') return;
		context.paragraph = paragraph;
		context.isHeadline = block.kind === 'headline';
		const spans = sentences(block.text);
		const spoken = quotations(block.text, spans, quote);
		quote = spoken.state;
		for (const span of spans) {
			for (const tokens of pieces(tokenize(block.text, span.start, span.end))) {
				for (const token of tokens) if (token.kind === 'word' && !token.isJoined) words++;
				const place = (draft: DraftClaim): Claim => placed(draft, block, source, spoken.quotations);
				const before = figures.length;
				const drafts = checkSentence(tokens, context, block, figures);
				const own = figures.slice(before);
				for (const draft of drafts) {
					const start = sourceOffset(block.offsets, draft.fromText);
					const end = sourceEnd(block.offsets, draft.upTo);
					const others = own.filter((figure) => figure.end <= start || end <= figure.start).length;
					found.push({ draft, sentence: context.sentence, figures: own.length, others, place });
				}
				context.sentence++;
			}
		}
	});
	const claims = seenAgain(together(found), context.scene).map(({ draft }, index) =>
		found[index].place(draft),
	);
	return answerOf({ title: document.title, published, words }, claims, figures, release);
}

function tagged(tokens: readonly Token[], context: Context): Sentence {
	const { release } = context.facts;
	const inPlay = (rows: Uint32Array): readonly number[] => {
		const list: number[] = [];
		for (const row of rows) {
			const place = release.contests.place[release.candidacies.contest[row]];
			if (context.scopes.some(({ scope }) => scope.kind === 'place' && scope.id === place)) list.push(row);
		}
		return list;
	};
	const names = namesOf(tokens, { release, cast: context.cast, inPlay });
	const numbers = numbersOf(tokens).filter(
		(n) => !names.some((name) => name.from <= n.figureFrom && n.figureFrom < name.to),
	);
	return makeSentence(tokens, numbers, names, timesOf(tokens, numbers));
}

function checkSentence(
	tokens: readonly Token[],
	context: Context,
	block: Block,
	figures: Figure[],
): DraftClaim[] {
	if (tokens.length === 0) return [];
	const s = tagged(tokens, context);
	const mentions = mentionsIn(s, context);
	setScene(context.scene, s, context.sentence, context.paragraph);
	if (context.own < 0 && context.parties.length > 0) context.own = context.parties[0];
	const found = inRow(tokens, context, block) ?? figuresOf(s, mentions, context, block);
	const input = { s, mentions, context, text: block.text };
	const told: DraftClaim[] = claimsOfScene(input).map((claim) =>
		beheld(eventDraft(claim, input), context.scene),
	);
	const tell = (claims: readonly EventClaim[]): void => {
		for (const claim of claims) told.push(eventDraft(claim, input));
	};
	for (const rule of BOOK_RULES) tell(rule(input));
	const local = councilClaims(input);
	const events = besideCouncils(told, local);
	figures.push(...accountFor(found.figures, events, block));
	remember(context, s, mentions);
	const drafts = found.drafts.map((draft) => beheld(draft, context.scene));
	return reconcile(withoutCouncils(drafts, local), events);
}

/** The figures of a row of a table; null where the block is none. Notes what a row that heads columns says of them. */
function inRow(tokens: readonly Token[], context: Context, block: Block): SentenceFigures | null {
	const cells = cellsOf(tokens, block.text);
	if (!cells) {
		if (tokens.some(({ kind }) => kind === 'word')) context.columns = null;
		return null;
	}
	const columns = columnsOf(cells);
	if (columns) context.columns = columns;
	if (columns || !context.columns || context.scene.kind !== 'elections') return null;
	return rowFigures(cells, context.columns, context, block, (some) => tagged(some, context));
}

/** Who says it, where the text tells: the innermost speech that holds most of the claim. A reader's comment is the reader's. */
function speakerOf(draft: DraftClaim, block: Block, spoken: readonly Quotation[]): string | null {
	let speaker = block.kind === 'comment' ? 'a reader' : null;
	const middle = (draft.fromText + draft.upTo) / 2;
	for (const said of spoken) {
		if (said.isSpeech && said.start <= middle && middle < said.end && said.speakerName)
			speaker = said.speakerName;
	}
	return speaker;
}

function placed(draft: DraftClaim, block: Block, source: string, spoken: readonly Quotation[]): Claim {
	const {
		fromText,
		upTo,
		figure: _figure,
		isChance: _isChance,
		isPair: _isPair,
		isSlip: _isSlip,
		scope: _scope,
		taken: _taken,
		...rest
	} = draft;
	const start = sourceOffset(block.offsets, fromText);
	const end = sourceEnd(block.offsets, upTo);
	return { quote: source.slice(start, end), start, end, speaker: speakerOf(draft, block, spoken), ...rest };
}
