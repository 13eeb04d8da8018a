/** Motions from the first word to the public page, by acts alone, on both engines. All people and units are invented. */
import { expect, it } from 'vitest';
import { onEachDatabase } from '../../database/fixture/databases.ts';
import { sql } from '../../database/sql.ts';
import type { Act } from '../acts/act.ts';
import { perform } from '../acts/perform.ts';
import type { Refusal } from '../acts/refused.ts';
import { buildWorld, type World } from '../fixture/world.ts';
import type { Who } from '../office.ts';
import { admitAmendment, admitMotion, ruleOutAmendment, ruleOutMotion } from './admit.ts';
import { moveMotion, putOnAgenda, withdrawMotion } from './agenda.ts';
import { acceptAmendment, amendMotion } from './amend.ts';
import { backMotion } from './back.ts';
import { composeMotions, seeDraftComposite } from './compose.ts';
import { addModel } from './models.ts';
import { exportMotions, importMotions } from './openslides.ts';
import { findFamily, seeFamily, seeLibrary, seePublicMotion, seePublicMotions } from './public.ts';
import { publishMotion } from './publish.ts';
import { seeMotion, seeMotions } from './see.ts';
import { submitMotion } from './submit.ts';
import { sendUpward } from './upward.ts';
import { decideAmendment, decideMotion } from './vote.ts';

const MODEL =
	'[name of branch] notes that the last bus leaves at nine.\n\n[name of branch] resolves:\n\n- to ask the council for a later bus;\n- to invite the council to its meeting on [date].';

