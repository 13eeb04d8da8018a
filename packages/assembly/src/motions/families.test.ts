import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstDraft, traceComposite } from './composite.ts';
import { familyOf } from './families.ts';
import { openModel, openText } from './fingerprint.ts';
import { modelText } from './model-text.ts';
import { nearness } from './nearness.ts';
import { allows, isMotionState, MOTION_STATES, type MotionState, mayFollow } from './states.ts';
import { blocksOf, paragraphsOf, tidyText } from './text.ts';

const BUS = modelText(
	'[branch] notes that the last bus leaves at nine and asks the council for a later one by [date].',
);
const LIBRARY = modelText('[branch] asks that the library in [place] stay open on Saturdays.');
const KNOWN = [
	{ id: 'bus', open: openModel(BUS) },
	{ id: 'library', open: openModel(LIBRARY) },
];

describe('has anyone else passed this motion?', () => {
	it('finds a faithful copy with its blanks filled in', () => {
		const text = 'Elm branch asks that the library in Old Mill Lane stay open on Saturdays.';
		expect(familyOf(text, KNOWN)).toEqual({
			kind: 'same',
			id: 'library',
			values: new Map([
				[0, 'Elm branch'],
				[1, 'Old Mill Lane'],
			]),
		});
	});

	it('finds the one of which a copy is a variant, and says by how many words', () => {
		const text =
			'Elm branch notes that the last bus leaves at eight and begs the council for a later one by May.';
		expect(familyOf(text, KNOWN)).toEqual({
			kind: 'variant',
			id: 'bus',
			nearness: { wordCount: 19, keptCount: 15, goneCount: 4, newCount: 5, isExact: true },
		});
	});

	it('finds none for a text of its own', () => {
		expect(familyOf('This branch thanks its treasurer.', KNOWN)).toEqual({ kind: 'none' });
		expect(familyOf('', KNOWN)).toEqual({ kind: 'none' });
	});
});

describe('nearness', () => {
	it.each([
		['a b c d', 'a b c d', 4, 0, 0],
		['a b c d', 'a x c d', 3, 1, 1],
		['a b c d', 'd c b a', 1, 3, 3],
		['', 'a', 0, 0, 1],
		['a b', '', 0, 2, 0],
	])('of "%s" and "%s"', (a, b, keptCount, goneCount, newCount) => {
		expect(nearness(a, b)).toMatchObject({ keptCount, goneCount, newCount, isExact: true });
	});

	it('keeps as many words as the longest common sequence has', () => {
		const text = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 12 });
		const longest = (a: string[], b: string[]): number => {
			const best = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0));
			for (let i = 1; i <= a.length; i++)
				for (let j = 1; j <= b.length; j++)
					best[i][j] =
						a[i - 1] === b[j - 1] ? best[i - 1][j - 1] + 1 : Math.max(best[i - 1][j], best[i][j - 1]);
			return best[a.length][b.length];
		};
		fc.assert(
			fc.property(text, text, (a, b) => {
				expect(nearness(a.join(' '), b.join(' ')).keptCount).toBe(longest(a, b));
			}),
		);
	});
});

describe('a composite', () => {
	const sources = [
		{ id: '1', text: 'We note the bus.\n\nWe ask the council.', movers: ['Elm'] },
		{
			id: '2',
			text: 'We note the bus.\n\nWe ask the council to write to us all today.',
			movers: ['Oak', 'Elm'],
		},
		{ id: '3', text: 'We thank nobody.', movers: ['Ash'] },
	];

	it('says which paragraph is from which motion, what is left out, and has the movers of all', () => {
		const composite = traceComposite(
			'We note the bus.\n\nWe ask the council to write to us today.\n\nAll good.',
			sources,
		);
		expect(
			composite.paragraphs.map(({ from, near }) => [from, near && `${near.id}.${near.paragraph}`]),
		).toEqual([
			[['1', '2'], null],
			[[], '2.2'],
			[[], null],
		]);
		expect(composite.leftOut.map(({ id, paragraph }) => `${id}.${paragraph}`)).toEqual(['1.2', '3.1']);
		expect(composite.movers).toEqual(['Elm', 'Oak', 'Ash']);
	});

	it('is traced in good time however many paragraphs it has, and whatever stands in them', () => {
		const began = performance.now();
		const lines = (each: (at: number) => string, count = 7000) =>
			Array.from({ length: count }, (_, at) => each(at)).join('\n');
		for (const [mine, theirs] of [
			[lines((at) => `v${at}`), lines((at) => `w${at}`)],
			[lines((at) => `a b${at}`), lines((at) => `a c${at}`)],
			[lines((at) => `a b c${at}`, 5000), lines((at) => `a b d${at}`, 5000)],
		])
			traceComposite(mine, [{ id: '1', text: theirs, movers: [] }]);
		expect(performance.now() - began).toBeLessThan(10_000);
	});

	it('begins as all their paragraphs, each once', () => {
		expect(firstDraft(sources)).toBe(
			'We note the bus.\n\nWe ask the council.\n\nWe ask the council to write to us all today.\n\nWe thank nobody.',
		);
		expect(openText(firstDraft([sources[0]]))).toBe(openText(sources[0].text));
	});
});

describe('states of a motion', () => {
	const states = Object.keys(MOTION_STATES) as MotionState[];

	it('are reached from a draft, every one', () => {
		const reached = new Set<MotionState>(['draft']);
		for (const state of reached) for (const next of MOTION_STATES[state].next) reached.add(next);
		expect([...reached].sort()).toEqual([...states].sort());
	});

	it('name only states', () => {
		for (const state of states)
			for (const next of MOTION_STATES[state].next) expect(isMotionState(next)).toBe(true);
		expect(isMotionState('toString')).toBe(false);
	});

	it('send upward only what was carried', () => {
		expect(states.filter((state) => allows(state, 'send-upward'))).toEqual([
			'carried',
			'carried-as-amended',
			'sent-upward',
		]);
		expect(mayFollow('moved', 'carried')).toBe(true);
		expect(mayFollow('submitted', 'carried')).toBe(false);
	});
});

describe('the shape of a text', () => {
	it('keeps paragraphs and lists, and makes their marks alike', () => {
		expect(tidyText('One\r\ntwo\n* a\n•  b\n\n\n3) c\n4. d\n9. e\n')).toBe(
			'One\ntwo\n\n- a\n- b\n\n3. c\n4. d\n\n9. e',
		);
		expect(blocksOf('3. c\n4. d')).toEqual([{ kind: 'numbered', lines: ['c', 'd'], first: 3 }]);
		expect(paragraphsOf('One\n\n- a').map(({ text, start }) => [text, start])).toEqual([
			['One', 0],
			['- a', 5],
		]);
	});

	it('changes nothing the second time', () => {
		const text = fc.string({
			unit: fc.constantFrom('a', ' ', '\n', '- ', '•', '1. ', '2) ', '999. ', '\u00ad', '\t', '—'),
			maxLength: 40,
		});
		fc.assert(
			fc.property(text, (one) => {
				expect(tidyText(tidyText(one))).toBe(tidyText(one));
			}),
			{ numRuns: 1_000 },
		);
	});
});
