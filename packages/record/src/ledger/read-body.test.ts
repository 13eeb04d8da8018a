/** What may be entered, and what is said of the rest. */
import { expect, it } from 'vitest';
import { readBody } from './read-body.ts';

const CLAIM = {
	act: 'claim',
	claim: {
		subject: 'member/1',
		predicate: 'allegiance',
		value: {
			kind: 'left',
			actor: 'member',
			timeline: 'group',
			from: 'labour',
			to: null,
			announced: '2019-02-18',
			effective: '2019-02-18',
			recorded: null,
			reason: '',
			disputed: '',
			outcome: 'final',
		},
		from: '2019-02-18',
		to: null,
		source: {
			title: 'Minutes',
			publisher: 'An invented council',
			url: 'https://example.org/minutes',
			retrievedOn: '2019-03-01',
		},
		locator: 'page 2',
		quote: 'He has left the group.',
	},
};

/** The claim with one part of it put otherwise; `undefined` leaves it out. */
function put(path: string, value: unknown): unknown {
	const copy = structuredClone(CLAIM) as Record<string, unknown>;
	const names = path.split('.');
	const last = names.pop() as string;
	let at = copy;
	for (const name of names) at = at[name] as Record<string, unknown>;
	if (value === undefined) delete at[last];
	else at[last] = value;
	return copy;
}

it('takes a whole claim', () => {
	expect(readBody(CLAIM)).toEqual({ ok: true, body: CLAIM });
});

it('leaves out what may be left out, and takes it where it is given', () => {
	const grouped = put('claim.value.toLabel', 'Residents of the North');
	expect(readBody(grouped)).toEqual({ ok: true, body: grouped });
	const asked = {
		...CLAIM,
		claim: { ...CLAIM.claim, predicate: 'statement', value: { kind: 'asked', words: 'Why?' } },
	};
	expect(readBody(asked)).toEqual({ ok: true, body: asked });
	const about = { ...asked, claim: { ...asked.claim, value: { ...asked.claim.value, about: 3 } } };
	expect(readBody(about)).toEqual({ ok: true, body: about });
});

it.each([
	['act', 'note', /^act: expected one of claim, judge, identity, erase, found "note"$/],
	['claim.subject', 'Ann Coffey', /^claim\.claim\.subject: expected an id of the record/],
	['claim.subject', `a${'/a'.repeat(3000)}!`, /subject: expected an id/],
	['claim.predicate', 'rumour', /^claim\.claim\.predicate: expected one of allegiance, timeline/],
	['claim.value.kind', 'defected', /value\.kind: expected one of joined, left, expelled/],
	['claim.value.mood', 'angry', /value: expected no other fields than .*, found "mood"/],
	['claim.value.effective', '18 February', /value\.effective: expected a day such as 2019-02-18/],
	['claim.value.fromLabel', 7, /value\.fromLabel: expected text of at most/],
	['claim.from', '2019-02-30', /^claim\.claim\.from: expected a day/],
	['claim.source', undefined, /^claim\.claim\.source: expected an object, found nothing/],
	['claim.source.url', 'file:///etc/passwd', /source\.url: expected an address on the web/],
	['claim.source.url', 'javascript:alert(1)', /source\.url: expected an address on the web/],
	['claim.quote', 'word '.repeat(26), /quote: expected at most 25 words of the source, found "26 words"/],
	['claim.source.title', ' ', /source\.title: expected text that is not empty/],
])('refuses %s as %j', (path, value, why) => {
	const read = readBody(put(path, value));
	expect(read.ok).toBe(false);
	expect(!read.ok && read.why).toMatch(why);
});

it.each([null, 1, 'x', [], {}, [CLAIM]])('refuses %j', (value) => {
	expect(readBody(value)).toMatchObject({ ok: false });
});
