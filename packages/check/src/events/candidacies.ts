/** "Labour's candidate for P, X", "X stood in P for the Greens", "as an independent in 2010", "his predecessor X", "now standing without a party label": who stood where, for whom. */
import { fold } from '@mandate/record';
import type { Mention } from '../resolve/mentions.ts';
import type { PlaceTag, TimeTag } from '../tag/index.ts';
import { candidacyOf } from '../verify/facts.ts';
import {
	clauseOf,
	cue,
	groupStart,
	isAdverb,
	mainSubject,
	moodOf,
	nameOf,
	subjectOf,
	word,
} from './seats/clause.ts';
import { decide } from './seats/decide.ts';
import type { EventClaim, EventInput } from './event.ts';
import { dayOf, rowsOf } from './seats/identity.ts';
import { memoryOf } from './seats/memory.ts';
import { placeAfterLink, placeBefore } from './seats/object.ts';
import { carriedScene, type Scene, sceneOf, timeBeside } from './seats/occasion.ts';
import {
	type Court,
	isKnown,
	isNameless,
	type Outcome,
	outcome,
	rowIn,
	stoodFor,
	type Who,
} from './seats/outcome.ts';
import { isSureOf, whoOf } from './seats/who.ts';

export function candidacies(input: EventInput): EventClaim[] {
	const { s } = input;
	const claims: EventClaim[] = [];
	for (let i = 0; i < s.tokens.length; i++) {
		if (s.nameAt[i] >= 0 || s.tokens[i].kind !== 'word') continue;
		const claim =
			candidateAt(input, i) ??
			stoodAt(input, i) ??
			predecessorAt(input, i) ??
			asParty(input, i) ??
			formerParty(input, i) ??
			nowIn(input, i);
		if (claim) claims.push(claim);
	}
	return claims;
}

const QUALIFIERS = new Set(
	'parliamentary losing defeated unsuccessful beaten by election general own main successful winning official prospective local former then'.split(
		' ',
	),
);

interface Titled {
	readonly from: number;
	readonly to: number;
	readonly party: number;
	readonly place: PlaceTag | null;
	readonly person: Mention;
}

/** "candidate" with the party and place beside it and the person it names. */
function candidateAt(input: EventInput, i: number): EventClaim | null {
	const { s, mentions, context } = input;
	if (word(s, i) !== 'candidate' || word(s, i - 1) === 'prospective') return null;
	const titled = titledAt(input, i);
	if (!titled) return null;
	const court: Court = { context, s };
	const base = whoOf(court, titled.person, mentions);
	const who: Who = { person: base.person, party: titled.party >= 0 ? titled.party : base.party };
	if (who.party < 0 && !titled.place) return null;
	if (moodOf(s, i, -1) !== 'done') return null;
	return stands(
		input,
		i,
		who,
		titled.person,
		titled.place,
		titled,
		timeBeside(s, i, titled.from, clauseOf(s, i).to),
	);
}

function titledAt({ s, mentions }: EventInput, i: number): Titled | null {
	let party = -1;
	let place: PlaceTag | null = null;
	let from = i;
	for (let at = i - 1; at >= 0 && at >= i - 8; ) {
		const name = nameOf(s, at);
		if (name?.kind === 'party' && party < 0) party = name.party;
		else if (name?.kind === 'place' && !place) place = name;
		else if (name) break;
		if (name) {
			from = name.from;
			at = name.from - 1;
			continue;
		}
		if (QUALIFIERS.has(word(s, at)) || word(s, at) === "'" || word(s, at) === '’') from = at--;
		else if (cue(s, at) === 'who' && word(s, at) === 'whose') {
			const owner = mentions.filter((m) => m.to <= at && m.to >= at - 2 && m.party >= 0).pop();
			if (owner) party = owner.party;
			break;
		} else break;
	}
	let to = i + 1;
	if (!place && (word(s, to) === 'for' || word(s, to) === 'in')) {
		const name = nameOf(s, cue(s, to + 1) === 'the' ? to + 2 : to + 1);
		if (name?.kind === 'place') {
			place = name;
			to = name.to;
		}
	}
	const right = personRight(s, to, mentions);
	if (right) return { from, to: right.to, party, place, person: right };
	const left = personLeft(s, from, mentions);
	return left ? { from: left.from, to, party, place, person: left } : null;
}

