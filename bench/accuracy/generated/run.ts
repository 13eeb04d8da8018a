/** Checks the filled templates and counts how it did, by type, party, template and kind of corruption. */
import { type Claim, checkText } from '@mandate/check';
import type { Release } from '@mandate/record';
import { type Failure, newTally, ofParty, ofType, type Tally } from '../tally.ts';
import type { Template } from '../templates/template.ts';
import { allCases, type Case } from './cases.ts';
import { scoreTrue, scoreWrong } from './score-case.ts';
import type { World } from './world.ts';

export interface TemplateCounts {
	readonly id: string;
	texts: number;
	claims: number;
	right: number;
	falseReds: number;
	beside: number;
	errors: number;
	caught: number;
	passed: number;
}

export interface KindCounts {
	made: number;
	caught: number;
	named: number;
	passed: number;
}

export interface GeneratedRun {
	readonly tally: Tally;
	readonly templates: ReadonlyMap<string, TemplateCounts>;
	readonly kinds: ReadonlyMap<string, KindCounts>;
	readonly failures: readonly Failure[];
}

export interface GeneratedOptions {
	readonly templates: readonly Template[];
	readonly seed: string;
	/** True texts to make. */
	readonly limit: number;
	/** Failing cases kept of each template, kind of error and kind of failure. */
	readonly keep: number;
}

export function say(claim: Claim): string {
	const detail = claim.detail ? `/${claim.detail}` : '';
	const found = claim.found ? `, found ${claim.found.value} (${claim.found.label})` : '';
	return `${claim.type} ${claim.verdict}${detail}${found} “${claim.quote}”`;
}

/** The same claim in two texts that differ elsewhere. */
const keyOf = ({ type, verdict, quote }: Claim): string => `${type} ${verdict} ${quote}`;

export function runGenerated(world: World, release: Release, options: GeneratedOptions): GeneratedRun {
	const tally = newTally();
	const templates = new Map<string, TemplateCounts>();
	const kinds = new Map<string, KindCounts>();
	const failures: Failure[] = [];
	const kept = new Map<string, number>();

	function fail(one: Case, what: Failure['what'], expected: string, claims: readonly Claim[]): void {
		const { wrong, kind } = one;
		const key = `${one.template.id} ${kind} ${wrong?.claim.n} ${wrong?.put} ${wrong?.with} ${what}`;
		const n = kept.get(key) ?? 0;
		if (n >= options.keep) return;
		kept.set(key, n + 1);
		const found = claims.map(say);
		failures.push({ group: one.template.id, kind, what, text: one.text, expected, found });
	}
	const quoteOf = (one: Case, n: number): string => {
		const mark = one.marks.get(n);
		return mark ? `“${one.text.slice(mark.start, mark.end)}”` : '';
	};

	/** Returns the false alarms, which are not counted again in texts made from this one. */
	function takeTrue(one: Case, claims: readonly Claim[], counts: TemplateCounts): ReadonlySet<string> {
		const { reds, marks } = scoreTrue(one, claims);
		for (const claim of reds) ofType(tally, claim.type).falseReds++;
		counts.falseReds += reds.length;
		if (reds.length > 0) fail(one, 'false red', 'supported: the whole text is true', claims);
		for (const { gold, over, isTyped, isRight, isRed } of marks) {
			const row = ofType(tally, gold.type);
			row.claims++;
			counts.claims++;
			if (over.length > 0) row.found++;
			if (isTyped) row.typed++;
			if (isRight) {
				row.right++;
				counts.right++;
			} else if (!isRed) {
				const what = over.length > 0 ? 'other verdict' : 'not found';
				fail(one, what, `${gold.type} supported ${quoteOf(one, gold.n)}`, claims);
			}
			for (const id of one.parties.get(gold.n) ?? []) {
				const party = ofParty(tally, id);
				party.claims++;
				if (isRed) party.reds++;
			}
		}
		return new Set(reds.map(keyOf));
	}

	function takeWrong(
		one: Case,
		claims: readonly Claim[],
		counts: TemplateCounts,
		alarms: ReadonlySet<string>,
	): void {
		if (!one.wrong) return;
		const { claim: gold, put, with: instead, verdict } = one.wrong;
		const { own, isCaught, isNamed, isPassed, beside } = scoreWrong(one, claims);
		const row = ofType(tally, gold.type);
		const kind = kinds.get(one.kind) ?? { made: 0, caught: 0, named: 0, passed: 0 };
		kinds.set(one.kind, kind);
		kind.made++;
		for (const c of [row, counts]) {
			c.errors++;
			if (isCaught) c.caught++;
			if (isPassed) c.passed++;
		}
		if (isCaught) kind.caught++;
		if (isPassed) kind.passed++;
		if (isNamed) {
			row.named++;
			kind.named++;
		}
		for (const id of one.parties.get(gold.n) ?? []) {
			const party = ofParty(tally, id);
			party.errors++;
			if (isCaught) party.caught++;
		}
		if (!isCaught) {
			const what = isPassed ? 'passed as supported' : own.length > 0 ? 'other verdict' : 'not found';
			const how = `${one.kind} of ${put}${instead ? ` for ${instead}` : ''}`;
			fail(one, what, `${gold.type} ${verdict} (${how}) ${quoteOf(one, gold.n)}`, claims);
		}
		const alarmed = beside.filter((claim) => !alarms.has(keyOf(claim)));
		for (const claim of alarmed) ofType(tally, claim.type).beside++;
		counts.beside += alarmed.length;
		if (alarmed.length > 0) fail(one, 'red beside', `supported: only claim ${gold.n} was altered`, alarmed);
	}

	for (const cases of allCases(options.templates, world, options.seed, options.limit)) {
		const { id } = cases[0].template;
		const none = {
			id,
			texts: 0,
			claims: 0,
			right: 0,
			falseReds: 0,
			beside: 0,
			errors: 0,
			caught: 0,
			passed: 0,
		};
		const counts = templates.get(id) ?? none;
		templates.set(id, counts);
		let alarms: ReadonlySet<string> = new Set();
		for (const one of cases) {
			const from = performance.now();
			const { claims, summary } = checkText(one.text, release, { published: one.publishedOn });
			tally.checking += performance.now() - from;
			tally.texts++;
			counts.texts++;
			if (one.wrong) takeWrong(one, claims, counts, alarms);
			else {
				tally.figures += summary.figures;
				tally.notUnderstood += summary.not_understood;
				alarms = takeTrue(one, claims, counts);
			}
		}
	}
	return { tally, templates, failures, kinds };
}
