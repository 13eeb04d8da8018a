/** The labelled lines of an entry as fields: "Donor status: trade union". A label that is worded in another way is not guessed at. */

/** What a label asks for. */
export const FIELD_NAMES = [
	'donor',
	'value',
	'receivedOn',
	'acceptedOn',
	'donorStatus',
	'destination',
	'visitedOn',
	'purpose',
] as const;
export type FieldName = (typeof FIELD_NAMES)[number];

const LABELS: readonly (readonly [FieldName, RegExp])[] = [
	['donor', /^names? of donors?$/],
	['value', /^(?:amount of donation|amount of loan|estimate of the probable value)\b/],
	['receivedOn', /^(?:dates? (?:of|or) receipt|dates? received|received on|date of first receipt)\b/],
	['acceptedOn', /^(?:dates? of acceptance|dates? accepted)\b/],
	['donorStatus', /^donor status$/],
	['destination', /^destination(?: of visit)?$/],
	['visitedOn', /^dates? of visit$/],
	['purpose', /^purpose of visit$/],
];

/** The label of a line and what follows it; null where it has none that is known. */
export function fieldOf(line: string): { readonly name: FieldName; readonly value: string } | null {
	const colon = line.indexOf(':');
	if (colon < 4 || colon > 90) return null;
	const label = line.slice(0, colon).trim().toLowerCase();
	const known = LABELS.find(([, pattern]) => pattern.test(label));
	return known ? { name: known[0], value: line.slice(colon + 1).trim() } : null;
}

/** Fields of an entry by name; the first line of a label counts. */
export function fieldsOf(lines: readonly string[]): { readonly [Name in FieldName]?: string } {
	const fields: { [Name in FieldName]?: string } = {};
	for (const line of lines) {
		const field = fieldOf(line);
		if (field !== null && fields[field.name] === undefined) fields[field.name] = field.value;
	}
	return fields;
}
