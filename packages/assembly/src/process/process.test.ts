import { describe, expect, it } from 'vitest';
import { TEMPLATES, versionInForce } from '../rulebook/index.ts';
import {
	type CaseEvent,
	caseState,
	deciding,
	isMeasureInForce,
	mayStep,
	remindersOn,
	type Step,
	stands,
	suspends,
} from './index.ts';

const rules = versionInForce(TEMPLATES[0], '2026-05-01')!;
/** Rule 10.2: notice and reply 14 days, decision 56, appeal 21, appeal decided 42, review 28, panel of 3. */
const ITS = { process: 'suspension', unit: 'constituency' } as const;

const OPENED: CaseEvent = { kind: 'opened', at: '2026-03-01T10:00:00Z' };
const NOTICE: CaseEvent = { kind: 'notice', at: '2026-03-02T10:00:00Z' };
const REPLY: CaseEvent = { kind: 'reply', at: '2026-03-05T10:00:00Z' };
const PANEL: CaseEvent[] = ['ann', 'bob', 'cem'].flatMap((personId): CaseEvent[] => [
	{ kind: 'named', stage: 'decision', personId, at: '2026-03-02T11:00:00Z' },
	{ kind: 'declared', stage: 'decision', personId, hasInterest: false, at: '2026-03-03T11:00:00Z' },
]);
const DECIDED: CaseEvent = {
	kind: 'decision',
	outcome: 'confirmed',
	appealUntil: '2026-04-21',
	at: '2026-03-31T10:00:00Z',
};
const APPEAL: CaseEvent = { kind: 'appeal', at: '2026-04-10T10:00:00Z' };
const APPEAL_PANEL: CaseEvent[] = [
	{ kind: 'named', stage: 'appeal', personId: 'dee', at: '2026-04-11T11:00:00Z' },
	{ kind: 'declared', stage: 'appeal', personId: 'dee', hasInterest: false, at: '2026-04-11T12:00:00Z' },
];
const UPHELD: CaseEvent = { kind: 'appeal-decision', outcome: 'upheld', at: '2026-04-20T10:00:00Z' };
const DECIDE: Step = { step: 'decide', hasReason: true, hasEvidence: true, appealUntil: '2026-05-31' };
const asked = (events: readonly CaseEvent[], step: Step, at: string) =>
	mayStep(rules, ITS, caseState(events), step, at);

describe('a suspension', () => {
	const until = (suspendsUntil: string | null): CaseEvent => ({ ...DECIDED, suspendsUntil }) as CaseEvent;
	it.each<[string, CaseEvent[], string, boolean]>([
		['holds on its last day', [until('2026-06-30')], '2026-06-30', true],
		['is over the day after', [until('2026-06-30')], '2026-07-01', false],
		['goes on where no last day was decided', [until(null)], '2036-07-01', true],
		['is over when an appeal is upheld', [until('2026-06-30'), APPEAL, UPHELD], '2026-05-01', false],
		[
			'is over when it is ended',
			[until(null), { kind: 'suspension-ended', at: '2026-05-01T10:00:00Z' }],
			'2026-05-01',
			false,
		],
	])('%s', (_, events, on, expected) => {
		expect(suspends(caseState([OPENED, NOTICE, ...PANEL, ...events]), 'suspension', on)).toBe(expected);
		expect(suspends(caseState([OPENED, NOTICE, ...PANEL, ...events]), 'complaint', on)).toBe(false);
	});
});

