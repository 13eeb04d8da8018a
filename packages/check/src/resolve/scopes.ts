/** The seats and areas that a figure may be about, each with a cost. */

import { enumerated } from '../frame/enumerated.ts';
import { cueAt, windowStart, wordAt } from '../frame/measure.ts';
import type { Sentence } from '../frame/sentence.ts';
import { type Context, preferred, type Scope } from './context.ts';
import { asides, boundaries, type Costed, distance, offer, rightEnd, wordsOfFigureBefore } from './cost.ts';
import { DEMONYMS } from './demonyms.ts';

const sameScope = (a: Scope, b: Scope): boolean => a.kind === b.kind && a.id === b.id;

export function scopesFor(s: Sentence, index: number, context: Context): Costed<Scope>[] {
	const order = enumerated(s, index);
	if (order >= 0) return enumeratedScope(s, order, context);
	const list: Costed<Scope>[] = [];
	const n = s.numbers[index];
	const left = windowStart(s, index);
	const right = rightEnd(s, index);
	const span = asides(s);
	const before = wordsOfFigureBefore(s, index);
	let seen = 0;
	for (let k = s.names.length - 1; k >= 0; k--) {
		const name = s.names[k];
		if (name.kind !== 'place' && name.kind !== 'area') continue;
		const scope: Scope =
			name.kind === 'place'
				? { kind: 'place', id: preferred(context, name.places) }
				: { kind: 'area', id: name.areas[0] };
		let cost: number;
		if (name.to <= n.from) {
			if (name.from >= left) cost = 0.15 * seen++;
			else cost = 0.4 + 0.1 * boundaries(s, name.to, n.from) + 0.05 * seen++;
		} else if (name.from < right) {
			const link = cueAt(s, name.from - 1) === 'the' ? cueAt(s, name.from - 2) : cueAt(s, name.from - 1);
			cost =
				link === 'in' || link === 'across' || link === 'at' || link === 'of' || link === 'for' ? 0.1 : 0.6;
		} else cost = 1.3;
		if (name.to <= n.from) cost += distance(s, index, name.from, span, before);
		if (
			cueAt(s, name.from - 1) === 'former' ||
			(s.tokens[name.to]?.word === 'mp' && cueAt(s, name.from - 2) === 'former')
		)
			cost += 0.8;
		offer(list, scope, cost, null, sameScope);
		if (name.kind === 'area')
			for (const other of name.areas.slice(1))
				offer(list, { kind: 'area', id: other }, cost + 0.1, null, sameScope);
		if (name.kind === 'place')
			for (const other of name.places) offer(list, { kind: 'place', id: other }, cost + 0.2, null, sameScope);
	}
	for (let i = 0; i < s.tokens.length; i++) {
		const word = wordAt(s, i);
		const nation = s.tokens[i].isCapital ? DEMONYMS.get(word) : undefined;
		if (nation)
			offer(
				list,
				{ kind: 'area', id: context.facts.areaIndex(nation) },
				i < n.from ? (i >= left ? 0.05 : 0.45) : i < right ? 0.1 : 1.3,
				null,
				sameScope,
			);
		if (
			word === 'nationally' ||
			word === 'nationwide' ||
			(word === 'country' && (cueAt(s, i - 2) === 'across' || wordAt(s, i - 1) === 'whole'))
		) {
			offer(
				list,
				{ kind: 'area', id: context.facts.areaIndex('united-kingdom') },
				i < n.from ? 0.2 : 0.7,
				'no area is named: the United Kingdom or Great Britain',
				sameScope,
			);
		}
	}
	const hasOwn = list.some((entry) => entry.cost < 0.5);
	if (context.last?.scope)
		offer(
			list,
			context.last.scope,
			(context.last.sentence === context.sentence
				? 0.3
				: 0.55 + 0.1 * Math.min(4, context.sentence - context.last.sentence)) + (hasOwn ? 0.6 : 0),
			`what the figure before was about: ${scopeName(context, context.last.scope)}`,
			sameScope,
		);
	context.scopes.forEach(({ scope, sentence, paragraph }, age) => {
		const gap = Math.min(4, context.sentence - sentence);
		const cost =
			0.5 + 0.1 * gap + 0.15 * age + (paragraph === context.paragraph ? 0 : 0.2) + (hasOwn ? 0.6 : 0);
		offer(list, scope, cost, `taken from an earlier sentence: ${scopeName(context, scope)}`, sameScope);
	});
	if (context.mainPlace >= 0) {
		const scope: Scope = { kind: 'place', id: context.mainPlace };
		offer(
			list,
			scope,
			((context.placeMentions.get(context.mainPlace) ?? 0) > 1 ? 0.75 : 1) + (hasOwn ? 0.6 : 0),
			`taken from the start of the article: ${scopeName(context, scope)}`,
			sameScope,
		);
	}
	if (context.mainArea >= 0)
		offer(
			list,
			{ kind: 'area', id: context.mainArea },
			(context.isOfArea ? 0.85 : 1.4) + (hasOwn ? 0.6 : 0),
			`taken from the start of the article: ${scopeName(context, { kind: 'area', id: context.mainArea })}`,
			sameScope,
		);
	const uk = context.facts.areaIndex('united-kingdom');
	if (uk >= 0)
		offer(
			list,
			{ kind: 'area', id: uk },
			1.55 + (hasOwn || isLocal(s) || isOutOfTheBlue(s, context) ? 0.6 : 0),
			'no area is named: the United Kingdom',
			sameScope,
		);
	return list.sort((a, b) => a.cost - b.cost);
}

/** "The first", "the latter": of two or three places that the sentence before named, in their order; nothing where it named others. */
function enumeratedScope(s: Sentence, order: number, context: Context): Costed<Scope>[] {
	const told = context.scopes.filter(
		({ scope, sentence }) => scope.kind === 'place' && sentence === context.sentence - 1,
	);
	const isThree = s.tokens.some(({ word }) => word === 'third');
	const isClear = told.length === (isThree ? 3 : 2);
	if (!isClear || s.names.some((name) => name.kind === 'place')) return [];
	const entry = told[told.length - 1 - order];
	return entry
		? [
				{
					value: entry.scope,
					cost: 0.1,
					assumption: 'the places named in the sentence before, in their order',
				},
			]
		: [];
}

/** Nothing named so far, here or before: any club may have had a turnout. */
function isOutOfTheBlue(s: Sentence, context: Context): boolean {
	return (
		s.names.length === 0 &&
		context.scopes.length === 0 &&
		context.parties.length === 0 &&
		context.people.length === 0 &&
		!s.tokens.some((token) => token.cue === 'general' || token.cue === 'mp' || token.word === 'mps')
	);
}

/** "in the town", "here", "in the ward": somewhere, named or not, that is not the whole country. */
function isLocal(s: Sentence): boolean {
	return s.tokens.some(
		(token, i) =>
			s.nameAt[i] < 0 &&
			(token.cue === 'here' || LOCAL.has(token.word)) &&
			(token.cue === 'here' || DETERMINERS.has(s.tokens[i - 1]?.word ?? '')),
	);
}

const LOCAL = new Set(
	'town city village borough county district ward division area region island seat constituency'.split(' '),
);
const DETERMINERS = new Set('the this that his her their its our each'.split(' '));

export function scopeName(context: Context, scope: Scope): string {
	return scope.kind === 'place'
		? context.facts.release.places.name.at(scope.id)
		: context.facts.release.areas[scope.id].name;
}