onEachDatabase((database) => {
	let world: World;
	let model = '';
	let family = '';

	async function does<Input, Output>(who: Who, act: Act<Input, Output>, given: unknown): Promise<Output> {
		const outcome = await perform(world.office, who, act, given);
		if (!outcome.ok)
			throw new Error(`${act.name}: ${outcome.refusal.words} ${JSON.stringify(outcome.refusal.problems)}`);
		return outcome.value;
	}
	async function refused<Input, Output>(who: Who, act: Act<Input, Output>, given: unknown): Promise<Refusal> {
		const outcome = await perform(world.office, who, act, given);
		if (outcome.ok) throw new Error(`${act.name} was done`);
		return outcome.refusal;
	}
	const secretary = (unit: 'north' | 'south' | 'mill') => world.holder('secretary', unit);

	async function meeting(id: string, unit: string, opensAt: string): Promise<void> {
		await database().query(sql`insert into meeting (id, unit_id, kind, title, zone, opens_at, closes_at, state,
				constituted_of, freeze_on, made_at, called_at)
			values (${id}, ${unit}, 'ordinary', ${`Meeting of ${unit}`}, 'Europe/London', ${opensAt},
				${opensAt.replace('T19', 'T21')}, 'called', 'members', '2026-05-01', '2026-05-01T09:00:00Z', '2026-05-01T09:00:00Z')`);
	}

	it('makes a model with typed blanks, and shows it to everybody', async () => {
		world = await buildWorld(database());
		const added = await does(world.holder('secretary', 'region'), addModel, {
			unit: 'region',
			title: 'A later bus',
			text: MODEL,
			type0: 'this-unit',
			type1: 'date',
			forKinds: ['branch', 'constituency'],
			isPublic: 'on',
		});
		[model, family] = [added.model, added.fingerprint];
		expect(await does(null, seeLibrary, {})).toMatchObject([
			{ title: 'A later bus', isModel: true, carriedCount: 0 },
		]);
		const again = await refused(world.holder('secretary', 'region'), addModel, {
			unit: 'region',
			title: 'Again',
			text: MODEL,
		});
		expect(again.kind).toBe('conflict');
	});

	it('takes a motion from it, naming the blank that is not as expected', async () => {
		const member = world.holder('member', 'mill');
		const given = { unit: 'mill', title: 'A later bus', model, blank0: 'Mill Branch', blank1: 'soon' };
		expect(await refused(member, submitMotion, given)).toMatchObject({
			kind: 'invalid',
			problems: [
				{ field: 'blank1', words: 'Give for "date" a day that exists, as 3 May 2027 or 2027-05-03.' },
			],
		});
		expect(await does(member, submitMotion, { ...given, blank1: '2026-07-01' })).toEqual({ number: 1 });
	});

	it('admits it only with a seconder, citing the rule', async () => {
		const refusal = await refused(secretary('mill'), admitMotion, { unit: 'mill', number: 1 });
		expect(refusal).toMatchObject({ kind: 'rule', ruling: { allowed: false } });
		expect(refusal.ruling?.citation.clause).toBeTruthy();
		expect(
			(
				await refused(world.holder('member', 'mill'), backMotion, {
					unit: 'mill',
					number: 1,
					part: 'seconder',
				})
			).words,
		).toContain('nobody is counted twice');
		await does(world.holder('delegate', 'mill'), backMotion, { unit: 'mill', number: 1, part: 'seconder' });
		await does(secretary('mill'), admitMotion, { unit: 'mill', number: 1 });
	});

	it('rules out only with reasons and a rule of the rulebook', async () => {
		await does(world.holder('member', 'mill'), submitMotion, {
			unit: 'mill',
			title: 'Nothing',
			text: 'This branch says nothing at all.',
		});
		const named = { unit: 'mill', number: 2 };
		expect(
			(await refused(secretary('mill'), ruleOutMotion, { ...named, reasons: ' ', clause: '' })).problems.map(
				({ field }) => field,
			),
		).toEqual(['reasons', 'clause']);
		const unknown = await refused(secretary('mill'), ruleOutMotion, {
			...named,
			reasons: 'It asks for nothing.',
			clause: '99.9',
		});
		expect(unknown.words).toContain('has no rule 99.9');
		const clause = (await does(secretary('mill'), seeMotion, named)).clauses[0].clause;
		await does(secretary('mill'), ruleOutMotion, { ...named, reasons: 'It asks for nothing.', clause });
		const seen = await does(world.holder('member', 'mill'), seeMotion, named);
		expect(seen.motion.state).toBe('ruled-out');
		expect(seen.history.at(-1)).toMatchObject({
			words: 'It asks for nothing.',
			ruling: { citation: { clause } },
		});
	});

	it('puts it on an agenda in time, and not a day late', async () => {
		await meeting('soon', 'mill', '2026-06-08T19:00:00Z');
		await meeting('later', 'mill', '2026-07-01T19:00:00Z');
		const late = await refused(secretary('mill'), putOnAgenda, { unit: 'mill', number: 1, meeting: 'soon' });
		expect(late).toMatchObject({ kind: 'rule', ruling: { allowed: false } });
		await does(secretary('mill'), putOnAgenda, { unit: 'mill', number: 1, meeting: 'later' });
		const items = await database().query<{ title: string }>(
			sql`select title from agenda_item where meeting_id = 'later'`,
		);
		expect(items).toEqual([{ title: 'Motion 1: A later bus' }]);
	});

	it('shows amendments as changes, names those that cannot both be carried, and puts them in order', async () => {
		const { motion } = await does(secretary('mill'), seeMotion, { unit: 'mill', number: 1 });
		const amend = (who: Who, from: string, to: string) =>
			does(who, amendMotion, { unit: 'mill', number: 1, text: motion.text.replace(from, to), seconder: '' });
		const member = world.holder('member', 'mill');
		const delegate = world.holder('delegate', 'mill');
		await amend(member, 'a later bus', 'two later buses every evening');
		await amend(delegate, 'a later bus', 'an earlier bus');
		await amend(delegate, 'at nine', 'at half past eight');
		for (const amendment of [1, 2, 3]) {
			const by = amendment === 1 ? delegate : member;
			await does(by, backMotion, { unit: 'mill', number: 1, amendment, part: 'seconder' });
			await does(secretary('mill'), admitAmendment, { unit: 'mill', number: 1, amendment });
		}
		const seen = await does(member, seeMotion, { unit: 'mill', number: 1 });
		expect(seen.conflicts).toMatchObject([{ between: [1, 2], paragraph: 3 }]);
		expect(seen.amendments.map(({ number, turn }) => [number, turn])).toEqual([
			[1, 2],
			[2, 3],
			[3, 1],
		]);
		expect(seen.amendments[2].pieces.filter(({ kind }) => kind !== 'kept')).toEqual([
			{ kind: 'removed', text: 'nine' },
			{ kind: 'inserted', text: 'half past eight' },
		]);
	});

	it('decides amendments in their order, then the motion as amended', async () => {
		const named = { unit: 'mill', number: 1 };
		const chair = world.holder('chair', 'mill');
		const figures = { forCount: '5', againstCount: '2', abstentionsCount: '1' };
		await does(chair, moveMotion, named);
		expect((await refused(chair, decideAmendment, { ...named, amendment: 1, ...figures })).words).toContain(
			'Amendment 3 is put first',
		);
		await does(chair, decideAmendment, { ...named, amendment: 3, ...figures });
		expect((await refused(chair, decideMotion, { ...named, ...figures })).words).toContain(
			'Amendment 1 is not decided yet',
		);
		await does(chair, acceptAmendment, { ...named, amendment: 1 });
		const seen = await does(chair, seeMotion, named);
		expect(seen.amendments[1]).toMatchObject({ state: 'not-put' });
		expect(seen.amendments[1].because).toContain('changed the same words');
		expect((await refused(chair, decideMotion, named)).problems[0].field).toBe('forCount');
		expect(await does(chair, decideMotion, { ...named, ...figures })).toEqual({
			outcome: 'carried-as-amended',
		});
		const { motion, votes } = await does(chair, seeMotion, named);
		expect(motion.final_text).toContain('leaves at half past eight.');
		expect(motion.final_text).toContain('two later buses every evening');
		expect(votes).toMatchObject([{ for_count: 5, is_carried: true, ruling: { allowed: true } }]);
	});

	it('sends it upward in the version chosen, and it is received there with its origin', async () => {
		const sent = await does(secretary('mill'), sendUpward, {
			unit: 'mill',
			number: 1,
			version: 'as-amended',
		});
		expect(sent).toEqual({ to: 'north', number: 1 });
		const seen = await does(secretary('north'), seeMotion, { unit: 'north', number: 1 });
		expect(seen.motion.text).toContain('half past eight');
		expect(seen.motion.family).toBe(family);
		expect(seen.backers).toMatchObject([{ part: 'mover', name: 'Mill Branch' }]);
		expect(seen.passage.map(({ unit, state }) => [unit, state])).toEqual([
			['Mill Branch', 'carried and sent upward'],
			['Northvale', 'submitted'],
		]);
		const again = await refused(secretary('mill'), sendUpward, {
			unit: 'mill',
			number: 1,
			version: 'original',
		});
		expect(again.words).toContain('sent to Northvale already');
	});

	async function carry(unit: 'north' | 'south', number: number, id: string): Promise<void> {
		const who = secretary(unit);
		await meeting(id, unit, '2026-07-20T19:00:00Z');
		const backers = (await does(who, seeMotion, { unit, number })).backers;
		if (!backers.some(({ part }) => part === 'seconder'))
			await does(who, backMotion, { unit, number, part: 'seconder' });
		await does(who, admitMotion, { unit, number });
		await does(who, putOnAgenda, { unit, number, meeting: id });
		await does(who, moveMotion, { unit, number });
		await does(who, decideMotion, { unit, number, forCount: '9', againstCount: '1' });
		await does(who, publishMotion, { unit, number });
	}

	it('counts bodies that made it public, by wording', async () => {
		await carry('north', 1, 'north-july');
		const one = await does(null, seeFamily, { fingerprint: family.slice(0, 16) });
		expect(one.bodies).toMatchObject({ carriedCount: 1, allCount: 6 });
		const adopted = { unit: 'south', title: one.title, model, blank0: 'Southvale', blank1: '2026-09-01' };
		const { number } = await does(world.holder('chair', 'south'), submitMotion, adopted);
		await carry('south', number, 'south-july');
		const two = await does(null, seeFamily, { fingerprint: family.slice(0, 16) });
		expect(two.bodies.kinds).toEqual([
			{ kind: 'branch', name: 'branches', carriedCount: 0, allCount: 4 },
			{ kind: 'constituency', name: 'constituency parties', carriedCount: 2, allCount: 2 },
		]);
		expect(two.wordings.map(({ isOriginal, by }) => [isOriginal, by.map(({ unit }) => unit)])).toEqual([
			[true, ['Southvale']],
			[false, ['Northvale']],
		]);
		expect(
			two.wordings[1].pieces
				.filter(({ kind }) => kind === 'inserted')
				.map(({ text }) => text)
				.join(' '),
		).toContain('half past eight');
		expect(JSON.stringify(two)).not.toMatch(/Invented (member|secretary|chair|delegate)/);
	});

	it('keeps to members what no unit made public', async () => {
		expect(await does(null, seePublicMotions, { unit: 'mill' })).toEqual([]);
		expect((await refused(null, seePublicMotion, { unit: 'mill', number: 1 })).kind).toBe('not-found');
		expect((await refused(world.holder('member', 'dale'), seeMotions, { unit: 'mill' })).kind).toBe(
			'not-permitted',
		);
		const shown = await does(null, seePublicMotion, { unit: 'north', number: 1 });
		expect(shown.passage.map(({ unit }) => unit)).toEqual(['Northvale']);
		expect(JSON.stringify(shown)).not.toMatch(/Invented (member|secretary|chair|delegate)/);
	});

	it('knows the motion in a pasted copy with its blanks filled in, and in an amended one', async () => {
		const copy = MODEL.replaceAll('[name of branch]', 'Hill Branch')
			.replace('[date]', '1 May 2027')
			.replaceAll('- to', '• to');
		expect(await does(null, findFamily, { text: copy })).toMatchObject({ family, isSame: true });
		expect(await does(null, findFamily, { text: copy.replace('council', 'county') })).toMatchObject({
			family,
			isSame: false,
		});
		expect(await does(null, findFamily, { text: 'This branch thanks its treasurer.' })).toBeNull();
		const { number } = await does(world.holder('member', 'mill'), submitMotion, {
			unit: 'mill',
			title: 'Bus',
			text: copy,
		});
		const { motion } = await does(secretary('mill'), seeMotion, { unit: 'mill', number });
		expect(motion).toMatchObject({ family, fingerprint: family });
	});

	it('makes a composite with the movers of all, and lets a mover withdraw', async () => {
		const north = { unit: 'north' };
		const [member, delegate] = [world.holder('member', 'mill'), world.holder('delegate', 'north')];
		const first = await does(member, submitMotion, {
			...north,
			title: 'Trees',
			text: 'We note the trees.\n\nWe ask for more trees.',
		});
		const second = await does(delegate, submitMotion, {
			...north,
			title: 'More trees',
			text: 'We note the trees.\n\nWe ask the council to plant.',
		});
		const third = await does(member, submitMotion, {
			...north,
			title: 'Fewer trees',
			text: 'We have trees enough.',
		});
		for (const [number, by] of [
			[first.number, delegate],
			[second.number, member],
			[third.number, delegate],
		] as const) {
			await does(by, backMotion, { ...north, number, part: 'seconder' });
			await does(secretary('north'), admitMotion, { ...north, number });
		}
		const from = [String(first.number), String(second.number)];
		const { draft } = await does(secretary('north'), seeDraftComposite, { ...north, from });
		expect(draft.split('\n\n')).toHaveLength(3);
		const { number } = await does(secretary('north'), composeMotions, {
			...north,
			from,
			title: 'Trees',
			text: draft,
		});
		const seen = await does(secretary('north'), seeMotion, { ...north, number });
		expect(seen.backers.map(({ part, name }) => [part, name])).toEqual([
			['mover', 'Invented member of mill'],
			['mover', 'Invented delegate of north'],
		]);
		expect(seen.composite?.paragraphs.map((one) => one.from.length)).toEqual([2, 1, 1]);
		expect(
			(await refused(delegate, withdrawMotion, { ...north, number: third.number, words: 'No.' })).kind,
		).toBe('not-permitted');
		await does(member, withdrawMotion, { ...north, number: third.number, words: 'Thought better of it.' });
	});

	it('rules out an amendment only with reasons and rule too', async () => {
		const named = { unit: 'north', number: 5 };
		const { clauses, motion } = await does(secretary('north'), seeMotion, named);
		await does(secretary('north'), backMotion, { ...named, part: 'seconder', name: 'M-dale' }).catch(
			() => undefined,
		);
		await does(secretary('north'), admitMotion, named);
		await does(world.holder('chair', 'north'), amendMotion, {
			...named,
			text: `${motion.text}\n\nAnd so on.`,
		});
		const given = { ...named, amendment: 1, reasons: 'It adds nothing.' };
		expect((await refused(secretary('north'), ruleOutAmendment, given)).kind).toBe('invalid');
		await does(secretary('north'), ruleOutAmendment, { ...given, clause: clauses[0].clause });
	});

	it('takes motions out for OpenSlides and takes them over again', async () => {
		const json = await does(secretary('mill'), exportMotions, { unit: 'mill', format: 'json' });
		expect(json.fileName).toBe('motions-mill.json');
		const given = { unit: 'south', text: json.text };
		const shown = await does(secretary('south'), importMotions, given);
		expect(shown).toMatchObject({ isTaken: false });
		const before = (await does(secretary('south'), seeMotions, { unit: 'south' })).length;
		await does(secretary('south'), importMotions, { ...given, take: 'on' });
		const after = await does(secretary('south'), seeMotions, { unit: 'south' });
		expect(after.length - before).toBe(shown.motions.filter(({ amends }) => amends === null).length);
		const bus = after.find(({ title }) => title === 'A later bus')!;
		const taken = await does(secretary('south'), seeMotion, { unit: 'south', number: bus.number });
		expect(taken.amendments).toHaveLength(3);
		const bad = await refused(secretary('south'), importMotions, { unit: 'south', text: 'Title;Text\na;\n' });
		expect(bad.problems[0].words).toContain('Line 2, column');
	});
});