function personRight(s: EventInput['s'], i: number, mentions: readonly Mention[]): Mention | null {
	let at = i;
	if (word(s, at) === ',' || word(s, at) === '(' || word(s, at) === ':') at++;
	if (at === i && (word(s, at) === 'was' || word(s, at) === 'is')) {
		at++;
		if (cue(s, at) === 'the') at++;
	}
	const m = mentions.find(
		(mention) =>
			mention.person &&
			!mention.isPronoun &&
			(mention.from === at ||
				mention.person.from === at ||
				(at === i + 2 && mention.from > at && mention.from <= at + 4 && mention.person.from > at)),
	);
	if (
		!m ||
		(word(s, i) === ',' &&
			word(s, m.to) !== ',' &&
			m.to < s.tokens.length &&
			s.tokens[m.to].kind === 'word' &&
			cue(s, m.to) !== 'who')
	)
		return null;
	return m;
}

function personLeft(s: EventInput['s'], from: number, mentions: readonly Mention[]): Mention | null {
	let at = from;
	while (cue(s, at - 1) === 'the' || cue(s, at - 1) === 'a' || isAdverb(s, at - 1)) at--;
	if (['was', 'is', 'been', 'as'].includes(word(s, at - 1))) at--;
	while (['was', 'had', 'has', 'also', 'been', 'stood', 'who'].includes(word(s, at - 1))) at--;
	const whole = mentions.find(
		(m) => m.person && !m.isPronoun && m.person.to <= from && m.from < from && m.to > from,
	);
	if (whole) return whole;
	if (word(s, at - 1) === ',' || word(s, at - 1) === '(') at--;
	return mentions.find((m) => m.person && m.to === at && !m.isPossessive) ?? null;
}

const STOOD = new Set(
	'stood standing stand ran running contested contesting fought fighting campaigned'.split(' '),
);

/** "X stood in P for the Greens", "who campaigned for the P seat", "did not stand". */
function stoodAt(input: EventInput, v: number): EventClaim | null {
	const { s, mentions } = input;
	if (!STOOD.has(word(s, v))) return null;
	const subject = subjectOf(s, v, mentions, word(s, v).endsWith('ing') && cue(s, v - 1) !== 'be') ?? null;
	if (!subject?.mention.person) return null;
	const start = groupStart(s, v);
	const mood = moodOf(s, v, subject.mention.to);
	const court: Court = { context: input.context, s };
	const base = whoOf(court, subject.mention, mentions);
	const clause = clauseOf(s, v);
	if (mood === 'undone') return word(s, v) === 'stand' ? stoodDown(input, v, subject.mention, start) : null;
	if (mood === 'unreal' || ['down', 'aside', 'by', 'out', 'off', 'at', 'on'].includes(word(s, v + 1)))
		return null;
	let place: PlaceTag | null = null;
	let end = v + 1;
	for (let i = v + 1; i < Math.min(clause.to, v + 8); i++) {
		const name = nameOf(s, i);
		if (name?.kind === 'place') {
			place = name;
			end = word(s, name.to) === 'seat' || word(s, name.to) === 'constituency' ? name.to + 1 : name.to;
			break;
		}
		if (
			name ||
			s.tokens[i].kind === 'mark' ||
			s.numberAt[i] >= 0 ||
			!['in', 'for', 'the', 'at', 'again', 'here', 'there', 'unsuccessfully', 'seat', 'of'].includes(
				word(s, i),
			)
		)
			break;
	}
	const told = partyAfter(input, v + 1, clause.to);
	if (!place && !told) return null;
	const who: Who = { person: base.person, party: told ? told.party : -1 };
	const span = { from: subject.isNear ? subject.mention.from : start, to: Math.max(end, told ? told.to : 0) };
	const now = s.tokens.slice(start, v).some((token) => token.word === 'now') || cue(s, v - 1) === 'now';
	return stands(
		input,
		v,
		who,
		subject.mention,
		place ?? (now ? placeBefore(s, clause.from, v) : null),
		span,
		timeBeside(s, v, start, clause.to),
	);
}

