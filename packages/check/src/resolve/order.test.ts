/** What a figure is taken for: own words before carried ones, asides and far clauses after. */
import { describe, expect, it } from 'vitest';
import { exampleRelease, taggedOn } from '../fixtures/tagged.ts';
import { measuresOf } from '../frame/measures.ts';
import type { Sentence } from '../frame/sentence.ts';
import type { Cast } from '../tag/index.ts';
import { factsOf } from '../verify/facts.ts';
import { type Context, makeContext, recallPerson } from './context.ts';
import type { Costed } from './cost.ts';
import { type Mention, mentionsOf } from './mentions.ts';
import { remember } from './remember.ts';
import { scopeName, scopesFor } from './scopes.ts';
import { subjectsFor } from './subjects.ts';
import { timesFor } from './times.ts';
import type { When } from './when.ts';

const release = exampleRelease();

interface At {
	readonly s: Sentence;
	readonly mentions: readonly Mention[];
	readonly context: Context;
	readonly index: number;
}

/** The last sentence of `text`, after those before it were remembered; `index` is the figure that « marks. */
function reach(text: string): At {
	const cast: Cast = new Map();
	const context = makeContext(factsOf(release), '2017-06-12', cast);
	const sentences = text.split(/(?<=\.) (?=[«A-Z])/);
	for (const [i, sentence] of sentences.entries()) {
		const at = sentence.indexOf('«');
		const s = taggedOn(release, sentence.replace('«', ''), cast);
		const mentions = mentionsOf(s, {
			person: (gender) => recallPerson(context, gender),
			party: () => context.parties[0] ?? -1,
			own: () => context.own,
		});
		if (i === sentences.length - 1) {
			const index = s.numbers.findIndex((n) => s.tokens[n.figureFrom].start === at);
			return { s, mentions, context, index };
		}
		remember(context, s, mentions);
		context.sentence++;
	}
	throw new Error('no sentence');
}

/** What is offered at no more than a quarter above the least cost. */
function least<T>(list: readonly Costed<T>[], show: (value: T) => string): string[] {
	return list.filter(({ cost }) => cost <= list[0].cost + 0.04).map(({ value }) => show(value));
}

describe('seats and areas', () => {
	const cases: readonly (readonly [string, string])[] = [
		['In Clacton Labour polled «441 votes.', 'Clacton'],
		['Labour polled «441 votes in Clacton.', 'Clacton'],
		['In Clacton Labour polled 441 votes and in Stockport «442.', 'Stockport'],
		['Labour polled «441 votes in Clacton and 442 in Stockport.', 'Clacton'],
		['Labour polled 441 votes in Clacton and «442 in Stockport.', 'Stockport'],
		['Clacton was lost. Labour polled «441 votes in Stockport.', 'Stockport'],
		['Clacton was lost. Labour polled «441 votes there.', 'Clacton'],
		['Clacton was lost. Stockport was held. Labour polled «441 votes.', 'Stockport'],
		['In Clacton (as in Stockport) Labour polled «441 votes.', 'Clacton'],
		['Clacton, where Labour is as weak as in Stockport, gave it «441 votes.', 'Clacton'],
		['Across Scotland the SNP won «56 seats.', 'Scotland'],
		['The Scottish total was «56 seats.', 'Scotland'],
		['Labour polled «441 votes.', 'United Kingdom'],
	];
	for (const [text, expected] of cases)
		it(text, () => {
			const { s, context, index } = reach(text);
			expect(least(scopesFor(s, index, context), (scope) => scopeName(context, scope))[0]).toBe(expected);
		});

	it('what is carried says so', () => {
		const { s, context, index } = reach('Clacton was lost. Labour polled «441 votes.');
		expect(scopesFor(s, index, context)[0].assumption).toContain('Clacton');
	});

	it('what the words name does not', () => {
		const { s, context, index } = reach('Clacton was lost. Labour polled «441 votes in Stockport.');
		expect(scopesFor(s, index, context)[0].assumption).toBe(null);
	});
});

