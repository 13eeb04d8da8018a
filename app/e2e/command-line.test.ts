// The command line as a person uses it: what it prints, how it ends, and what it says of bad input.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { MANDATE } from './server.ts';

const folder = mkdtempSync(join(tmpdir(), 'mandate-cli-'));
const RIGHT = 'Ann Coffey held Stockport for Labour in 2017 with a majority of 14,477.';
const WRONG = 'Ann Coffey held Stockport for Labour in 2017 with a majority of 14,774.';

function file(name: string, content: string | Uint8Array): string {
	const path = join(folder, name);
	writeFileSync(path, content);
	return path;
}

function mandate(args: readonly string[], input: string | Uint8Array = '') {
	const environment = { ...process.env, MANDATE_RECORD: undefined };
	return new Promise<{ status: number | null; out: string; err: string }>((resolve) => {
		const child = spawn(process.execPath, [MANDATE, ...args], { env: environment });
		let out = '';
		let err = '';
		child.stdout.on('data', (chunk) => {
			out += chunk;
		});
		child.stderr.on('data', (chunk) => {
			err += chunk;
		});
		child.on('close', (status) => resolve({ status, out, err }));
		child.stdin.on('error', () => undefined);
		child.stdin.end(input);
	});
}

const check = (args: readonly string[], input?: string | Uint8Array) =>
	mandate(['check', '--record', 'example', ...args], input);

describe('check', () => {
	it('ends with 0 where nothing is red, and names the record', async () => {
		const { status, out } = await check([file('right.txt', RIGHT)]);
		expect({ status, out }).toMatchObject({ status: 0 });
		expect(out).toMatch(/Found 1 figure: read 1, checked 1, not understood 0/);
		expect(out).toMatch(/Record: the small example.*record build/);
		expect(out).not.toContain('\u001b');
	});

	it('ends with 1 where something is red, with the sum and the place', async () => {
		const { status, out } = await check(['-'], WRONG);
		expect(status).toBe(1);
		expect(out).toMatch(
			/Contradicted \(1\)[\s\S]*14,774[\s\S]*26,282 − .*11,805 = 14,477[\s\S]*candidacy-table\.ts, line/,
		);
	});

	it('ends with 2 where one input cannot be checked, and still checks the others', async () => {
		const { status, out, err } = await check([join(folder, 'none.txt'), file('wrong.txt', WRONG)]);
		expect(status).toBe(2);
		expect(err).toMatch(/none\.txt: there is no such file/);
		expect(out).toMatch(/Contradicted \(1\)/);
	});

	it.each([
		['an empty file', () => file('empty.txt', ''), /empty\.txt: .*empty/],
		['a picture', () => file('a.png', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0])), /a\.png: .*PNG/],
		['broken UTF-8', () => file('latin.txt', new Uint8Array([0x4d, 0xf4, 0x6e])), /latin\.txt: .*UTF-8/],
		['50 MB', () => file('large.txt', 'word '.repeat(10_000_000)), /large\.txt: expected .*found 50 MB/],
		['a folder', () => folder, /this is a folder/],
	])('refuses %s and says why', async (_, make, message) => {
		const { status, err } = await check([make()]);
		expect(status).toBe(2);
		expect(err).toMatch(message);
	});

	it('refuses a day that is none', async () => {
		const { status, err } = await check([file('right.txt', RIGHT), '--date', '4 July']);
		expect({ status, err }).toEqual({
			status: 2,
			err: 'mandate: "4 July" is no day. Write the day of publication as 2024-07-04.\n',
		});
	});

	it('prints one JSON object a line, in order', async () => {
		const { status, out } = await check([
			'--json',
			file('right.txt', RIGHT),
			join(folder, 'none.txt'),
			file('wrong.txt', WRONG),
		]);
		const lines = out
			.trimEnd()
			.split('\n')
			.map((line) => JSON.parse(line));
		expect(status).toBe(2);
		expect(lines.map((line) => line.summary?.contradicted ?? line.error)).toEqual([
			0,
			expect.stringContaining('no such file'),
			1,
		]);
	});

	it('answers lines of NDJSON in order and goes on after a bad one', async () => {
		const lines = [
			JSON.stringify({ id: 1, text: RIGHT }),
			'{"id": 2, "text": ',
			JSON.stringify({ id: 'three', text: WRONG, published: '2017-06-10' }),
			JSON.stringify({ id: 4, text: 7 }),
			JSON.stringify({ id: 5, text: RIGHT, published: 'yesterday' }),
			JSON.stringify({ text: '' }),
		];
		const { status, out } = await check(['--ndjson'], `${lines.join('\n')}\n`);
		const answers = out
			.trimEnd()
			.split('\n')
			.map((line) => JSON.parse(line));
		expect(status).toBe(2);
		expect(answers.map(({ id, error, summary }) => [id, error ?? summary.figures])).toEqual([
			[1, 1],
			[undefined, expect.stringMatching(/^line 2: expected JSON/)],
			['three', 1],
			[4, expect.stringMatching(/^line 4: expected "text", a string, found number/)],
			[5, expect.stringMatching(/^line 5: expected "published" as YYYY-MM-DD/)],
			[undefined, 0],
		]);
	});

	it('writes a page that stands alone and runs nothing', async () => {
		const page = join(folder, 'report.html');
		const hostile = file(
			'hostile.html',
			`<p>${WRONG}</p><script>alert(1)</script><p>&lt;script&gt;alert(2)&lt;/script&gt;</p>`,
		);
		const { status } = await check([hostile, '--html', page]);
		expect(status).toBe(1);
		const html = readFileSync(page, 'utf8');
		expect(html).toContain('Contradicted');
		expect(html).not.toMatch(/<script|<link|src=/);
		expect(readdirSync(folder).filter((name) => name.includes('writing'))).toEqual([]);
	});
});

