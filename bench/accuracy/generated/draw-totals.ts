/** Draws a party in a nation, county or region at a general election, with a rival where the template needs one. */
import { slotsOf } from '../templates/problems.ts';
import type { Template } from '../templates/template.ts';
import { FORMED } from './parties.ts';
import type { Random } from './random.ts';
import { areasOf, NATIONS } from './scopes.ts';
import { hasNoun, totalsMeet } from './totals-conditions.ts';
import { type TotalsView, totalsView } from './totals-view.ts';
import type { World } from './world.ts';

const CLOSE = [50, 100, 250, 500, 1000];

/** Every party over every area that meets the template's conditions, in an order that the random numbers choose. */
export function* totalsDrawn(
	{ frame, when, text, claims }: Template,
	world: World,
	random: Random,
): Generator<TotalsView> {
	if (!world.isWhole) return;
	const slots = [
		...slotsOf(text).map(({ name }) => name),
		...claims.flatMap(({ corruptions }) => corruptions.map((c) => c.with)),
	];
	const needs = (root: string) =>
		slots.some((name) => name === root || name.startsWith(`${root}.`)) || when.some((c) => c.includes(root));
	const usesRival =
		slots.some((name) => /^rival\b/.test(name)) ||
		when.some((c) => /rival/.test(c)) ||
		slots.some((name) => name.endsWith('.ahead'));
	const usesParty =
		frame === 'area' ||
		needs('party') ||
		usesRival ||
		slots.some((n) => /^(?:votes|share|seats|commons)\b/.test(n));
	const order = FORMED.map((id) => world.standIn(id));
	const combinations: [number, number, number, number][] = [];
	const scopes = frame === 'nation' ? NATIONS : areasOf(world);
	scopes.forEach((_, s) => {
		world.generals.forEach((__, e) => {
			(usesParty ? order : order.slice(0, 1)).forEach((___, p) => {
				for (let c = 0; c < (/\{close/.test(text) ? CLOSE.length : 1); c++) combinations.push([s, e, p, c]);
			});
		});
	});
	for (const [s, e, p, c] of random.shuffled(combinations)) {
		const options = { party: order[p], closeLimit: CLOSE[c] };
		const alone = totalsView(world, scopes[s], world.generals[e], options);
		if (!alone || (usesParty && !alone.totals.parties.has(order[p]))) continue;
		const rivals = usesRival
			? random.shuffled(
					order.filter(
						(id) => id !== order[p] && hasNoun(alone, id) && (alone.totals.parties.get(id)?.seats ?? 0) > 0,
					),
				)
			: [null];
		for (const rival of rivals) {
			const view = totalsView(world, scopes[s], world.generals[e], { ...options, rival });
			if (!view || !when.every((condition) => totalsMeet(view, condition))) continue;
			yield view;
			if (!/\{rival/.test(text)) break;
		}
	}
}
