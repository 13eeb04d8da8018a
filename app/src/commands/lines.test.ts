import { expect, it } from 'vitest';
import { linesOf } from './lines.ts';

async function* chunks(...texts: string[]) {
	for (const text of texts) yield new TextEncoder().encode(text);
}

async function read(limit: number, ...texts: string[]) {
	const lines: string[] = [];
	for await (const { number, bytes } of linesOf(chunks(...texts), limit)) {
		lines.push(`${number}:${bytes === null ? 'too long' : new TextDecoder().decode(bytes)}`);
	}
	return lines;
}

it.each([
	['nothing', [''], []],
	['whole lines', ['one\ntwo\n'], ['1:one', '2:two']],
	['no line feed at the end', ['one\ntwo'], ['1:one', '2:two']],
	['a line in several chunks', ['o', 'n', 'e\nt', 'wo\n'], ['1:one', '2:two']],
	['empty lines count', ['\n\nx\n'], ['1:', '2:', '3:x']],
	['a long line is named and the rest goes on', ['123456789', '01234\nok\n'], ['1:too long', '2:ok']],
	['a letter cut in two', ['caf\u00e9\n'], ['1:caf\u00e9']],
])('%s', async (_, texts, expected) => {
	expect(await read(10, ...texts)).toEqual(expected);
});
