/** Claims entered through the command line into the ledger of a server that is running. All words in them are the test's own. */
import { execFileSync } from 'node:child_process';
import { MANDATE } from './server.ts';

const source = {
	title: 'A note made for a test',
	publisher: 'Nobody',
	url: null,
	retrievedOn: '2026-11-22',
} as const;

type Claim = Readonly<Record<string, unknown>>;

/** Enters them in order; the numbers of the entries. */
export function enter(ledger: string, bodies: readonly Claim[]): number[] {
	const lines = bodies.map((body) => JSON.stringify(body)).join('\n');
	const said = execFileSync(
		process.execPath,
		[MANDATE, 'ledger', 'add', '-', '--author', 'an end-to-end test', '--ledger', ledger],
		{ input: lines, encoding: 'utf8' },
	);
	return said
		.trim()
		.split('\n')
		.map((line) => Number(line.split(' ')[0]));
}

export function left(
	subject: string,
	value: { readonly from: string; readonly to: string; readonly on: string } & Claim,
): Claim {
	const { on, ...rest } = value;
	return {
		act: 'claim',
		claim: {
			subject,
			predicate: 'allegiance',
			value: {
				kind: 'left',
				actor: 'member',
				timeline: 'membership',
				announced: on,
				effective: on,
				recorded: null,
				reason: 'The reason that the test gives for the one who left.',
				disputed: 'What the test has the other side dispute.',
				outcome: 'final',
				...rest,
			},
			from: on,
			to: null,
			source,
			locator: 'line 1',
			quote: '',
		},
	};
}

export function words(
	by: string,
	kind: 'said' | 'asked' | 'replied',
	text: string,
	about: number,
	on: string,
): Claim {
	return {
		act: 'claim',
		claim: {
			subject: by,
			predicate: 'statement',
			value: { kind, words: text, about },
			from: on,
			to: null,
			source,
			locator: 'line 2',
			quote: '',
		},
	};
}

/** Milliseconds until a page says something; fails after five seconds. */
export async function saidWithin(address: string, text: string): Promise<number> {
	const start = performance.now();
	while (performance.now() - start < 5000) {
		const page = await (await fetch(address)).text();
		if (page.includes(text)) return performance.now() - start;
		await new Promise((resolve) => setTimeout(resolve, 50));
	}
	throw new Error(`${address} does not say "${text}" after five seconds.`);
}
