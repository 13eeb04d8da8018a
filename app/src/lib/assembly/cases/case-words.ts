/** What kinds of case, their steps and outcomes are called. */

export const PROCESS_WORDS: Readonly<Record<string, string>> = {
	bar: 'Being barred',
	rejection: 'Being rejected',
	suspension: 'Suspension',
	complaint: 'Complaint',
};

export const STAGE_WORDS: Readonly<Record<string, string>> = {
	opened: 'opened, notice not given yet',
	'notice-given': 'notice given, to be decided',
	decided: 'decided, an appeal may be possible',
	appealed: 'appealed, to be decided again',
	'appeal-decided': 'the appeal is decided',
	closed: 'closed',
};

export const STEP_WORDS: Readonly<Record<string, string>> = {
	opened: 'Opened',
	notice: 'Notice given',
	reply: 'Reply',
	hearing: 'Hearing called',
	measure: 'For the time being',
	review: 'Reviewed',
	decision: 'Decision',
	appeal: 'Appeal',
	'appeal-decision': 'Decision on the appeal',
	withdrawn: 'Given up',
	closed: 'Closed',
	'suspension-ended': 'Suspension ended',
};

export const OUTCOME_WORDS: Readonly<Record<string, string>> = {
	confirmed: 'Confirmed',
	dropped: 'Dropped: nothing follows from it',
	upheld: 'Upheld: the decision is undone',
	dismissed: 'Dismissed: the decision stands',
};

export const CHOOSE = { value: '', label: 'Choose' };

/** @returns choices of a rule by its clause */
export function clauseOptions(clauses: readonly { readonly clause: string; readonly title: string }[]) {
	return [CHOOSE, ...clauses.map(({ clause, title }) => ({ value: clause, label: `${clause} ${title}` }))];
}