describe('annotations', () => {
	it('are written whole, one a claim, with the file as their target', async () => {
		const page = join(folder, 'annotations.json');
		const { status, out } = await check([file('two words.txt', WRONG), '--annotations', page, '--json']);
		expect(status).toBe(1);
		const { '@context': context, type, items } = JSON.parse(readFileSync(page, 'utf8'));
		expect([context, type]).toEqual(['http://www.w3.org/ns/anno.jsonld', 'AnnotationPage']);
		expect(items).toHaveLength(JSON.parse(out).claims.length);
		const { motivation, target } = items.at(-1);
		expect(motivation).toBe('assessing');
		expect(target.source).toMatch(/two%20words\.txt$/);
		expect(target.selector).toEqual([
			expect.objectContaining({ type: 'TextQuoteSelector', exact: expect.stringContaining('14,774') }),
			expect.objectContaining({ type: 'TextPositionSelector' }),
		]);
		expect(readdirSync(folder).filter((name) => name.includes('writing'))).toEqual([]);
	});
});

describe('ledger', () => {
	const claim = (label: string, quote = '') =>
		JSON.stringify({
			act: 'claim',
			claim: {
				subject: 'member/1',
				predicate: 'timeline',
				value: { timeline: 'group', party: null, label },
				from: '2019-02-18',
				to: null,
				source: { title: 'Minutes', publisher: 'An invented council', url: null, retrievedOn: null },
				locator: 'page 2',
				quote,
			},
		});
	const dispute = JSON.stringify({
		act: 'judge',
		entry: 1,
		status: 'disputed',
		by: 2,
		reason: 'the group gives another day',
	});

	it('enters claims, shows what was known then and now, and proves that none was altered', async () => {
		const path = join(folder, 'ledger.ndjson');
		const lines = file('claims.ndjson', `${claim('Labour')}\n${claim('Independent')}\n${dispute}\n`);
		const added = await mandate(['ledger', 'add', lines, '--author', 'desk', '--ledger', path]);
		expect(added).toMatchObject({ status: 0, err: '' });
		expect(added.out.split('\n')[2]).toMatch(/^3 [0-9a-f]{64}$/);
		const now = await mandate(['ledger', 'show', 'member/1', '--ledger', path]);
		expect(now.out).toMatch(
			/1 {2}member\/1 {2}timeline {2}disputed[\s\S]*2 claims about member\/1, as known at position 3/,
		);
		const then = await mandate(['ledger', 'show', 'member/1', '--known', '1', '--ledger', path]);
		expect(then.out).toMatch(/timeline {2}asserted[\s\S]*1 claims about member\/1, as known at position 1/);
		expect(await mandate(['ledger', 'verify', '--ledger', path])).toMatchObject({
			status: 0,
			out: expect.stringMatching(/3 entries, none altered/),
		});
		writeFileSync(path, readFileSync(path, 'utf8').replace('"Labour"', '"Liberal"'));
		expect(await mandate(['ledger', 'verify', '--ledger', path])).toMatchObject({
			status: 2,
			err: expect.stringMatching(/line 1: entry 1: its words are not those that were sealed/),
		});
	});

	it('says which line is wrong and how, and enters none', async () => {
		const path = join(folder, 'none.ndjson');
		const long = claim('Labour', 'word '.repeat(26));
		const lines = file('long.ndjson', `${claim('Labour')}\n${long}\n`);
		const { status, err } = await mandate(['ledger', 'add', lines, '--author', 'desk', '--ledger', path]);
		expect(status).toBe(2);
		expect(err).toMatch(/long\.ndjson, line 2: claim\.claim\.quote: expected at most 25 words of the source/);
		expect(existsSync(path)).toBe(false);
	});
});