/** "for the Greens", "as an independent", "without a party label", "under the Labour banner". */
function partyAfter(
	{ s, mentions, context }: EventInput,
	from: number,
	to: number,
): { readonly party: number; readonly to: number } | null {
	for (let i = from; i < Math.min(to, from + 9); i++) {
		const w = word(s, i);
		if (s.tokens[i].kind === 'mark') return null;
		if (w === 'without' && word(s, i + 1) === 'a' && ['party', 'label'].includes(word(s, i + 2))) {
			return {
				party: context.facts.partyIndex('independent'),
				to: word(s, i + 3) === 'label' ? i + 4 : i + 3,
			};
		}
		if (w !== 'for' && w !== 'as' && w !== 'under') continue;
		const at = cue(s, i + 1) === 'the' || cue(s, i + 1) === 'a' ? i + 2 : i + 1;
		if (word(s, at) === 'independent' && s.nameAt[at] < 0)
			return { party: context.facts.partyIndex('independent'), to: at + 1 };
		const m = mentions.find(
			(mention) => mention.from === at && mention.party >= 0 && !mention.person && !mention.isPronoun,
		);
		if (m)
			return {
				party: m.party,
				to: word(s, m.to) === 'candidate' || word(s, m.to) === 'banner' ? m.to + 1 : m.to,
			};
	}
	return null;
}

/** "She did not stand this year": not among the candidates of the election. */
function stoodDown(input: EventInput, v: number, mention: Mention, start: number): EventClaim | null {
	const { s, context } = input;
	const court: Court = { context, s };
	const who: Who = { person: mention.person, party: -1 };
	const clause = clauseOf(s, v);
	const scene = carriedScene(court, v, who, memoryOf(context), clause.from);
	if (!scene || !isKnown(who)) return null;
	const { release } = context.facts;
	const time = timeBeside(s, v, clause.from, clause.to);
	const rows = rowsOf(context, mention.person!);
	const claim = decide(court, {
		from: mention.to <= start && start - mention.to <= 2 ? mention.from : start,
		to: time && time.from >= v ? time.to : v + 1,
		type: 'candidacy',
		scene: { ...scene, places: scene.places.slice(0, 1) },
		time,
		tense: 'past',
		isSure: isSureOf(court, mention, who),
		party: -1,
		test: (contest) => {
			const election = release.contests.election[contest];
			const row = rows.find((r) => release.contests.election[release.candidacies.contest[r]] === election);
			return outcome(row === undefined ? 'yes' : 'no', -1, 'value');
		},
	});
	return claim && claim.verdict !== 'ambiguous' ? claim : null;
}

/** "his predecessor X": stood for the same party in the same seat before. */
function predecessorAt(input: EventInput, i: number): EventClaim | null {
	const { s, mentions, context } = input;
	if (word(s, i) !== 'predecessor') return null;
	const at = word(s, i + 1) === ',' ? i + 2 : i + 1;
	const m = mentions.find((mention) => mention.from === at && mention.person && !mention.isPronoun);
	if (!m?.person) return null;
	const owner = mentions.find((mention) => mention.to === i && mention.isPossessive && mention.person);
	const court: Court = { context, s };
	const who = whoOf(court, m, mentions);
	const { release } = context.facts;
	const { candidacies: all, contests } = release;
	for (const row of owner?.person ? [...rowsOf(context, owner.person)].reverse() : []) {
		if (dayOf(release, row) > context.published) continue;
		for (const earlier of [contests.previous[all.contest[row]], contests.base[all.contest[row]]]) {
			if (earlier < 0) continue;
			const found = rowIn(court, earlier, { person: who.person, party: -1 });
			if (
				found < 0 ||
				(all.party[found] !== all.party[row] &&
					candidacyOf(release, earlier, all.party[row]) !== found &&
					contests.first[earlier] !== found)
			)
				continue;
			return stands(
				input,
				i,
				{ person: who.person, party: -1 },
				m,
				null,
				{ from: owner && i - owner.to <= 0 ? owner.from : i, to: m.to },
				null,
				earlier,
			);
		}
	}
	return null;
}

