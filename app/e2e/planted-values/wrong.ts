/** What is sent wrongly, and so refused: the refusal says no more than the sender knew. */
import { ROUTE_ROWS } from '../assembly-routes/rows.ts';
import { type Asker, addressesOf, ask, atOnce, type Site } from './crawl.ts';
import { PLANTED } from './values.ts';

export function posted(site: string, fields: Readonly<Record<string, string>>): RequestInit {
	return { method: 'POST', body: new URLSearchParams(fields), headers: { origin: site } };
}

/** Every form there is with what is known of the planted member, sent by everybody: mostly wrong, and never answered with more. */
export async function wrongForms(site: Site, askers: readonly Asker[]): Promise<void> {
	const { ids } = site;
	const guess = {
		person: PLANTED.number,
		persons: ids.planted,
		member: ids.planted,
		number: PLANTED.number,
		email: PLANTED.email,
		mover: PLANTED.number,
		complainant: PLANTED.email,
		delegate: PLANTED.name,
		words: '',
	};
	const sent = new Set(['number', 'email', 'domain', 'first', 'last']);
	const all = ROUTE_ROWS.flatMap(({ route, does = {} }) =>
		Object.keys(does).map((form) => {
			return { path: addressesOf(route, ids.places).at(-1)!, form };
		}),
	).filter(({ form, path }) => form !== 'end-other-sessions' && !path.startsWith('/sign-in'));
	await atOnce(
		all.flatMap((one) => askers.map((asker) => ({ ...one, asker }))),
		async ({ path, form, asker }) => {
			const isMethod = /^[A-Z]+$/.test(form);
			const at = isMethod ? path : `${path}${form === 'default' ? '' : `?/${form}`}`;
			await ask(
				site,
				asker,
				at,
				{ ...posted(site.server.site, guess), method: isMethod ? form : 'POST' },
				sent,
			);
		},
	);
}

/** What nobody's page sends: other methods, other forms, signs that no database takes. */
export async function brokenRequests(site: Site, askers: readonly Asker[]): Promise<void> {
	const { ids, server } = site;
	const send = (fields: Readonly<Record<string, string>>) => posted(server.site, fields);
	const nul = { why: `${PLANTED.words('why contact')}\0`, email: PLANTED.email, phone: PLANTED.phone };
	const sent = new Set(['whycontact', 'email', 'domain', 'phone']);
	const at = `/units/mill/roll/${ids.planted}`;
	const requests: readonly (readonly [string, RequestInit])[] = [
		['/units/%00', {}],
		['/units/mill/roll?standing=%00&branch=%00&page=-1&on=never', {}],
		[at, { method: 'PUT', headers: { origin: server.site }, body: nul.email }],
		[`${at}?/nothing-here`, send(nul)],
		[`${at}?/contact`, send(nul)],
		['/me/data?/contact', send(nul)],
		['/me/data?/contact', { ...send(nul), body: JSON.stringify(nul) }],
		['/sign-in?/link', { ...send(nul), headers: { origin: 'https://other.invented.example' } }],
	];
	await atOnce(
		requests.flatMap(([path, init]) => askers.map((asker) => ({ path, init, asker }))),
		async ({ path, init, asker }) => {
			await ask(site, asker, path, init, sent);
		},
	);
}
