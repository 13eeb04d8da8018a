import { describe, expect, it } from 'vitest';
import { reportTo } from '../fixture/report.ts';
import { contentType } from './mime.ts';
import { readBounce } from './read-bounce.ts';

const TOKEN = 'abcdefghjkmnpqrstuvwxyz023456789';
const PATH = `bounces+${TOKEN}@invented.example`;
const GONE = ['Final-Recipient: rfc822; member@invented.example', 'Action: failed', 'Status: 5.1.1'];

describe('a report that is read', () => {
	it.each([
		['as it stands', reportTo(PATH, GONE), 'failed', '5.1.1'],
		['with bare line feeds', reportTo(PATH, GONE).replaceAll('\r\n', '\n'), 'failed', '5.1.1'],
		['addressed with a name and capitals', reportTo(`<${PATH.toUpperCase()}>`, GONE), 'failed', '5.1.1'],
		['delayed', reportTo(PATH, [GONE[0], 'Action: delayed', 'Status: 4.4.1']), 'delayed', '4.4.1'],
		['relayed', reportTo(PATH, [GONE[0], 'Action: relayed', 'Status: 2.0.0']), 'delivered', '2.0.0'],
		['given up after days', reportTo(PATH, [GONE[0], 'Action: failed', 'Status: 4.4.7']), 'failed', '4.4.7'],
		[
			'with words behind',
			reportTo(PATH, [GONE[0], 'action:  FAILED (expired)', 'status: 5.0.0 (no)']),
			'failed',
			'5.0.0',
		],
		['without a status', reportTo(PATH, GONE.slice(0, 2)), 'failed', null],
		['with an impossible status', reportTo(PATH, [...GONE.slice(0, 2), 'Status: 9.1.1']), 'failed', null],
		[
			'with a folded field',
			reportTo(PATH, ['Final-Recipient: rfc822;', ' member@invented.example', ...GONE.slice(1)]),
			'failed',
			'5.1.1',
		],
		[
			'of two recipients, one of whom it reached',
			reportTo(PATH, [GONE[0], 'Action: delivered', 'Status: 2.0.0', '', ...GONE]),
			'failed',
			'5.1.1',
		],
		[
			'to another address, with the first one beside it',
			reportTo('postmaster@invented.example', GONE, { head: [`X-Original-To: ${PATH}`] }),
			'failed',
			'5.1.1',
		],
		[
			'of a server that speaks UTF-8',
			reportTo(PATH, GONE, {
				parts: [['Content-Type: message/global-delivery-status', '', 'Reporting-MTA: x', '', ...GONE]],
			}),
			'failed',
			'5.1.1',
		],
		[
			'with a boundary that needs no quotes',
			reportTo(PATH, GONE, { contentType: 'Multipart/Report; boundary=b1; report-type=delivery-status' }),
			'failed',
			'5.1.1',
		],
	])('%s', (_, message, outcome, status) => {
		expect(readBounce(message)).toEqual({ ok: true, bounce: { token: TOKEN, outcome, status } });
	});

	it('takes the address from the mail server where that tells it', () => {
		const message = reportTo('bounces@invented.example', GONE);
		expect(readBounce(message).ok).toBe(false);
		expect(readBounce(message, PATH)).toMatchObject({ ok: true, bounce: { token: TOKEN } });
	});
});

describe('what is no report of a mail from here', () => {
	it.each([
		['nothing', ''],
		['no header', '\n\nAction: failed'],
		['no token', reportTo('bounces@invented.example', GONE)],
		['a token that is too short', reportTo('bounces+abc@invented.example', GONE)],
		[
			'an answer of a machine',
			`To: ${PATH}\r\nContent-Type: text/plain\r\n\r\nFinal-Recipient: x\r\nAction: failed`,
		],
		['no boundary', reportTo(PATH, GONE, { contentType: 'multipart/report' })],
		['another boundary', reportTo(PATH, GONE, { contentType: 'multipart/report; boundary=b2' })],
		['no part on delivery', reportTo(PATH, GONE, { parts: [['Content-Type: text/plain', '', ...GONE]] })],
		['a part that tells of nobody', reportTo(PATH, [])],
		['an unknown action', reportTo(PATH, [GONE[0], 'Action: constructor', GONE[2]])],
		['no recipient', reportTo(PATH, GONE.slice(1))],
		[
			'only the mail itself that says so',
			reportTo(PATH, [], { parts: [['Content-Type: message/rfc822', '', `To: ${PATH}`, '', ...GONE]] }),
		],
	])('%s', (_, message) => {
		const read = readBounce(message);
		expect(read.ok).toBe(false);
		expect(!read.ok && read.why.length).toBeGreaterThan(20);
	});

	it('is not slow on a long one', () => {
		const start = performance.now();
		for (const part of ['\n ', '--b1\n', ';"\\', 'a:b\n', '+a@', ' ', 'Action: '])
			readBounce(reportTo(PATH, [part.repeat(200_000)]));
		readBounce(`To: ${'+a'.repeat(200_000)}\nContent-Type: ${';x="'.repeat(100_000)}`);
		expect(performance.now() - start).toBeLessThan(5000);
	});
});

it.each([
	['text/plain', 'text/plain', []],
	[
		'MULTIPART/Report; Boundary="a;b\\"c" ; x=y',
		'multipart/report',
		[
			['boundary', 'a;b"c'],
			['x', 'y'],
		],
	],
	['multipart/report; boundary="', 'multipart/report', [['boundary', '"']]],
])('reads a type: %s', (given, type, parameters) => {
	expect(contentType(given)).toEqual({ type, parameters: new Map(parameters as [string, string][]) });
});