/** "as an Ashfield Independent in 2010": said of the subject of the sentence. */
function asParty(input: EventInput, i: number): EventClaim | null {
	const { s, mentions, context } = input;
	if (word(s, i) !== 'as' || (cue(s, i + 1) !== 'a' && cue(s, i + 1) !== 'the')) return null;
	const lower = word(s, i + 2) === 'independent' && s.nameAt[i + 2] < 0;
	const m = mentions.find(
		(mention) => mention.from === i + 2 && mention.party >= 0 && !mention.person && !mention.isPronoun,
	);
	const local = localParty(input, i + 2);
	if (!m && !lower && !local) return null;
	const party = local ? local.party : lower ? context.facts.partyIndex('independent') : m!.party;
	const to = local ? local.to : lower ? i + 3 : m!.to;
	const end = word(s, to) === 'candidate' ? to + 1 : to;
	const clause = clauseOf(s, i);
	const time =
		s.times.find(
			(t) => t.from >= end && t.from <= end + 2 && t.kind === 'date' && t.year > 0 && !t.isBound,
		) ?? null;
	if (
		!time ||
		s.tokens
			.slice(Math.max(clause.from, i - 8), i)
			.some((token) => STOOD.has(token.word) || token.word === 'elected')
	)
		return null;
	const subject =
		mainSubject(s, clause.from, i, mentions) ??
		mentions.find(
			(mention) =>
				mention.isPronoun &&
				mention.person &&
				!mention.isPossessive &&
				mention.from >= clause.from &&
				mention.to <= i,
		);
	if (!subject?.person) return null;
	const court: Court = { context, s };
	const who: Who = { person: subject.person, party };
	return stands(
		input,
		i,
		who,
		subject,
		placeAfterLink(s, end),
		{ from: i, to: time.to, type: 'party_of' },
		time,
		-1,
		court,
	);
}

/** "an Ashfield Independent": a party named after a place. */
function localParty(
	{ s, context }: EventInput,
	i: number,
): { readonly party: number; readonly to: number } | null {
	const place = nameOf(s, i);
	if (place?.kind !== 'place' || !/^independents?$/.test(word(s, place.to))) return null;
	const name = s.tokens.slice(i, place.to).map((token) => token.word);
	const whole = [...name, 'independents'].join(' ');
	const party = context.facts.release.parties.findIndex(
		(p) =>
			p.name
				.split(/[\s-]+/)
				.map(fold)
				.join(' ') === whole,
	);
	return party >= 0 ? { party, to: place.to + 1 } : null;
}

/** "X, a former Liberal Democrat": stood for that party before; never red, since membership is not in the record. */
function formerParty(input: EventInput, i: number): EventClaim | null {
	const { s, mentions, context } = input;
	if (word(s, i) !== 'former' || (cue(s, i - 1) !== 'a' && cue(s, i - 1) !== 'the')) return null;
	const m = mentions.find(
		(mention) => mention.from === i + 1 && mention.party >= 0 && !mention.person && !mention.isPossessive,
	);
	if (
		!m ||
		/^(mp|minister|leader|councillor|candidate|cabinet|chancellor|prime|secretary|voter|voters|member|peer|mep|msp|leader|chief|party|seat|stronghold|health|home|foreign)$/.test(
			word(s, m.to),
		)
	)
		return null;
	if (
		word(s, m.to) !== ',' &&
		cue(s, m.to) !== 'who' &&
		m.to < s.tokens.length &&
		word(s, m.to) !== '.' &&
		word(s, m.to) !== ')'
	)
		return null;
	const open = i - 2;
	const person = mentions.find(
		(mention) =>
			mention.person &&
			(mention.to === open || (mention.to <= open && word(s, open) === ',' && mention.to >= open - 1)),
	);
	if (!person?.person || person.person.candidacies.length === 0) return null;
	const { release } = context.facts;
	const court: Court = { context, s };
	const rows = rowsOf(context, person.person).filter(
		(row) => release.candidacies.party[row] === m.party && dayOf(release, row) <= context.published,
	);
	const row = rows[rows.length - 1] ?? -1;
	return direct(court, { from: person.from, to: m.to }, row, m.party);
}

/** "X, now in the DUP": against the party that X stood for in the contest spoken of. */
function nowIn(input: EventInput, i: number): EventClaim | null {
	const { s, mentions, context } = input;
	if (word(s, i) !== 'now' || !['in', 'of', 'with', 'for', 'a', 'an'].includes(word(s, i + 1))) return null;
	const at = cue(s, i + 2) === 'the' ? i + 3 : i + 2;
	const m = mentions.find(
		(mention) => mention.from === at && mention.party >= 0 && !mention.person && !mention.isPronoun,
	);
	if (!m || word(s, m.to) === 'mp' || word(s, m.to) === 'peer' || word(s, m.to) === 'councillor') return null;
	const open = word(s, i - 1) === ',' ? i - 1 : i;
	const person = mentions.find((mention) => mention.person && !mention.isPronoun && mention.to === open);
	if (!person?.person || person.person.candidacies.length === 0) return null;
	const court: Court = { context, s };
	if (stoodFor(court, person.person, m.party)) {
		const row =
			rowsOf(context, person.person)
				.filter((r) => context.facts.release.candidacies.party[r] === m.party)
				.pop() ?? -1;
		return direct(court, { from: person.from, to: m.to }, row, m.party);
	}
	const clause = clauseOf(s, i);
	const time =
		s.times.find(
			(t) => t.kind === 'date' && t.year > 0 && t.from >= clause.from && t.to <= clause.to && !t.isBound,
		) ?? null;
	if (!time) return direct(court, { from: person.from, to: m.to }, -1, m.party);
	return stands(
		input,
		i,
		{ person: person.person, party: m.party },
		person,
		null,
		{ from: person.from, to: m.to, type: 'party_of' },
		time,
	);
}

