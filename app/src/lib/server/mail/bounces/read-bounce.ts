/**
 * Reads a message about the delivery of a mail (RFC 3464, in a multipart/report of RFC 6522). Which mail it is of is told by the
 * token in the address that it was sent to, which only the servers on the way and the addressee have seen: a message without it
 * proves nothing, whatever it says.
 */
import { contentType, fieldsOf, type Part, partOf, partsOf } from './mime.ts';

export interface Bounce {
	/** Part of the return path of the mail that it is about. */
	readonly token: string;
	/** "failed" is final; "delayed" is tried on; "delivered" is good news. */
	readonly outcome: 'failed' | 'delayed' | 'delivered';
	/** Status after RFC 3463, such as 5.1.1. */
	readonly status: string | null;
}

export type ReadBounce =
	| { readonly ok: true; readonly bounce: Bounce }
	| { readonly ok: false; readonly why: string };

/** What comes after it is the mail itself, sent back. */
export const MOST_CHARACTERS = 512 * 1024;

/** Where the address stands that a message was sent to, the surest first. */
const ADDRESSED = ['x-original-to', 'delivered-to', 'envelope-to', 'x-envelope-to', 'to'];

const OUTCOMES: Readonly<Record<string, Bounce['outcome']>> = {
	failed: 'failed',
	delayed: 'delayed',
	delivered: 'delivered',
	relayed: 'delivered',
	expanded: 'delivered',
};

/**
 * @param message as it came, header and body
 * @param sentTo address that it came for, where the mail server tells
 */
export function readBounce(message: string, sentTo: string | null = null): ReadBounce {
	const mail = partOf(message.slice(0, MOST_CHARACTERS));
	const token = tokenOf(mail, sentTo);
	if (token === null)
		return no(
			'It was sent to no return path of a mail from here: expected an address with "+" and a token in it.',
		);
	const { type, parameters } = contentType(mail.headers.get('content-type')?.[0]);
	if (type !== 'multipart/report')
		return no(
			`It is no report of delivery: expected multipart/report, found ${short(type)}. It may be an answer of a person or a machine.`,
		);
	const status = partsOf(mail.body, parameters.get('boundary') ?? '').find((part) =>
		/^message\/(?:global-)?delivery-status$/.test(contentType(part.headers.get('content-type')?.[0]).type),
	);
	if (status === undefined) return no('It has no part that tells what became of the mail.');
	const blocks = recipientsIn(status.body);
	const found =
		blocks.find(({ outcome }) => outcome === 'failed') ??
		blocks.find(({ outcome }) => outcome === 'delayed') ??
		blocks[0];
	if (found === undefined) return no('Its part on delivery names no recipient with an action.');
	return { ok: true, bounce: { token, ...found } };
}

const no = (why: string): ReadBounce => ({ ok: false, why });

const short = (text: string): string => text.replace(/[^ -~]/g, '?').slice(0, 60);

function tokenOf(mail: Part, sentTo: string | null): string | null {
	const addresses = [sentTo ?? '', ...ADDRESSED.flatMap((name) => mail.headers.get(name) ?? [])];
	for (const address of addresses) {
		const token = /\+([a-z0-9]{32})@/i.exec(address)?.[1];
		if (token !== undefined) return token.toLowerCase();
	}
	return null;
}

/** The first block is of the message as a whole; each that follows is of one recipient. */
function recipientsIn(body: string): readonly Omit<Bounce, 'token'>[] {
	const blocks: string[][] = [[]];
	for (const line of body.split('\n'))
		if (line.trim() === '') blocks.push([]);
		else blocks.at(-1)!.push(line);
	return blocks.flatMap((lines) => {
		const fields = fieldsOf(lines);
		const action = (fields.get('action')?.[0] ?? '').split(/[ (;]/)[0].toLowerCase();
		if (!fields.has('final-recipient') || !Object.hasOwn(OUTCOMES, action)) return [];
		const status = /^[245]\.\d{1,3}\.\d{1,3}(?!\d)/.exec(fields.get('status')?.[0] ?? '')?.[0] ?? null;
		return [{ outcome: OUTCOMES[action], status }];
	});
}
