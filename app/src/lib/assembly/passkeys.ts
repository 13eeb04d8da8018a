/** Asks the browser for a passkey or to make one; what it answers goes back in a form. */
import {
	browserSupportsWebAuthn,
	type PublicKeyCredentialCreationOptionsJSON,
	type PublicKeyCredentialRequestOptionsJSON,
	startAuthentication,
	startRegistration,
} from '@simplewebauthn/browser';

type Answer =
	| { readonly ok: true; readonly response: string }
	| { readonly ok: false; readonly words: string };

export const hasPasskeys = (): boolean => browserSupportsWebAuthn();

export function askForPasskey(): Promise<Answer> {
	return answered(async () => {
		const optionsJSON = await asked<PublicKeyCredentialRequestOptionsJSON>('/sign-in/passkey');
		return startAuthentication({ optionsJSON });
	});
}

export function makePasskey(): Promise<Answer> {
	return answered(async () => {
		const optionsJSON = await asked<PublicKeyCredentialCreationOptionsJSON>('/me/passkeys');
		return startRegistration({ optionsJSON });
	});
}

async function asked<Options>(path: string): Promise<Options> {
	const response = await fetch(path, { method: 'POST', headers: { 'content-type': 'application/json' } });
	if (!response.ok) throw new Error(`${path} answered ${response.status}`);
	return (await response.json()) as Options;
}

async function answered(ask: () => Promise<unknown>): Promise<Answer> {
	try {
		return { ok: true, response: JSON.stringify(await ask()) };
	} catch (error) {
		return { ok: false, words: WHY[error instanceof Error ? error.name : ''] ?? FAILED };
	}
}

const FAILED = 'That did not work. Try again, or sign in by a link.';

const WHY: Readonly<Record<string, string>> = {
	NotAllowedError: 'No passkey was given: it was refused, or it took too long.',
	InvalidStateError: 'This device has a passkey for your account already.',
	TypeError: 'The server could not be reached. Try again.',
};