function direct(
	court: Court,
	span: { readonly from: number; readonly to: number },
	row: number,
	party: number,
): EventClaim {
	const { release } = court.context.facts;
	const contest = row >= 0 ? release.candidacies.contest[row] : -1;
	return {
		...span,
		type: 'party_of',
		verdict: row >= 0 ? 'supported' : 'not_in_record',
		detail: row >= 0 ? 'exact' : 'dataset',
		candidacy: row,
		party,
		contest,
		area: -1,
		election: contest >= 0 ? release.contests.election[contest] : -1,
		workings: row >= 0 ? [standLine(court, row)] : [],
	};
}

function standLine(court: Court, row: number): EventClaim['workings'][number] {
	const { release } = court.context.facts;
	const contest = release.candidacies.contest[row];
	const place = release.places.name.at(release.contests.place[contest]);
	const party = release.parties[release.candidacies.party[row]].name;
	return {
		text: `${release.candidacies.given.at(row)} ${release.candidacies.surname.at(row)} stood in ${place} at the ${release.elections[release.contests.election[contest]].label} for ${party}, ${release.candidacies.votes[row]} votes`,
		leaves: [{ kind: 'candidacy', row }],
	};
}

/** Whether someone stood, for the party told, in the contest spoken of. */
function stands(
	input: EventInput,
	at: number,
	who: Who,
	mention: Mention,
	place: PlaceTag | null,
	span: { readonly from: number; readonly to: number; readonly type?: 'party_of' },
	time: TimeTag | null,
	only = -1,
	court: Court = { context: input.context, s: input.s },
): EventClaim | null {
	const { context } = input;
	const { release } = context.facts;
	if (!who.person) return null;
	const clause = clauseOf(input.s, at);
	const scene: Scene | null =
		only >= 0
			? { places: [release.contests.place[only]], isNamed: false, isSure: false }
			: place
				? sceneOf(court, place)
				: carriedScene(court, at, who, memoryOf(context), clause.from);
	if (!scene) return null;
	const test = (contest: number): Outcome => {
		if (only >= 0 && contest !== only) return outcome('unknown');
		if (isNameless(context, contest)) return outcome('unknown');
		const row = rowIn(court, contest, who);
		if (row < 0) return outcome(isKnown(who) ? 'no' : 'unknown', -1, 'place');
		if (
			who.party < 0 ||
			release.candidacies.party[row] === who.party ||
			release.candidacies.adjunct[row] === who.party
		)
			return outcome('yes', row);
		return outcome('no', row, 'party');
	};
	if (only >= 0) {
		const row = rowIn(court, only, who);
		return { ...direct(court, span, row, release.candidacies.party[row]), type: 'candidacy' };
	}
	const claim = decide(court, {
		from: span.from,
		to: span.to,
		type: span.type ?? 'candidacy',
		scene,
		time,
		tense: 'past',
		isSure: isSureOf(court, mention, who) && (time !== null || isAfterPoll(court, scene)),
		party: who.party,
		test,
	});
	if (!claim || claim.detail === 'unknown_entity') return null;
	if (claim.verdict === 'ambiguous') return { ...claim, verdict: 'supported', detail: 'exact' };
	return claim.candidacy >= 0 ? { ...claim, workings: [standLine(court, claim.candidacy)] } : claim;
}

/** In the weeks after a poll, "the candidate" is the one of that poll; later it may be the next one's. */
function isAfterPoll(court: Court, scene: Scene): boolean {
	const { context } = court;
	const { release } = context.facts;
	const day = (iso: string): number => Date.parse(`${iso}T00:00:00Z`) / 86_400_000;
	const last = [...release.places.contests(scene.places[0])]
		.map((row) => release.elections[release.contests.election[row]])
		.filter((e) => e.kind !== 'notional' && e.pollingOn <= context.published);
	return last.length > 0 && day(context.published) - day(last[last.length - 1].pollingOn) <= 30;
}