describe('people and parties', () => {
	const cases: readonly (readonly [string, string])[] = [
		['Labour polled «441 votes.', 'labour'],
		['Labour polled 441 votes and the Greens «442.', 'green'],
		['Ann Coffey polled «441 votes and Daniel Hamilton 442.', 'coffey'],
		['Ann Coffey polled 441 votes and Daniel Hamilton «442.', 'hamilton'],
		['Ann Coffey beat Daniel Hamilton with «441 votes.', 'coffey'],
		['There were «441 votes for Labour and 442 for the Greens.', 'labour'],
		['Labour lost. The Greens polled «441 votes.', 'green'],
		['Ann Coffey won. She polled «441 votes.', 'coffey'],
		['Ann Coffey won. Giles Watling lost. She polled «441 votes.', 'coffey'],
		['The Greens lost. Their share was «4 per cent.', 'green'],
		['Giles Watling, who beat Tasha Osben, polled «441 votes.', 'watling'],
		['The SNP, like Labour, polled «441 votes.', 'snp'],
		['Labour polled 441 votes under Giles Watling and «442 since.', 'labour'],
	];
	for (const [text, expected] of cases)
		it(text, () => {
			const { s, mentions, context, index } = reach(text);
			const [best] = subjectsFor(s, index, mentions, context);
			expect(best.value.person?.surname ?? release.parties[best.value.party].id).toBe(expected);
		});
});

describe('times', () => {
	const show = (when: When): string =>
		`${when.kind === 'date' ? when.year : when.kind}${when.kind === 'previous' && when.year > 0 ? ` of ${when.year}` : ''}${when.election ? ` ${when.election}` : ''}`;
	const cases: readonly (readonly [string, string])[] = [
		['Labour won Clacton with «441 votes.', 'default'],
		['In 2015 Labour won Clacton with «441 votes.', '2015'],
		['Labour won Clacton in 2015 with «441 votes.', '2015'],
		['Labour won Clacton with «441 votes in 2015.', '2015'],
		['In 2015 Labour polled 441 votes and in 2017 «442.', '2017'],
		['Labour polled «441 votes in 2015 and 442 in 2017.', '2015'],
		['Labour polled 441 votes in 2015 and «442 in 2017.', '2017'],
		['In 2015 Labour won. It polled «441 votes.', '2015'],
		['Labour won in 2015. On Thursday it polled «441 votes.', 'default'],
		// a bound is no time of the claim
		['Labour, which has held Clacton since 2010, polled «441 votes.', 'default'],
		// a change is counted from the year, not told of it
		['Labour’s share in Clacton rose «4 points on 2015.', 'default'],
		['Labour’s share in Clacton rose «4 points since 2015.', 'default'],
		['Labour’s share in Clacton rose «4 points compared with 2015.', 'default'],
		// the past perfect, and what was defended or overturned, belong to the time before
		['Ukip had won Clacton by «441 votes.', 'previous'],
		['Ukip was defending a majority of «441 in Clacton.', 'previous'],
		['Giles Watling overturned a majority of «441 in Clacton.', 'previous'],
		['Ukip won Clacton by «441 votes.', 'default'],
		['Last time Ukip won Clacton by «441 votes.', 'previous'],
		['In 2015 Labour won Stockport. Last time its majority was «441.', 'previous of 2015'],
		['In 2015 Labour won Stockport by 442 votes; last time by «441.', 'previous of 2015'],
		// old boundaries and notional results
		['Ukip had a notional majority of «441 in Clacton.', 'previous notional'],
		['On the old boundaries the majority in Clacton was «441.', 'previous general'],
		// from and to
		['Labour’s majority in Stockport rose from «441 to 442.', 'previous'],
		['Labour’s majority in Stockport rose from 441 to «442.', 'default'],
		['Labour’s majority in Stockport rose from «441 in 2015 to 442.', '2015'],
		['Labour’s majority in Stockport is 442, up from «441.', 'previous'],
	];
	for (const [text, expected] of cases)
		it(text, () => {
			const { s, context, index } = reach(text);
			const measure = measuresOf(s, null)[index];
			expect(measure).not.toBe(null);
			expect(show(timesFor(s, index, measure!, context)[0].value)).toBe(expected);
		});
});
