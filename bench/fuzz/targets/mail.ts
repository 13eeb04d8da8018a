/** Messages that come back from other mail servers, and what a link or a form for signing in may hold: anybody can send either. */

import { networkOf } from '../../../app/src/lib/server/accounts/network.ts';
import { nextOf } from '../../../app/src/lib/server/accounts/next.ts';
import { usedAnswer } from '../../../app/src/lib/server/accounts/passkey-answer.ts';
import { readBounce } from '../../../app/src/lib/server/mail/bounces/read-bounce.ts';
import { reportTo } from '../../../app/src/lib/server/mail/fixture/report.ts';
import { mutated } from '../mutate.ts';
import { hold, type Target, TEXT } from '../target.ts';

const MOST = 4000;
const TOKEN = 'abcdefghjkmnpqrstuvwxyz023456789';
const PATH = `bounces+${TOKEN}@invented.example`;
const GONE = ['Final-Recipient: rfc822; member@invented.example', 'Action: failed', 'Status: 5.1.1'];

const REPORTS = [
	reportTo(PATH, GONE),
	reportTo(PATH, ['Final-Recipient: x', 'Action: delayed (busy)', 'Status: 4.4.1', '', ...GONE]),
	reportTo('postmaster@invented.example', GONE, { head: [`X-Original-To: <${PATH}>`] }),
	reportTo(PATH, GONE, { contentType: 'multipart/report; boundary="b\\"1"' }),
];

const ANSWERS = [
	{ clientDataJSON: 'e30', authenticatorData: 'e30', signature: 'e30', userHandle: 'e30' },
	{ clientDataJSON: 'e30' },
].map((response) => JSON.stringify({ id: 'aGVsbG8', rawId: 'aGVsbG8', type: 'public-key', response }));

const PATHS = [
	'/me',
	'/units/north/meetings?a=b',
	'//elsewhere.example',
	'/\\elsewhere.example',
	'https://x',
];

const NETWORKS = ['192.0.2.1', '::ffff:192.0.2.1', '2001:db8::1', 'fe80::1%eth0', '::1'];

export function mailTargets(): Target<string>[] {
	return [
		{
			...TEXT,
			name: 'bounce',
			make: (random) => mutated(REPORTS, random, MOST),
			run: (message) => {
				const read = readBounce(message);
				if (!read.ok) {
					hold(/^[ -~“”’]+\.$/.test(read.why), 'why it is none is one printable sentence');
					return;
				}
				const { token, outcome, status } = read.bounce;
				hold(message.toLowerCase().includes(`+${token}@`), 'the token stands in the message');
				hold(['failed', 'delayed', 'delivered'].includes(outcome), 'the outcome is one of three');
				hold(status === null || /^[245]\.\d{1,3}\.\d{1,3}$/.test(status), 'the status is one of RFC 3463');
			},
		},
		{
			...TEXT,
			name: 'passkey-answer',
			make: (random) => mutated(ANSWERS, random, 600),
			run: (text) => {
				const read = usedAnswer.safeParse(text);
				if (!read.success) return;
				const coded = Object.values(read.data.response).every((one) => /^[\w-]+$/.test(String(one)));
				hold(coded, 'what is taken is base64url');
			},
		},
		{
			...TEXT,
			name: 'next-page',
			make: (random) => mutated(PATHS, random, 200),
			run: (text) => {
				const next = nextOf(text);
				if (next === null) return;
				const { origin } = new URL(next, 'https://here.example');
				hold(origin === 'https://here.example', 'after signing in one stays on this site');
			},
		},
		{
			...TEXT,
			name: 'network',
			make: (random) => mutated(NETWORKS, random, 60),
			run: (text) =>
				hold(networkOf(text).length <= text.length + 8, 'a network is not longer than its address'),
		},
	];
}
