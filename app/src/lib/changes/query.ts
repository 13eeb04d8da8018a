/** The form of the page of changes, and the address that it makes. */

/** Choices of the form; the first of each is meant where the address has none. */
export const CHOICES = {
	suspensions: ['in', 'out'],
	unit: ['events', 'people'],
	count: ['gross', 'net'],
	via: ['steps', 'through'],
	rolls: ['in', 'out'],
	list: ['counted', 'maybe', 'left-out'],
} as const;
export type ChoiceName = keyof typeof CHOICES;

export type Form = { readonly [Name in ChoiceName]: (typeof CHOICES)[Name][number] } & {
	/** ISO days, the last one counted in; empty for open. */
	readonly from: string;
	readonly to: string;
	readonly body: string;
	readonly party: string;
	readonly kind: string;
	/** A cell of the table: `labour>independent`. */
	readonly way: string;
	readonly page: number;
	/** Position of the ledger, where the address asks for one; else empty. */
	readonly known: string;
};

/** The address with some parts changed; what is as it is by itself is left out, so that one page has one address. */
export function queryOf(form: Form, changed: Partial<Form> = {}): string {
	const next = { ...form, page: 1, ...changed };
	const query = new URLSearchParams();
	for (const name of ['from', 'to', 'body', 'party', 'kind'] as const)
		if (next[name] !== '') query.set(name, next[name]);
	for (const name of Object.keys(CHOICES) as ChoiceName[])
		if (next[name] !== CHOICES[name][0]) query.set(name, next[name]);
	if (next.way !== '') query.set('way', next.way);
	if (next.known !== '') query.set('known', next.known);
	if (next.page !== 1) query.set('page', String(next.page));
	const text = query.toString();
	return text === '' ? '?' : `?${text}`;
}
