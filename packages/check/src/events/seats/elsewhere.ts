/** Contests that the record of the Commons cannot speak of: for a party's leadership, a mayoralty, another parliament or assembly. */

import type { Sentence } from '../../frame/sentence.ts';
import type { Context } from '../../resolve/context.ts';
import { word } from './clause.ts';

const INSIDE = new Set(
	'leadership nomination nominations selection shortlist mayor mayors mayoral mayoralty commissioner commissioners presidency presidential referendum primary chairmanship convener speakership'.split(
		' ',
	),
);
const ASSEMBLY = new Set('holyrood msp msps senedd stormont mla mlas mep meps euro assembly'.split(' '));
const COMMONS = new Set('westminster commons mp mps'.split(' '));

interface Elsewhere {
	paragraph: number;
	assembly: number;
	commons: number;
}

const STATES = new WeakMap<Context, Elsewhere>();

function stateOf(context: Context): Elsewhere {
	const known = STATES.get(context);
	if (known) return known;
	const state: Elsewhere = { paragraph: -1, assembly: 0, commons: 0 };
	STATES.set(context, state);
	return state;
}

/** Whether a sentence is about such a contest, and what that leaves: nothing, or no accusation. */
export function elsewhereOf(s: Sentence, context: Context): 'all' | 'red' | null {
	const state = stateOf(context);
	let isInside = false;
	let isAssembly = false;
	for (let i = 0; i < s.tokens.length; i++) {
		const { kind, word: w } = s.tokens[i];
		if (s.nameAt[i] >= 0 || kind !== 'word') continue;
		if (INSIDE.has(w) || (w === 'leader' && /^(election|contest|race|ballot)$/.test(word(s, i + 1))))
			isInside = true;
		if (
			ASSEMBLY.has(w) ||
			(w === 'scottish' && word(s, i + 1) === 'parliament') ||
			(w === 'european' && /^(parliament|elections?)$/.test(word(s, i + 1)))
		)
			isAssembly = true;
		if (COMMONS.has(w) || (w === 'general' && word(s, i + 1) === 'election')) state.commons++;
	}
	if (isAssembly) state.assembly++;
	const hasSeat = s.names.some((name) => name.kind === 'place');
	if (isInside) state.paragraph = context.paragraph;
	if (!hasSeat && (isInside || state.paragraph === context.paragraph)) return 'all';
	if (isAssembly || (state.assembly > 0 && state.assembly >= state.commons)) return 'red';
	return null;
}
