/** The check: an article and a release in, verdicts out. Pure; the clock and the network are never asked. */
import type { Release } from '@mandate/record';
import type { Answer, Claim, Figure } from './answer.ts';
import { EVENT_RULES, eventDraft } from './events/index.ts';
import { windowStart } from './frame/measure.ts';
import { measuresOf } from './frame/measures.ts';
import { isClauseMark, makeSentence, type Sentence } from './frame/sentence.ts';
import { type Block, type Document, sourceEnd, sourceOffset } from './read/document.ts';
import { readText } from './read/text.ts';
import { type DraftClaim, figureClaim } from './report/figure-claim.ts';
import { type Context, makeContext, recallPerson, remember } from './resolve/context.ts';
import { type Mention, mentionsOf } from './resolve/mentions.ts';
import { sentences } from './segment/sentences.ts';
import { forecastBefore, settingOf } from './setting.ts';
import { type Cast, namesOf, numbersOf, timesOf, tokenize } from './tag/index.ts';
import { factsOf } from './verify/facts.ts';
import { judge } from './verify/judge.ts';

export interface CheckOptions {
	/** Day of publication, `YYYY-MM-DD`; else the document's own, else the record's last day. */
	readonly published?: string | null;
}

/** Checks plain text. */
export function checkText(text: string, release: Release, options: CheckOptions = {}): Answer {
	return check(readText(text), text, release, options);
}

export function check(
	document: Document,
	source: string,
	release: Release,
	options: CheckOptions = {},
): Answer {
	const facts = factsOf(release);
	const published = options.published ?? document.published ?? null;
	const last =
		release.elections.length > 0 ? release.elections[release.elections.length - 1].pollingOn : '9999-12-31';
	const cast: Cast = new Map();
	const context = makeContext(facts, published ?? last, cast);
	const claims: Claim[] = [];
	const figures: Figure[] = [];
	let words = 0;
	document.blocks.forEach((block, paragraph) => {
		if (block.kind === 'meta') return;
		context.paragraph = paragraph;
		for (const span of sentences(block.text)) {
			const tokens = tokenize(block.text, span.start, span.end);
			if (tokens.length === 0) continue;
			words += tokens.reduce((sum, token) => sum + (token.kind === 'word' && !token.isJoined ? 1 : 0), 0);
			const s = tagSentence(tokens, context);
			const drafts = checkSentence(s, context, block, figures);
			for (const draft of drafts) claims.push(place(draft, block, source));
			context.sentence++;
		}
	});
	return answer(document, published, words, claims, figures, release);
}

function tagSentence(tokens: ReturnType<typeof tokenize>, context: Context): Sentence {
	const { release } = context.facts;
	const inPlay = (rows: Uint32Array): readonly number[] => {
		const places = new Set(
			context.scopes.filter((entry) => entry.scope.kind === 'place').map((entry) => entry.scope.id),
		);
		return [...rows].filter((row) => places.has(release.contests.place[release.candidacies.contest[row]]));
	};
	const names = namesOf(tokens, { release, cast: context.cast, inPlay });
	const numbers = numbersOf(tokens).filter(
		(n) => !names.some((name) => name.from <= n.figureFrom && n.figureFrom < name.to),
	);
	const times = timesOf(tokens, numbers);
	return makeSentence(tokens, numbers, names, times);
}

