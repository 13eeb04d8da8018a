/** No rule has anything to say of a sentence without one of its words: so it may be left out there. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { openFullRecord } from '../../../../test/full-record.ts';
import { NEWSROOM } from '../fixtures/newsroom.ts';
import { exampleRelease, taggedOn } from '../fixtures/tagged.ts';
import { WORKED } from '../fixtures/worked.ts';
import { makeContext } from '../resolve/context.ts';
import { mentionsOf } from '../resolve/mentions.ts';
import { sentences } from '../segment/sentences.ts';
import type { Cast } from '../tag/index.ts';
import { factsOf } from '../verify/facts.ts';
import { ARITHMETIC } from './arithmetic.ts';
import { type AskedRules, askedIn, askedRules, words } from './asked.ts';
import { COUNT_RULES } from './counts.ts';
import type { EventInput } from './event.ts';
import { STATEMENT_RULES } from './statement-rules.ts';

const EXAMPLES = new URL('../../../../examples/', import.meta.url);
const examples = readdirSync(EXAMPLES)
	.filter((name) => name.endsWith('.txt'))
	.map((name) => ({ date: '2024-07-06', text: readFileSync(new URL(name, EXAMPLES), 'utf8') }));
const release = openFullRecord() ?? exampleRelease();

function inputsOf(text: string, date: string): EventInput[] {
	const cast: Cast = new Map();
	const context = makeContext(factsOf(release), date, cast);
	return text.split('\n').flatMap((line) =>
		sentences(line).map(({ start, end }) => {
			const said = line.slice(start, end);
			const s = taggedOn(release, said, cast);
			const mentions = mentionsOf(s, {
				person: () => null,
				party: () => -1,
				isJoined: () => false,
				own: () => -1,
			});
			context.sentence++;
			return { s, mentions, context, text: said };
		}),
	);
}

/** Indices of rules that say something though none of their words stands. */
function unasked(rules: AskedRules<(input: EventInput) => readonly unknown[]>, input: EventInput): number[] {
	const asked = askedIn(rules, input.s);
	return rules.rules.flatMap((rule, k) => ((asked & (1 << k)) === 0 && rule(input).length > 0 ? [k] : []));
}

describe('rules that words ask for', () => {
	it('have nothing to say where none of the words stands', () => {
		for (const { date, text } of [...NEWSROOM, ...WORKED, ...examples])
			for (const input of inputsOf(text, date))
				for (const rules of [ARITHMETIC, STATEMENT_RULES, COUNT_RULES])
					expect(unasked(rules, input), input.text).toEqual([]);
	});

	it('are those of each word, those of any number and those of every sentence', () => {
		const rules = askedRules([
			['won', words('won wins')],
			['number', '#'],
			['all', null],
			['both', ['#', 'won']],
		] as const);
		const asked = (text: string) => {
			const bits = askedIn(rules, taggedOn(exampleRelease(), text));
			return rules.rules.filter((_, k) => bits & (1 << k));
		};
		expect(asked('She won it.')).toEqual(['won', 'all', 'both']);
		expect(asked('It was 441.')).toEqual(['number', 'all', 'both']);
		expect(asked('It was close.')).toEqual(['all']);
	});

	it('are no more than there are bits', () => {
		expect(() => askedRules(Array.from({ length: 32 }, (_, k) => [k, null] as const))).toThrow(/at most 31/);
	});
});
