/** What is shown of a change of contact: which fields, and what became of it. */

export interface ContactChangeShown {
	readonly id: string;
	readonly asked_at: string;
	readonly by: string | null;
	readonly why: string;
	readonly fields: readonly string[];
	readonly effective_on: string;
	readonly outcome: string | null;
	readonly ended_at: string | null;
}

const FIELD_WORDS: Readonly<Record<string, string>> = {
	email: 'e-mail address',
	phone: 'telephone number',
	address: 'postal address',
};

/** @returns "e-mail address and postal address" */
export function fieldsInWords(fields: readonly string[]): string {
	const words = fields.map((field) => FIELD_WORDS[field] ?? field);
	return words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}

export const OUTCOME_WORDS: Readonly<Record<string, string>> = {
	effective: 'Took effect',
	stopped: 'Stopped',
	replaced: 'Replaced by a later one',
	erased: 'Erased',
};
