/** The roll of members: what held when, files read and compared with it, files written. */
export { type RollEntry, type RollEvent, type RollValues, rollAsAt } from './as-at.ts';
export { HEADINGS } from './columns.ts';
export {
	type AddedMember,
	type ChangedMember,
	CONTACT_FIELDS,
	type ContactField,
	DIFF_FIELDS,
	type DiffField,
	diffRoll,
	type FieldChange,
	type RollDiff,
	type RollMember,
	type RollNow,
} from './diff-roll.ts';
export { type FileMember, isEmail, type UnitNamed } from './file-member.ts';
export { isOneLine } from './one-line.ts';
export type { FileProblem } from './problems.ts';
export { type RollFile, readRollFile } from './read-roll-file.ts';
export {
	DECIDED_IN_A_CASE,
	isMember,
	MEMBER_CLASSES,
	type MemberClass,
	personFacts,
	ROLL_STANDING_WORDS,
	ROLL_STANDINGS,
	type RollStanding,
} from './standing.ts';
export { type WrittenMember, writeRollFile } from './write-roll-file.ts';