function checkSentence(s: Sentence, context: Context, block: Block, figures: Figure[]): DraftClaim[] {
	const mentions = mentionsOf(s, {
		person: (gender) => recallPerson(context, gender),
		party: () => context.parties[0] ?? -1,
		own: () => context.own,
	});
	const setting = settingOf(s);
	if (setting) context.setting = setting;
	else if (context.setting === 'survey' && context.settingParagraph !== context.paragraph)
		context.setting = 'elections';
	context.settingParagraph = context.paragraph;
	if (context.own < 0 && context.parties.length > 0) context.own = context.parties[0];
	const drafts: DraftClaim[] = [];
	const measures = measuresOf(s, context.measure);
	const lastMeasure = measures.filter((m) => m !== null).pop();
	s.numbers.forEach((n, index) => {
		if (
			n.kind === 'year' ||
			n.kind === 'clock' ||
			n.kind === 'label' ||
			n.kind === 'age' ||
			s.timeAt[n.figureFrom] >= 0
		)
			return;
		const text = block.text.slice(s.tokens[n.figureFrom].start, s.tokens[n.figureTo - 1].end);
		const at = {
			start: sourceOffset(block.offsets, s.tokens[n.figureFrom].start),
			end: sourceEnd(block.offsets, s.tokens[n.figureTo - 1].end),
			text,
		};
		const measure = measures[index];
		if (!measure) {
			figures.push({
				...at,
				state: n.unit === 'money' || n.kind === 'measure' ? 'read' : 'not_understood',
				why: n.unit === 'money' ? 'money' : null,
			});
			return;
		}
		if (context.setting !== 'elections') {
			figures.push({
				...at,
				state: 'read',
				why: context.setting === 'survey' ? 'a poll or forecast' : 'a council or ward',
			});
			return;
		}
		if (measure.kind !== 'swing-needed' && forecastBefore(s, n.from, 0) >= 0) {
			figures.push({ ...at, state: 'read', why: 'a forecast' });
			return;
		}
		const judgement = judge(s, index, measure, mentions, context);
		if (!judgement) {
			figures.push({ ...at, state: 'read', why: 'the record does not tell whose figure this is' });
			return;
		}
		figures.push({ ...at, state: 'checked', why: null });
		const { from, to } = quoteOf(s, index, measure.cueFrom, measure.cueTo, mentions);
		drafts.push(
			figureClaim(s, index, measure, judgement, context, s.tokens[from].start, s.tokens[to - 1].end),
		);
	});
	if (context.setting === 'elections') {
		const input = { s, mentions, context, text: block.text };
		for (const rule of EVENT_RULES) for (const claim of rule(input)) drafts.push(eventDraft(claim, input));
	}
	if (lastMeasure) context.measure = lastMeasure;
	remember(context, s, mentions);
	return drafts;
}

function quoteOf(
	s: Sentence,
	index: number,
	cueFrom: number,
	cueTo: number,
	mentions: readonly Mention[],
): { from: number; to: number } {
	const n = s.numbers[index];
	let from = Math.min(cueFrom, n.from);
	const left = windowStart(s, index);
	let last: Mention | null = null;
	for (const m of mentions) if (m.to <= from && m.from >= left) last = m;
	if (last && from - last.to <= 14 && !hasMark(s, last.to, from)) from = last.from;
	return { from: Math.max(0, from), to: Math.max(n.to, Math.min(cueTo, s.tokens.length)) };
}

function hasMark(s: Sentence, from: number, to: number): boolean {
	for (let i = from; i < to; i++) if (isClauseMark(s, i) && s.tokens[i].word !== ':') return true;
	return false;
}

function place(draft: DraftClaim, block: Block, source: string): Claim {
	const { fromText, upTo, ...rest } = draft;
	const start = sourceOffset(block.offsets, fromText);
	const end = sourceEnd(block.offsets, upTo);
	return { quote: source.slice(start, end), start, end, speaker: null, ...rest };
}

function answer(
	document: Document,
	published: string | null,
	words: number,
	claims: readonly Claim[],
	figures: readonly Figure[],
	release: Release,
): Answer {
	const tally = (verdict: string): number => claims.filter((claim) => claim.verdict === verdict).length;
	const state = (name: Figure['state']): number => figures.filter((figure) => figure.state === name).length;
	return {
		document: { title: document.title, published, words },
		record: { release: release.id, coverage: release.coverage.note },
		summary: {
			figures: figures.length,
			read: figures.length - state('not_understood'),
			checked: state('checked'),
			not_understood: state('not_understood'),
			supported: tally('supported'),
			contradicted: tally('contradicted'),
			mislabelled: tally('mislabelled'),
			not_in_record: tally('not_in_record'),
			ambiguous: tally('ambiguous'),
		},
		claims: [...claims].sort((a, b) => a.start - b.start || a.end - b.end),
		figures,
	};
}