describe('record', () => {
	it('refuses a folder that is no record, a half of one, and one of another version', async () => {
		const half = join(folder, 'half');
		mkdirSync(half);
		writeFileSync(join(half, 'manifest.json'), '{"format": "mandate-rec');
		const other = join(folder, 'other');
		mkdirSync(other);
		writeFileSync(join(other, 'manifest.json'), JSON.stringify({ format: 'mandate-record', version: 99 }));
		const right = file('right.txt', RIGHT);
		for (const [record, message] of [
			[join(folder, 'nowhere'), /nowhere: there is no such folder/],
			[half, /manifest\.json is not JSON or was cut short/],
			[other, /the record is format 99.*Build the record again/],
			[right, /expected the folder of a record, found a file/],
		] as const) {
			for (const command of [
				['check', right],
				['record', 'show'],
				['serve', '--port', '18280'],
			]) {
				const { status, err } = await mandate([...command, '--record', record]);
				expect({ status, err }).toEqual({ status: 2, err: expect.stringMatching(message) });
			}
		}
	});

	it('does not build from a table that lacks a column, and leaves nothing behind', async () => {
		const files = join(folder, 'files');
		mkdirSync(files);
		const out = join(folder, 'out');
		writeFileSync(
			join(files, 'candidacies.csv'),
			'ONS ID,ONS region ID,Constituency name\nW07000041,W92000004,Ynys Môn\n',
		);
		const { status, err } = await mandate(['record', 'build', files, '--out', out]);
		expect(status).toBe(2);
		expect(err).toMatch(/no record was made/);
		expect(existsSync(out)).toBe(false);
		expect(readdirSync(folder).filter((name) => name.includes('writing'))).toEqual([]);
	});

	it('shows a place, a contest and an election, and says what it does not know', async () => {
		const show = (...what: string[]) => mandate(['record', 'show', ...what, '--record', 'example']);
		expect((await show('Stockport')).out).toMatch(/2017-general\/E14000969 .*Ann Coffey \(Labour\) +14,477/);
		expect((await show('2017-general/E14000969')).out).toMatch(/Ann Coffey +Labour +26,282 +63\.3%/);
		expect((await show('2017-general')).out).toMatch(/Clacton +Giles Watling \(Conservative\) +15,828/);
		const unknown = await show('Ambridge');
		expect(unknown).toMatchObject({
			status: 2,
			err: expect.stringMatching(/no election, contest or place "Ambridge"/),
		});
	});
});
