/**
 * The shape of a sentence template about divisions or polls. `{slot}` stands for what the filler of its frame draws from the
 * book; the whole text is true. `wrong` names the ways in which the filler makes it false.
 */
export const DIVISION_WRONGS = ['digits', 'lobby', 'party', 'person', 'direction', 'weekday'] as const;
export const POLL_WRONGS = ['digits', 'party', 'pollster', 'direction', 'year'] as const;
export type BookWrong = (typeof DIVISION_WRONGS)[number] | (typeof POLL_WRONGS)[number];

/** What is drawn: see `generated/draw-divisions.ts` and `generated/draw-polls.ts`. */
export type DivisionFrame =
	| 'reading'
	| 'reading-member'
	| 'reading-party'
	| 'reading-rebels'
	| 'numbered'
	| 'numbered-member'
	| 'numbered-teller'
	| 'numbered-silent'
	| 'numbered-both'
	| 'titled-member';
export type PollFrame = 'poll' | 'poll-change' | 'poll-level' | 'poll-sample' | 'poll-record' | 'poll-fresh';

export interface BookTemplate<Frame extends string = DivisionFrame | PollFrame> {
	readonly id: string;
	readonly frame: Frame;
	readonly text: string;
	/** `digits:slot` alters one figure; the rest alter what the frame says they do. */
	readonly wrong: readonly string[];
}
