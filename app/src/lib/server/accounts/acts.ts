/** Acts of signing in and of one's own account. */
import type { AnyAct } from '../assembly/acts/act.ts';
import { addPasskey, beginPasskey } from './add-passkey.ts';
import { askLink } from './ask-link.ts';
import { seeLink, signInByLink } from './by-link.ts';
import { beginSignInByPasskey, signInByPasskey } from './by-passkey.ts';
import { removePasskey, renamePasskey } from './change-passkeys.ts';
import { endMyOtherSessions, endMySession, seeMyAccount } from './my-account.ts';
import { seeMyBusiness } from './my-business.ts';
import { seeMyLog } from './my-log.ts';
import { signOut } from './sign-out.ts';

export const ACCOUNTS_ACTS: readonly AnyAct[] = [
	askLink,
	seeLink,
	signInByLink,
	beginSignInByPasskey,
	signInByPasskey,
	signOut,
	seeMyAccount,
	seeMyBusiness,
	endMySession,
	endMyOtherSessions,
	beginPasskey,
	addPasskey,
	renamePasskey,
	removePasskey,
	seeMyLog,
];
