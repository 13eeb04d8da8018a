/** Texts filled from the record: each true once, and with each claim made wrong in each way its template allows. */

import type { Verdict } from '@mandate/check';
import { slotsOf } from '../templates/problems.ts';
import type { CorruptionKind, Template, TemplateClaim } from '../templates/template.ts';
import { corrupted } from './corrupt.ts';
import { type Draw, draws, splitSlot } from './draw.ts';
import { joined, type Piece, piecesOf, publishedOn, type Span, surnamesIn } from './fill.ts';
import { randomFrom } from './random.ts';
import { ALSO, WITHDRAWN } from './tightened.ts';
import type { World } from './world.ts';

export interface Case {
	readonly template: Template;
	readonly kind: 'true' | CorruptionKind;
	/** The corrupted claim, what goes and comes, and the right verdict; null for a true text. */
	readonly wrong: {
		readonly claim: TemplateClaim;
		readonly put: string;
		readonly with: string;
		readonly verdict: Verdict;
	} | null;
	/** With its dated head. */
	readonly text: string;
	readonly publishedOn: string;
	/** Spans of the claims, by number. */
	readonly marks: ReadonlyMap<number, Span>;
	/** What was altered. */
	readonly altered: readonly Span[];
	/** Ids of the parties that each claim is about. */
	readonly parties: ReadonlyMap<number, readonly string[]>;
}

function partiesOf(claim: TemplateClaim, draw: Draw): string[] {
	const ids = claim.subject.flatMap((subject) => {
		if (draw.totals)
			return subject === 'party' ? [draw.totals.party] : subject === 'rival' ? [draw.totals.rival] : [];
		const { prefix, rest } = splitSlot(subject);
		const view = draw.contests.get(prefix);
		if (rest === 'swing.from' || rest === 'swing.to')
			return view ? view.ranked.slice(0, 2).map(({ party }) => party) : [];
		return /^(?:seat|region)$/.test(rest) ? [] : [view?.role(rest as never)?.party ?? null];
	});
	return [...new Set(ids.filter((id) => id !== null))];
}

/** The texts of one draw: the true one first. Empty where a slot has no value or two people bear one surname. */
function casesOf(template: Template, draw: Draw, seed: string): Case[] {
	const random = randomFrom(seed);
	const pieces = piecesOf(template, draw);
	const surnames = surnamesIn(
		draw,
		slotsOf(template.text).map(({ name }) => name),
	);
	const day = publishedOn(template, draw, random);
	if (!pieces || !surnames || day === null || ALSO[template.id]?.(draw) === false) return [];
	const head = `# date: ${day}\n`;
	const parties = new Map(template.claims.map((claim) => [claim.n, partiesOf(claim, draw)] as const));
	const made = (list: readonly Piece[], altered: ReadonlySet<number>) => {
		const { text, marks, spans } = joined(head, list);
		return {
			template,
			text,
			marks,
			publishedOn: day,
			parties,
			altered: spans.filter((_, i) => altered.has(i)),
		};
	};
	const cases: Case[] = [{ ...made(pieces, new Set()), kind: 'true', wrong: null }];
	for (const claim of template.claims) {
		for (const corruption of claim.corruptions) {
			const result = corrupted(
				{ template, draw, pieces, surnames, publishedOn: day, random },
				claim,
				corruption,
			);
			if (!result) continue;
			const { put, with: instead, verdict, kind } = corruption;
			cases.push({
				...made(result.pieces, result.altered),
				kind,
				wrong: { claim, put, with: instead, verdict },
			});
		}
	}
	return cases;
}

/** Without end for templates of several contests; in an order that the seed chooses. Each item holds the texts of one draw. */
export function* casesOfTemplate(template: Template, world: World, seed: string): Generator<Case[]> {
	if (WITHDRAWN[template.id]) return;
	let i = 0;
	for (const draw of draws(template, world, randomFrom(`${seed} ${template.id}`))) {
		const cases = casesOf(template, draw, `${seed} ${template.id} ${i++}`);
		if (cases.length > 0) yield cases;
	}
}

/** Texts of all templates in turn, until `limit` true ones are made or every template is used up. */
export function* allCases(
	templates: readonly Template[],
	world: World,
	seed: string,
	limit: number,
): Generator<Case[]> {
	let open = templates.map((template) => casesOfTemplate(template, world, seed));
	let made = 0;
	while (open.length > 0 && made < limit) {
		const still: typeof open = [];
		for (const generator of open) {
			const { value, done } = generator.next();
			if (done) continue;
			still.push(generator);
			yield value;
			if (++made >= limit) return;
		}
		open = still;
	}
}