describe('the steps of a case', () => {
	it.each<[string, readonly CaseEvent[], Step, string, boolean]>([
		['gives notice', [OPENED], { step: 'notice' }, '2026-03-02T10:00:00Z', true],
		['gives notice once', [OPENED, NOTICE], { step: 'notice' }, '2026-03-02T10:00:00Z', false],
		['takes no reply before notice', [OPENED], { step: 'reply' }, '2026-03-02T10:00:00Z', false],
		['takes a reply on the last day', [OPENED, NOTICE], { step: 'reply' }, '2026-03-16T23:59:59Z', true],
		['takes no reply after it', [OPENED, NOTICE], { step: 'reply' }, '2026-03-17T00:00:00Z', false],
		['hears nothing before notice', [OPENED], { step: 'hearing' }, '2026-03-02T10:00:00Z', false],
		['hears after notice', [OPENED, NOTICE], { step: 'hearing' }, '2026-03-02T10:00:00Z', true],
		['decides nothing before notice', [OPENED, ...PANEL], DECIDE, '2026-03-31T10:00:00Z', false],
		[
			'decides nothing while the reply may come',
			[OPENED, NOTICE, ...PANEL],
			DECIDE,
			'2026-03-16T10:00:00Z',
			false,
		],
		[
			'decides when the time to reply is over',
			[OPENED, NOTICE, ...PANEL],
			DECIDE,
			'2026-03-17T10:00:00Z',
			true,
		],
		[
			'decides after a reply and the notice',
			[OPENED, NOTICE, REPLY, ...PANEL],
			DECIDE,
			'2026-03-16T10:00:00Z',
			true,
		],
		['decides on the last day', [OPENED, NOTICE, ...PANEL], DECIDE, '2026-04-27T22:59:59Z', true],
		['decides nothing after it', [OPENED, NOTICE, ...PANEL], DECIDE, '2026-04-27T23:00:00Z', false],
		['decides with three', [OPENED, NOTICE, ...PANEL.slice(0, 4)], DECIDE, '2026-03-31T10:00:00Z', false],
		[
			'decides when all have declared',
			[
				OPENED,
				NOTICE,
				...PANEL,
				{ kind: 'named', stage: 'decision', personId: 'eve', at: '2026-03-20T10:00:00Z' },
			],
			DECIDE,
			'2026-03-31T10:00:00Z',
			false,
		],
		[
			'decides without who has an interest',
			[
				OPENED,
				NOTICE,
				...PANEL,
				{
					kind: 'declared',
					stage: 'decision',
					personId: 'ann',
					hasInterest: true,
					at: '2026-03-20T10:00:00Z',
				},
			],
			DECIDE,
			'2026-03-31T10:00:00Z',
			false,
		],
		[
			'decides with reason',
			[OPENED, NOTICE, ...PANEL],
			{ ...DECIDE, hasReason: false },
			'2026-03-31T10:00:00Z',
			false,
		],
		[
			'decides on evidence',
			[OPENED, NOTICE, ...PANEL],
			{ ...DECIDE, hasEvidence: false },
			'2026-03-31T10:00:00Z',
			false,
		],
		[
			'leaves time to appeal',
			[OPENED, NOTICE, ...PANEL],
			{ ...DECIDE, appealUntil: '2026-04-21' },
			'2026-03-31T10:00:00Z',
			true,
		],
		[
			'leaves all of it',
			[OPENED, NOTICE, ...PANEL],
			{ ...DECIDE, appealUntil: '2026-04-20' },
			'2026-03-31T10:00:00Z',
			false,
		],
		['decides once', [OPENED, NOTICE, ...PANEL, DECIDED], DECIDE, '2026-03-31T11:00:00Z', false],
		[
			'takes an appeal on its last day',
			[OPENED, NOTICE, DECIDED],
			{ step: 'appeal' },
			'2026-04-21T22:59:59Z',
			true,
		],
		['takes none after it', [OPENED, NOTICE, DECIDED], { step: 'appeal' }, '2026-04-21T23:00:00Z', false],
		[
			'takes one appeal',
			[OPENED, NOTICE, DECIDED, APPEAL],
			{ step: 'appeal' },
			'2026-04-11T10:00:00Z',
			false,
		],
		[
			'takes no appeal before a decision',
			[OPENED, NOTICE],
			{ step: 'appeal' },
			'2026-04-11T10:00:00Z',
			false,
		],
		[
			'closes when the time to appeal is over',
			[OPENED, NOTICE, DECIDED],
			{ step: 'close' },
			'2026-04-22T10:00:00Z',
			true,
		],
		['does not close before', [OPENED, NOTICE, DECIDED], { step: 'close' }, '2026-04-21T10:00:00Z', false],
		[
			'does not close over an appeal',
			[OPENED, NOTICE, DECIDED, APPEAL],
			{ step: 'close' },
			'2026-05-21T10:00:00Z',
			false,
		],
		[
			'closes after the appeal',
			[OPENED, NOTICE, DECIDED, APPEAL, UPHELD],
			{ step: 'close' },
			'2026-04-21T10:00:00Z',
			true,
		],
		['gives up before a decision', [OPENED, NOTICE], { step: 'withdraw' }, '2026-03-21T10:00:00Z', true],
		[
			'gives up nothing after it',
			[OPENED, NOTICE, DECIDED],
			{ step: 'withdraw' },
			'2026-04-21T10:00:00Z',
			false,
		],
		[
			'does nothing when closed',
			[OPENED, { kind: 'withdrawn', at: '2026-03-03T10:00:00Z' }],
			{ step: 'notice' },
			'2026-03-04T10:00:00Z',
			false,
		],
	])('%s', (_, events, step, at, allowed) => {
		const ruling = asked(events, step, at);
		expect([ruling.allowed, ruling.citation.clause, ruling.words]).toEqual([allowed, '10.2', ruling.words]);
	});

	const APPEALED = [OPENED, NOTICE, ...PANEL, DECIDED, APPEAL];
	it.each([
		['in time', 'dismissed', '2026-05-22T22:59:59Z', true],
		['late, against whoever appealed', 'dismissed', '2026-05-22T23:00:00Z', false],
		['late, for whoever appealed', 'upheld', '2026-05-22T23:00:00Z', true],
	] as const)('decides an appeal %s', (_, outcome, at, allowed) => {
		const step = { step: 'decide-appeal', hasReason: true, outcome } as const;
		expect(asked([...APPEALED, ...APPEAL_PANEL], step, at).allowed).toBe(allowed);
		expect(asked([...APPEALED, ...APPEAL_PANEL], { ...step, hasReason: false }, at).allowed).toBe(false);
		expect(asked(APPEALED, step, at).allowed).toBe(false);
		expect(asked([...APPEALED, APPEAL_PANEL[0]], step, at).allowed).toBe(false);
	});

	it('takes something precautionary with a day of review within the rule', () => {
		const on = (reviewOn: string) =>
			asked([OPENED], { step: 'measure', reviewOn }, '2026-03-02T10:00:00Z').allowed;
		expect([on('2026-03-02'), on('2026-03-03'), on('2026-03-30'), on('2026-03-31')]).toEqual([
			false,
			true,
			true,
			false,
		]);
		const bar = { process: 'bar', unit: 'constituency' } as const;
		const step = { step: 'measure', reviewOn: '2026-03-03' } as const;
		expect(mayStep(rules, bar, caseState([OPENED]), step, '2026-03-02T10:00:00Z')).toMatchObject({
			allowed: false,
			citation: { clause: '10.1' },
		});
	});

	it('lets a measure lapse that is not reviewed', () => {
		const taken: CaseEvent = { kind: 'measure', reviewOn: '2026-03-20', at: '2026-03-02T10:00:00Z' };
		const state = caseState([OPENED, taken]);
		expect([isMeasureInForce(state, '2026-03-20'), isMeasureInForce(state, '2026-03-21')]).toEqual([
			true,
			false,
		]);
		const review = (at: string, reviewOn: string | null) =>
			asked([OPENED, taken], { step: 'review', reviewOn }, at).allowed;
		expect(review('2026-03-20T23:59:00Z', '2026-04-10')).toBe(true);
		expect(review('2026-03-20T23:59:00Z', '2026-04-18')).toBe(false);
		expect(review('2026-03-21T00:00:00Z', '2026-04-10')).toBe(false);
		expect(review('2026-03-21T00:00:00Z', null)).toBe(true);
	});

	it('rules nobody out where the rulebook is silent', () => {
		const none = { ...rules, rules: [] };
		expect(mayStep(none, ITS, caseState([OPENED]), { step: 'notice' }, '2026-03-02T10:00:00Z')).toMatchObject(
			{
				allowed: false,
				silent: true,
			},
		);
	});

	it('counts those who decide, and what stands after an appeal', () => {
		const state = caseState([...APPEALED, ...APPEAL_PANEL]);
		expect(deciding(state, 'decision').map(({ personId }) => personId)).toEqual(['ann', 'bob', 'cem']);
		expect([stands(state), stands(caseState([...APPEALED, ...APPEAL_PANEL, UPHELD]))]).toEqual([true, false]);
	});
});

