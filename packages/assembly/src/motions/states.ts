/**
 * The life of a motion as data: the states it may be in, which may follow and what each allows. An organisation that works
 * otherwise has another table; nothing else knows the states by name but to say them.
 */

export type MotionState =
	| 'draft'
	| 'submitted'
	| 'ruled-out'
	| 'admitted'
	| 'on-agenda'
	| 'moved'
	| 'carried'
	| 'carried-as-amended'
	| 'fell'
	| 'remitted'
	| 'withdrawn'
	| 'lapsed'
	| 'composited'
	| 'sent-upward';

/** What may be done with a motion in a state. */
export type Allowance =
	| 'edit'
	| 'support'
	| 'amend'
	| 'put-on-agenda'
	| 'vote'
	| 'withdraw'
	| 'publish'
	| 'send-upward';

export interface StateRow {
	/** As a secretary says it. */
	readonly name: string;
	readonly next: readonly MotionState[];
	readonly allows: readonly Allowance[];
	/** Whether the body has decided, and with which outcome. */
	readonly outcome: 'open' | 'passed' | 'not-passed';
}

export const MOTION_STATES: Readonly<Record<MotionState, StateRow>> = {
	draft: { name: 'draft', next: ['submitted', 'withdrawn'], allows: ['edit', 'withdraw'], outcome: 'open' },
	submitted: {
		name: 'submitted',
		next: ['admitted', 'ruled-out', 'withdrawn'],
		allows: ['support', 'withdraw'],
		outcome: 'open',
	},
	'ruled-out': { name: 'ruled out', next: ['admitted'], allows: [], outcome: 'not-passed' },
	admitted: {
		name: 'admitted',
		next: ['on-agenda', 'composited', 'withdrawn', 'lapsed'],
		allows: ['support', 'amend', 'put-on-agenda', 'withdraw', 'publish'],
		outcome: 'open',
	},
	'on-agenda': {
		name: 'on the agenda',
		next: ['moved', 'admitted', 'composited', 'withdrawn', 'lapsed'],
		allows: ['support', 'amend', 'withdraw', 'publish'],
		outcome: 'open',
	},
	moved: {
		name: 'moved',
		next: ['carried', 'carried-as-amended', 'fell', 'remitted', 'withdrawn', 'lapsed'],
		allows: ['amend', 'vote', 'publish'],
		outcome: 'open',
	},
	carried: { name: 'carried', next: ['sent-upward'], allows: ['publish', 'send-upward'], outcome: 'passed' },
	'carried-as-amended': {
		name: 'carried as amended',
		next: ['sent-upward'],
		allows: ['publish', 'send-upward'],
		outcome: 'passed',
	},
	fell: { name: 'fell', next: [], allows: ['publish'], outcome: 'not-passed' },
	remitted: { name: 'remitted', next: ['admitted', 'lapsed'], allows: ['publish'], outcome: 'not-passed' },
	withdrawn: { name: 'withdrawn', next: [], allows: [], outcome: 'not-passed' },
	lapsed: { name: 'lapsed', next: [], allows: [], outcome: 'not-passed' },
	composited: { name: 'taken into a composite', next: [], allows: ['publish'], outcome: 'not-passed' },
	'sent-upward': {
		name: 'carried and sent upward',
		next: ['sent-upward'],
		allows: ['publish', 'send-upward'],
		outcome: 'passed',
	},
};

export function mayFollow(from: MotionState, to: MotionState): boolean {
	return MOTION_STATES[from].next.includes(to);
}

export function allows(state: MotionState, what: Allowance): boolean {
	return MOTION_STATES[state].allows.includes(what);
}

export function isMotionState(value: string): value is MotionState {
	return Object.hasOwn(MOTION_STATES, value);
}
