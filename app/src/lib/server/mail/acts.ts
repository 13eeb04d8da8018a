/** Acts of mail. */
import type { AnyAct } from '../assembly/acts/act.ts';
import { takeBounce } from './bounces/take-bounce.ts';
import { seeMail, tryMailAgain } from './see-mail.ts';

export const MAIL_ACTS: readonly AnyAct[] = [takeBounce, seeMail, tryMailAgain];
