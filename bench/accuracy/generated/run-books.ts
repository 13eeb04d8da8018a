/** Fills the sentences about divisions and polls, true and false, and counts what the check makes of them. */
import { type Claim, checkText } from '@mandate/check';
import type { Release } from '@mandate/record';
import { isRed } from '../score.ts';
import type { BookTemplate, DivisionFrame, PollFrame } from '../templates/book-template.ts';
import { DIVISION_TEMPLATES } from '../templates/divisions.ts';
import { POLL_TEMPLATES } from '../templates/polls.ts';
import { capital, isoOf, misprinted } from './book-words.ts';
import { type Drawn, divisionWorld, drawDivision } from './draw-divisions.ts';
import { drawPoll, pollWorld } from './draw-polls.ts';
import { type Random, randomFrom } from './random.ts';
import { say } from './run.ts';

export interface BookCounts {
	texts: number;
	supported: number;
	/** Texts, all of them true, with a red verdict in them. */
	falseReds: number;
	errors: number;
	caught: number;
	/** Errors of which all that is said is that they are supported. */
	passed: number;
}

const COUNTS = new Set(['win', 'lose', 'ayes', 'noes', 'majority']);

export interface BookRun {
	readonly counts: ReadonlyMap<string, BookCounts>;
	readonly kinds: ReadonlyMap<string, BookCounts>;
	readonly failures: readonly string[];
}

const none = (): BookCounts => ({ texts: 0, supported: 0, falseReds: 0, errors: 0, caught: 0, passed: 0 });

function filled(text: string, slots: Readonly<Record<string, string>>): string {
	return capital(text.replace(/\{([a-z-]+)\}/g, (_, slot: string) => slots[slot] ?? `{${slot}}`));
}

/** `digits:slot` alters one figure; anything else is what was drawn for it. Null where it cannot be made false. */
function wronged(drawn: Drawn, wrong: string, random: Random): Readonly<Record<string, string>> | null {
	const [kind, slot] = wrong.split(':');
	if (kind !== 'digits') return drawn.wrongs[kind] ? { ...drawn.slots, ...drawn.wrongs[kind] } : null;
	const made = misprinted(drawn.slots[slot], random);
	const { n } = drawn.slots;
	// A teller more or less is no error, nor is a round number near enough.
	// Nor is a count as near as a list that misses a name leaves open.
	if (COUNTS.has(slot) && Math.abs(Number(made) - Number(drawn.slots[slot])) <= 2) return null;
	if (slot === 'n' && (Math.abs(Number(made) - Number(n)) <= 4 || made.endsWith('00'))) return null;
	if (
		slot === 'sample' &&
		Math.abs(Number(made.replace(/,/g, '')) - Number(drawn.slots.sample.replace(/,/g, ''))) < 30
	)
		return null;
	return { ...drawn.slots, [slot]: made };
}

export function runBooks(
	release: Release,
	limit: number,
	seed: string,
	keep: number,
	check: typeof checkText = checkText,
): BookRun {
	const counts = new Map<string, BookCounts>();
	const kinds = new Map<string, BookCounts>();
	const failures: string[] = [];
	const divisions = divisionWorld(release);
	const polls = pollWorld(release);
	const each = Math.ceil(limit / (DIVISION_TEMPLATES.length + POLL_TEMPLATES.length));
	const run = (
		template: BookTemplate,
		draw: (random: Random) => Drawn | null,
		type: 'division_vote' | 'poll',
	): void => {
		const count = none();
		counts.set(template.id, count);
		const kept = new Map<string, number>();
		const fail = (what: string, text: string, claims: readonly Claim[]): void => {
			const n = kept.get(what) ?? 0;
			kept.set(what, n + 1);
			if (n < keep) failures.push(`${template.id} [${what}] ${text}\n    ${claims.map(say).join('\n    ')}`);
		};
		let tries = 0;
		for (let made = 0; made < each && tries < each * 60; tries++) {
			const random = randomFrom(`${seed} ${template.id} ${tries}`);
			const drawn = draw(random);
			if (drawn === null) continue;
			made++;
			const published = isoOf(drawn.published);
			const text = filled(template.text, drawn.slots);
			const { claims } = check(`A heading\n\n${text}`, release, { published });
			count.texts++;
			if (claims.some(({ verdict }) => isRed(verdict))) {
				count.falseReds++;
				fail('false red', text, claims);
			}
			if (claims.some((claim) => claim.type === type && claim.verdict === 'supported')) count.supported++;
			else fail('not supported', text, claims);
			for (const wrong of template.wrong) {
				const slots = wronged(drawn, wrong, random);
				if (slots === null) continue;
				const kind = kinds.get(`${type} ${wrong.split(':')[0]}`) ?? none();
				kinds.set(`${type} ${wrong.split(':')[0]}`, kind);
				const false_ = filled(template.text, slots);
				const found = check(`A heading\n\n${false_}`, release, { published }).claims;
				const isCaught = found.some(({ verdict }) => isRed(verdict));
				const isPassed = found.length > 0 && found.every(({ verdict }) => verdict === 'supported');
				for (const one of [count, kind]) {
					one.errors++;
					if (isCaught) one.caught++;
					if (isPassed) one.passed++;
				}
				if (!isCaught) fail(`${wrong} not caught`, false_, found);
			}
		}
	};
	for (const template of divisions ? DIVISION_TEMPLATES : [])
		run(
			template,
			(random) => drawDivision(divisions!, template.frame as DivisionFrame, random),
			'division_vote',
		);
	for (const template of polls ? POLL_TEMPLATES : [])
		run(template, (random) => drawPoll(polls!, template.frame as PollFrame, random), 'poll');
	return { counts, kinds, failures };
}
