/**
 * Offices told in passing: "made him chief secretary in 2007, culture secretary in January 2008", "sent her to Transport", "two
 * spells as shadow health secretary". Whose office and which spell such words mean is left open, so they are told only where
 * they hold.
 */
import type { EventClaim, EventInput } from '../events/event.ts';
import { word } from '../events/seats/clause.ts';
import type { Sentence } from '../frame/sentence.ts';
import { type Book, lineOf, nameOf } from './book.ts';
import { dayAt, dayOfIso, isoOf, type Stretch, stretchOf } from './calendar.ts';
import { claimOf } from './claim.ts';
import { grouped, type Person } from './people.ts';

/** Departments as the press names them, and what the lists call them. */
const DEPARTMENTS: Readonly<Record<string, string>> = {
	home: 'Home Department|Home Affairs|Home Office|Home Secretary',
	foreign: 'Foreign',
	defence: 'Defence',
	health: 'Health',
	transport: 'Transport',
	education: 'Education|Schools|Children',
	schools: 'Schools|Education',
	justice: 'Justice',
	culture: 'Culture',
	business: 'Business|Trade and Industry|Enterprise',
	industry: 'Industry',
	trade: 'Trade',
	environment: 'Environment',
	energy: 'Energy',
	employment: 'Employment',
	communities: 'Communities|Local Government',
	housing: 'Housing|Communities',
	welsh: 'Wales|Welsh',
	wales: 'Wales|Welsh',
	scottish: 'Scotland|Scottish',
	scotland: 'Scotland|Scottish',
	'northern ireland': 'Northern Ireland',
	'work and pensions': 'Work and Pensions',
	pensions: 'Pensions',
	'social security': 'Social Security',
	'international development': 'International Development',
	'international trade': 'International Trade',
	agriculture: 'Agriculture',
	brexit: 'Exiting the European Union',
	treasury: 'Treasury|Chancellor of the Exchequer',
	immigration: 'Immigration|Home Office',
	europe: 'Europe',
	cabinet: 'Cabinet Office',
};

/** Offices with a name of their own. */
const OWN: Readonly<Record<string, string>> = {
	'chief secretary': 'Chief Secretary',
	'financial secretary': 'Financial Secretary',
	'economic secretary': 'Economic Secretary',
	'exchequer secretary': 'Exchequer Secretary',
	'chief whip': 'Chief Whip|Parliamentary Secretary to the Treasury',
	'deputy chief whip': 'Deputy Chief Whip|Treasurer of Her Majesty',
	'attorney general': 'Attorney General',
	'solicitor general': 'Solicitor General',
	'paymaster general': 'Paymaster General',
	'lord chancellor': 'Lord Chancellor',
	'leader of the house': 'Leader of the House of Commons',
	'leader of the commons': 'Leader of the House of Commons',
	'leader of the opposition': "Leader of Her Majesty's Official Opposition|Leader of the Opposition",
	'prime minister': '^(The )?Prime Minister',
	'deputy prime minister': 'Deputy Prime Minister',
	'first secretary': 'First Secretary',
	'deputy leader': 'Deputy Leader',
	chancellor: 'Chancellor of the Exchequer',
	'party chairman': 'Party Chair|^Chairman of the',
};

interface Named {
	readonly from: number;
	readonly to: number;
	readonly listed: RegExp;
}

const MINISTERS = '(?:Minister|Secretary)';

function keyed(
	table: Readonly<Record<string, string>>,
	s: Sentence,
	i: number,
): { listed: string; to: number } | null {
	for (let many = 4; many > 0; many--) {
		const key = s.tokens
			.slice(i, i + many)
			.map((token) => token.word)
			.join(' ');
		if (Object.hasOwn(table, key)) return { listed: table[key], to: i + many };
	}
	return null;
}

/** An office named at a token. */
function officeAt(s: Sentence, i: number): Named | null {
	if (s.nameAt[i] >= 0 && s.names[s.nameAt[i]].kind === 'person') return null;
	const isShadow = word(s, i) === 'shadow';
	const at = isShadow ? i + 1 : i;
	const made = (listed: string, to: number, noun = ''): Named => ({
		from: i,
		to,
		listed: new RegExp(
			isShadow
				? `^Shadow.*(?:${listed})`
				: `^(?!Shadow|PPS|Spokes|Liberal Democrat Spokes|Opposition).*${noun}.*(?:${listed})|^(?!Shadow|PPS|Spokes|Opposition)(?:${listed})`,
		),
	});
	const own = keyed(OWN, s, at);
	if (own && word(s, own.to) !== 'of' && (isShadow || word(s, i - 1) !== 'shadow'))
		return made(own.listed, own.to);
	const department = keyed(DEPARTMENTS, s, at);
	if (department) {
		const noun = word(s, department.to);
		if (noun === 'secretary' || noun === 'minister')
			return made(department.listed, department.to + 1, MINISTERS);
		const isOffice = noun === 'office' && word(s, i - 1) === 'the';
		const isAlone =
			s.tokens[at].isCapital &&
			/^(to|at|from|the|for)$/.test(word(s, i - 1)) &&
			i > 1 &&
			!s.tokens[department.to]?.isCapital;
		const isMoved = s.tokens.slice(Math.max(0, i - 7), i).some((token) => MOVES.test(token.word));
		if (isOffice || (isAlone && isMoved))
			return made(department.listed, isOffice ? department.to + 1 : department.to, MINISTERS);
	}
	if ((word(s, i) === 'minister' || word(s, i) === 'secretary') && /^(for|of)$/.test(word(s, i + 1))) {
		const start = word(s, i + 2) === 'state' && word(s, i + 3) === 'for' ? i + 4 : i + 2;
		const named = keyed(DEPARTMENTS, s, word(s, start) === 'the' ? start + 1 : start);
		if (named) return made(named.listed, named.to, MINISTERS);
	}
	return null;
}