describe('reminders', () => {
	it.each<[string, readonly CaseEvent[], string, readonly string[]]>([
		['none at first', [OPENED, NOTICE], '2026-03-03', []],
		['to reply, three days before', [OPENED, NOTICE], '2026-03-13', ['reply to subject by 2026-03-16']],
		['none to whoever has replied', [OPENED, NOTICE, REPLY], '2026-03-13', []],
		[
			'to declare interests',
			[OPENED, NOTICE, { kind: 'named', stage: 'decision', personId: 'ann', at: '2026-03-02T11:00:00Z' }],
			'2026-03-04',
			['declare to panel by 2026-04-01'],
		],
		[
			'to decide, a week before',
			[OPENED, NOTICE, REPLY, ...PANEL],
			'2026-04-20',
			['decide to panel by 2026-04-27', 'decide to secretary by 2026-04-27'],
		],
		[
			'to appeal, three days before',
			[OPENED, NOTICE, DECIDED],
			'2026-04-18',
			['appeal to subject by 2026-04-21'],
		],
		['to close', [OPENED, NOTICE, DECIDED], '2026-04-22', ['close to secretary by 2026-05-20']],
		[
			'to decide the appeal',
			[OPENED, NOTICE, DECIDED, APPEAL, ...APPEAL_PANEL],
			'2026-05-15',
			['decide-appeal to appeal-panel by 2026-05-22', 'decide-appeal to secretary by 2026-05-22'],
		],
		[
			'to review',
			[OPENED, { kind: 'measure', reviewOn: '2026-03-20', at: '2026-03-02T10:00:00Z' }],
			'2026-03-17',
			['review to panel by 2026-03-20', 'review to secretary by 2026-03-20'],
		],
		[
			'none of a closed case',
			[OPENED, NOTICE, DECIDED, { kind: 'closed', at: '2026-04-22T10:00:00Z' }],
			'2026-04-22',
			[],
		],
	])('%s', (_, events, on, expected) => {
		const due = remindersOn(rules, ITS, caseState(events), on);
		expect(due.map(({ of, to, dueOn }) => `${of} to ${to} by ${dueOn}`)).toEqual(expected);
	});
});
