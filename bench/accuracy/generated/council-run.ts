/** Fills the templates about councils, makes each wrong in every way it allows, checks them and counts. */
import { checkText } from '@mandate/check';
import type { Release } from '@mandate/record';
import { isRed, touch } from '../score.ts';
import { COUNCIL_TEMPLATES, type CouncilCorruption, type CouncilTemplate } from '../templates/councils.ts';
import { drawOf } from './council-frames.ts';
import type { CouncilDraw, Slots } from './council-slots.ts';
import { councilView } from './council-view.ts';
import { type Random, randomFrom } from './random.ts';

interface Text {
	readonly text: string;
	readonly marks: ReadonlyMap<number, { readonly start: number; readonly end: number }>;
}

export interface KindCount {
	made: number;
	caught: number;
	passed: number;
}

export interface CouncilRun {
	texts: number;
	/** True claims, those all supported, those nothing was said of. */
	claims: number;
	right: number;
	missing: number;
	falseReds: number;
	milliseconds: number;
	readonly kinds: Map<string, KindCount>;
	readonly templates: Map<
		string,
		{ claims: number; right: number; reds: number; errors: number; caught: number }
	>;
	readonly failures: string[];
}

function fill(template: CouncilTemplate, slots: Slots): Text {
	const marks = new Map<number, { start: number; end: number }>();
	let text = '';
	let open = -1;
	for (const part of template.text.split(/(\[\[\d+\||\]\]|\{[^{}]*\})/)) {
		const mark = /^\[\[(\d+)\|$/.exec(part);
		if (mark) {
			open = Number(mark[1]);
			marks.set(open, { start: text.length, end: text.length });
		} else if (part === ']]') {
			const { start } = marks.get(open) ?? { start: 0 };
			marks.set(open, { start, end: text.length });
		} else if (part.startsWith('{')) {
			const [name, modifier] = part.slice(1, -1).split(':');
			const value = slots[name];
			if (value === undefined) throw new Error(`${template.id}: no slot "${name}"`);
			text += modifier === 'cap' ? value.charAt(0).toUpperCase() + value.slice(1) : value;
		} else text += part;
	}
	return { text: text.charAt(0).toUpperCase() + text.slice(1), marks };
}

function wrongText(
	template: CouncilTemplate,
	draw: CouncilDraw,
	corruption: CouncilCorruption,
	random: Random,
): Text | null {
	const instead = draw.wrong(corruption, random);
	if (instead === null) return null;
	if (corruption.with !== undefined) {
		const { with: words, put } = corruption;
		const found = fill({ ...template, text: template.text.replace(put, words) }, draw.slots);
		return found;
	}
	return fill(template, { ...draw.slots, ...instead });
}

export function runCouncils(
	release: Release,
	seed: string,
	limit: number,
	only: string | null,
	checked: typeof checkText = checkText,
): CouncilRun {
	const run: CouncilRun = {
		texts: 0,
		claims: 0,
		right: 0,
		missing: 0,
		falseReds: 0,
		milliseconds: 0,
		kinds: new Map(),
		templates: new Map(),
		failures: [],
	};
	if (!release.councils) return run;
	const view = councilView(release.councils);
	const templates = COUNCIL_TEMPLATES.filter(({ id }) => only === null || id === only);
	const each = Math.max(1, Math.ceil(limit / Math.max(1, templates.length)));
	const check = (text: string, published: string) => {
		const before = performance.now();
		const { claims } = checked(text, release, { published });
		run.milliseconds += performance.now() - before;
		return claims;
	};
	for (const template of templates) {
		const random = randomFrom(`${seed} ${template.id}`);
		const own = { claims: 0, right: 0, reds: 0, errors: 0, caught: 0 };
		run.templates.set(template.id, own);
		for (let made = 0, tries = 0; made < each && tries < each * 60; tries++) {
			const draw = drawOf(template.frame, view, random);
			if (!draw) continue;
			made++;
			const { text, marks } = fill(template, draw.slots);
			const claims = check(text, draw.published);
			run.texts++;
			const said = (list: typeof claims) =>
				list
					.map(
						(one) =>
							`${one.type} ${one.verdict}/${one.detail} “${one.quote}” ${one.workings
								.map((line) => line.text)
								.join('; ')
								.slice(0, 160)}`,
					)
					.join('\n      ');
			for (const red of claims.filter(({ verdict }) => isRed(verdict))) {
				run.falseReds++;
				own.reds++;
				run.failures.push(`[false red] ${template.id} ${draw.published}: ${text}\n      ${said([red])}`);
			}
			for (const { n, types } of template.claims) {
				const mark = marks.get(n);
				const over = mark ? claims.filter((claim) => touch(mark, claim) && types.includes(claim.type)) : [];
				run.claims++;
				own.claims++;
				const isRight = over.length > 0 && over.every(({ verdict }) => verdict === 'supported');
				if (isRight) own.right++;
				if (isRight) run.right++;
				else
					run.failures.push(`[not right] ${template.id} ${draw.published}: ${text}\n      ${said(claims)}`);
				if (over.length === 0) run.missing++;
			}
			for (const claim of template.claims) {
				for (const corruption of claim.corruptions) {
					const wrong = wrongText(template, draw, corruption, random);
					const mark = wrong?.marks.get(claim.n);
					if (!wrong || !mark || wrong.text === text) continue;
					const found = check(wrong.text, draw.published);
					const over = found.filter((one) => touch(mark, one));
					const kind = run.kinds.get(corruption.kind) ?? { made: 0, caught: 0, passed: 0 };
					run.kinds.set(corruption.kind, kind);
					kind.made++;
					own.errors++;
					if (over.some(({ verdict }) => isRed(verdict))) {
						kind.caught++;
						own.caught++;
						continue;
					}
					if (over.length > 0 && over.every(({ verdict }) => verdict === 'supported')) kind.passed++;
					run.failures.push(
						`[missed ${corruption.kind} ${corruption.put}] ${template.id} ${draw.published}: ${wrong.text}\n      ${said(found)}`,
					);
				}
			}
		}
	}
	return run;
}