const MOVES =
	/^(sent|moved|took|went|came|promoted|demoted|transferred|switched|left|ran|served|shadowed|returned|appointed|made|was)$/;

const FIRST = new Set([
	'shadow',
	'minister',
	'secretary',
	...[...Object.keys(DEPARTMENTS), ...Object.keys(OWN)].map((key) => key.split(' ')[0]),
]);

/** Whether a sentence names an office. */
export function namesOffice(s: Sentence): boolean {
	return s.tokens.some((token, i) => FIRST.has(token.word) && officeAt(s, i) !== null);
}

/** The people whom the sentences before spoke of last, for "him" and for nobody named. */
function recalled({ context }: EventInput, book: Book): Person[] {
	return context.people.slice(0, 6).flatMap(({ person }): Person[] => {
		const rows = new Set<number>();
		for (const row of person.candidacies) {
			const found = book.byId.get(`member/${context.facts.release.candidacies.member[row]}`);
			if (found !== undefined) rows.add(found);
		}
		const people = grouped(book, [...rows]);
		if (people.length === 0) return [];
		return [
			{
				from: -90,
				to: -90,
				people,
				isFull: false,
				isPronoun: true,
				isPossessive: false,
				party: -1,
				proposal: null,
			},
		];
	});
}

/** Offices in the sentence that `taken` spans leave. */
export function passingOffices(
	input: EventInput,
	book: Book,
	people: readonly Person[],
	taken: readonly { readonly from: number; readonly to: number }[],
): EventClaim[] {
	const { s, context } = input;
	const claims: EventClaim[] = [];
	for (let i = 0; i < s.tokens.length; i++) {
		const office = FIRST.has(word(s, i)) ? officeAt(s, i) : null;
		if (!office) continue;
		i = office.to - 1;
		if (taken.some(({ from, to }) => from < office.to && office.from < to)) continue;
		const told = timeNear(s, office, context.published);
		const near = [...people, ...recalled(input, book)].sort((a, b) => away(a, office) - away(b, office));
		for (const person of told ? near : near.slice(0, people.length + 2)) {
			const held = person.people.flatMap((rows) =>
				spells(book, rows, office.listed, told?.stretch ?? null, dayOfIso(context.published)),
			);
			if (held.length === 0) continue;
			claims.push(
				claimOf(
					book,
					input,
					{
						from: office.from,
						to: told && told.to - office.to <= 4 && told.to > office.to ? told.to : office.to,
						type: 'office',
					},
					{
						verdict: 'supported',
						detail: 'exact',
						rows: [held[0].row],
						text: held.map(({ text }) => text).join('; '),
						leaves: held.map(({ leaf }) => leaf),
					},
				),
			);
			break;
		}
	}
	return claims;
}

function away(person: Person, { from, to }: Named): number {
	return person.to <= from ? from - person.to : 3 * (person.from - to) + 3;
}

/** The time that goes with an office: right after it, else the nearest before it in the clause. */
function timeNear(
	s: Sentence,
	{ from, to }: Named,
	published: string,
): { stretch: Stretch; to: number } | null {
	let best: { stretch: Stretch; to: number } | null = null;
	for (const time of s.times) {
		const stretch = stretchOf(time, published);
		if (!stretch) continue;
		if (time.from >= to && time.from - to <= 3 && !isParted(s, to, time.from))
			return { stretch, to: time.to };
		if (time.to <= from && from - time.to <= 12 && !hasStop(s, time.to, from))
			best = { stretch, to: time.to };
	}
	return best;
}

function isParted(s: Sentence, from: number, to: number): boolean {
	return s.tokens.slice(from, to).some(({ word: one }) => one === ',' || one === 'and');
}

function hasStop(s: Sentence, from: number, to: number): boolean {
	for (let i = from; i < to; i++) if (s.tokens[i].word === ';') return true;
	return false;
}

function spells(
	book: Book,
	rows: readonly number[],
	listed: RegExp,
	time: Stretch | null,
	published: number,
) {
	const { offices: table } = book.members;
	const found: { row: number; text: string; leaf: ReturnType<typeof lineOf> }[] = [];
	for (const row of rows)
		for (let i = table.first[row]; i < table.first[row + 1]; i++) {
			const [from, to] = [dayAt(table.from[i]), dayAt(table.to[i])];
			if (!listed.test(table.role.at(i).trim()) || from > published) continue;
			if (time && !(from - 40 < time.to && time.from < to + 40)) continue;
			found.push({
				row,
				text: `${nameOf(book, row)}: ${table.role.at(i).trim()}, ${isoOf(from)} to ${isoOf(to)}`,
				leaf: lineOf(table, i),
			});
		}
	return found;
}
