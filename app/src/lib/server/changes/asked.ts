/** What the address of a page of changes asks for, strictly: what is not understood is answered 400, by name. */
import { ALLEGIANCE_KINDS, type AllegianceKind, type ChangesAsked } from '@mandate/record/questions';
import { CHOICES, type ChoiceName, type Form } from '../../changes/query.ts';
import { isDay } from '../known.ts';

export interface Problem {
	readonly where: string;
	readonly message: string;
	readonly expected: string;
}

export type AskedChanges =
	| { readonly ok: true; readonly form: Form; readonly asked: ChangesAsked }
	| { readonly ok: false; readonly problem: Problem };

/** @param fixed person, party or body of a page that is about one */
export function askedChanges(
	query: URLSearchParams,
	isBody: (id: string) => boolean,
	fixed: Pick<ChangesAsked, 'person' | 'party' | 'body'> = {},
): AskedChanges {
	const refuse = (where: string, expected: string): AskedChanges => ({
		ok: false,
		problem: {
			where,
			expected,
			message: `${where}: expected ${expected}, found "${(query.get(where) ?? '').slice(0, 80)}".`,
		},
	});
	const [from, to] = ['from', 'to'].map((name) => query.get(name) ?? '');
	if (from !== '' && !isDay(from)) return refuse('from', 'a day such as 2019-01-01, or nothing');
	if (to !== '' && !isDay(to)) return refuse('to', 'a day such as 2019-12-31, or nothing');
	if (from !== '' && to !== '' && to < from) return refuse('to', `a day not before ${from}`);
	const chosen: Record<string, string> = {};
	for (const [name, values] of Object.entries(CHOICES)) {
		const value = query.get(name) || values[0];
		if (!(values as readonly string[]).includes(value)) return refuse(name, values.join(' or '));
		chosen[name] = value;
	}
	const body = query.get('body') ?? '';
	if (body !== '' && body !== 'commons' && body !== 'councils' && !isBody(body))
		return refuse('body', 'commons, councils, or the id of a council');
	const kind = query.get('kind') ?? '';
	if (kind !== '' && !(ALLEGIANCE_KINDS as readonly string[]).includes(kind))
		return refuse('kind', ALLEGIANCE_KINDS.join(', '));
	const page = query.get('page') || '1';
	if (!/^[1-9]\d{0,4}$/.test(page)) return refuse('page', 'a whole number from 1');
	const form = {
		...(chosen as Pick<Form, ChoiceName>),
		from,
		to,
		body,
		kind,
		party: (query.get('party') ?? '').slice(0, 120),
		way: (query.get('way') ?? '').slice(0, 300),
		page: Number(page),
		known: query.get('known') ?? '',
	};
	return {
		ok: true,
		form,
		asked: {
			from: from || null,
			to: to === '' ? null : dayAfter(to),
			...(form.party ? { party: form.party } : {}),
			...(body ? { body } : {}),
			...(kind ? { kind: kind as AllegianceKind } : {}),
			...fixed,
			rolls: form.rolls === 'in',
			count: {
				suspensions: form.suspensions === 'in',
				unit: form.unit,
				net: form.count === 'net',
				via: form.via,
			},
		},
	};
}

function dayAfter(day: string): string {
	return new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);
}
