/** Every act there is, room by room. An act that is not here is found by no test of who may do it, so a test looks for that too. */
import { ACCOUNTS_ACTS } from '../accounts/acts.ts';
import { MAIL_ACTS } from '../mail/acts.ts';
import type { AnyAct } from './acts/act.ts';
import { CASE_ACTS } from './cases/acts.ts';
import { MEETING_ACTS } from './meetings/acts.ts';
import { MOTION_ACTS } from './motions/acts.ts';
import { ORGANISATION_ACTS } from './organisation/acts.ts';
import { ROLL_ACTS } from './roll/acts.ts';
import { SITTING_ACTS } from './sitting/acts.ts';

export const ALL_ACTS: readonly AnyAct[] = [
	...ACCOUNTS_ACTS,
	...CASE_ACTS,
	...MAIL_ACTS,
	...MEETING_ACTS,
	...ORGANISATION_ACTS,
	...MOTION_ACTS,
	...ROLL_ACTS,
	...SITTING_ACTS,
];
