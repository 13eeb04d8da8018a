/** What is wrong with the shape of a template: unknown slots, marks without claims, corruptions that cannot bite. */
import {
	AREA_SLOTS,
	CONTEST_SLOTS,
	DECOYS,
	type Frame,
	HEDGES,
	MODIFIERS,
	NATION_SLOTS,
	PARTY_SLOTS,
	ROLE_SLOTS,
	ROLES,
	type Template,
} from './template.ts';

const partyForms = (root: string) =>
	Object.keys(PARTY_SLOTS).map((form) => (form ? `${root}.${form}` : root));

const contestSlots = new Set([
	...Object.keys(CONTEST_SLOTS),
	...Object.keys(ROLES).flatMap((role) => Object.keys(ROLE_SLOTS).map((name) => `${role}.${name}`)),
	...['previous', 'swing.from', 'swing.to'].flatMap(partyForms),
]);
const decoySlots = new Set([...Object.keys(DECOYS), ...partyForms('decoy.party')]);
const wholeSlots: Partial<Record<Frame, ReadonlySet<string>>> = {
	nation: new Set([...Object.keys(NATION_SLOTS), ...['party', 'rival'].flatMap(partyForms)]),
	area: new Set([...Object.keys(AREA_SLOTS), ...['party', 'rival'].flatMap(partyForms)]),
};
/** Common to the contests of a frame with several. */
const COMMON = new Set(['year', 'base.year', 'day', 'daymonth', 'month', 'weekday', 'region']);
const PREFIXES: Partial<Record<Frame, readonly string[]>> = {
	'two-contests': ['a', 'b'],
	'three-contests': ['a', 'b', 'c'],
};

export interface Slot {
	readonly name: string;
	readonly modifiers: readonly string[];
	readonly hedge: string | null;
}

/** The slots of a text, in order. */
export function slotsOf(text: string): Slot[] {
	return [...text.matchAll(/\{([^{}:~]*)((?::[^{}:~]+)*)(?:~([^{}:~]+))?\}/g)].map(
		([, name, modifiers, hedge]) => ({
			name,
			modifiers: modifiers.split(':').slice(1),
			hedge: hedge ?? null,
		}),
	);
}

/** Number and words of each mark, in order. */
export function marksOf(text: string): { readonly n: number; readonly words: string }[] {
	return [...text.matchAll(/\[\[(\d+)\|(.*?)\]\]/gs)].map(([, n, words]) => ({ n: Number(n), words }));
}

function slotProblem(frame: Frame, slot: Slot, decoysToo: boolean): string | null {
	const written = `{${[slot.name, ...slot.modifiers].join(':')}${slot.hedge ? `~${slot.hedge}` : ''}}`;
	if (slot.modifiers.some((name) => !Object.hasOwn(MODIFIERS, name))) return `modifier of ${written}`;
	if (slot.hedge !== null && !Object.hasOwn(HEDGES, slot.hedge)) return `hedge of ${written}`;
	if (decoysToo && decoySlots.has(slot.name)) return null;
	const whole = wholeSlots[frame];
	if (whole) return whole.has(slot.name) ? null : `slot ${written}`;
	const prefixes = PREFIXES[frame];
	if (!prefixes || COMMON.has(slot.name)) return contestSlots.has(slot.name) ? null : `slot ${written}`;
	const known = prefixes.some(
		(prefix) => slot.name.startsWith(`${prefix}.`) && contestSlots.has(slot.name.slice(2)),
	);
	return known ? null : `slot ${written}`;
}

const SAYS_WHEN = /\{(?:year|day|month)\}/;
const SAYS_LATELY = /\{weekday\}|yesterday|overnight|this morning|last week/i;
/** Blanks the slots, so that words are looked for in the words alone. */
const wordsOnly = (text: string) => text.replaceAll(/\{[^{}]*\}/g, '_');
const INSIDE_MARK = new Set(['digits', 'count', 'measure', 'direction']);

export function problems(templates: readonly Template[]): string[] {
	const found: string[] = [];
	const seen = new Set<string>();
	for (const { id, frame, dated, text, claims } of templates) {
		const say = (problem: string) => found.push(`${id}: ${problem}`);
		if (seen.has(id)) say('id is used twice');
		seen.add(id);
		for (const slot of slotsOf(text)) {
			const problem = slotProblem(frame, slot, false);
			if (problem) say(problem);
		}
		if (/[{}]|\[\[|\]\]/.test(text.replaceAll(/\{[^{}]*\}/g, '').replaceAll(/\[\[\d+\|(.*?)\]\]/gs, '$1')))
			say('stray braces or brackets');
		if (dated === 'explicit' && !SAYS_WHEN.test(text)) say('does not say its year');
		if (dated !== 'explicit' && SAYS_WHEN.test(text)) say('says its year, so is explicit');
		if (dated !== 'explicit' && !SAYS_LATELY.test(text)) say('does not say when');
		if (dated === 'next-day' && text.includes('{weekday}')) say('a paper of the next day says "yesterday"');
		const marks = marksOf(text);
		const numbers = claims.map(({ n }) => n).sort((a, b) => a - b);
		if (
			marks
				.map(({ n }) => n)
				.sort((a, b) => a - b)
				.join() !== numbers.join()
		)
			say('marks and claims differ');
		for (const claim of claims) {
			const words = marks.find(({ n }) => n === claim.n)?.words ?? '';
			if (claim.corruptions.length === 0) say(`claim ${claim.n} has no corruption`);
			for (const { kind, put, with: instead } of claim.corruptions) {
				const place = INSIDE_MARK.has(kind) ? words : text;
				const times =
					kind === 'direction'
						? wordsOnly(place).split(put).length - 1
						: slotsOf(place).filter(({ name }) => name === put).length;
				if (times === 0) say(`claim ${claim.n}: nothing to corrupt at "${put}"`);
				if (kind === 'direction' && times > 1) say(`claim ${claim.n}: "${put}" stands more than once`);
				if (put === instead) say(`claim ${claim.n}: "${put}" for itself`);
				if (kind === 'direction' || instead === '') continue;
				const problem = slotProblem(frame, { name: instead, modifiers: [], hedge: null }, true);
				if (problem) say(`claim ${claim.n}: ${problem}`);
			}
			const prefixes = PREFIXES[frame];
			for (const subject of claim.subject)
				if (prefixes && !prefixes.some((prefix) => subject.startsWith(`${prefix}.`)))
					say(`subject ${subject}`);
		}
	}
	return found;
}
