/** What may stand in the blank of a model motion: for each type what is expected, and how a value is written into the text. */

export type BlankType = 'this-unit' | 'addressee' | 'text' | 'date' | 'number' | 'money' | 'office';

interface Kind {
	/** What the type is called in a list. */
	readonly name: string;
	/** Completes "… expected". */
	readonly expected: string;
	/** The value as it stands in the text; null where it is not of this type. */
	written(value: string): string | null;
}

const MONTHS = [
	'January',
	'February',
	'March',
	'April',
	'May',
	'June',
	'July',
	'August',
	'September',
	'October',
	'November',
	'December',
];
/** Longest value of a blank, in UTF-16 code units: a name or an office, not a paragraph. */
export const MOST_IN_BLANK = 200;

function words(value: string): string | null {
	const tidy = value.split(/\s/).filter(Boolean).join(' ');
	return tidy === '' || tidy.length > MOST_IN_BLANK || !/[\p{L}\p{N}]/u.test(tidy) ? null : tidy;
}

function daysIn(year: number, month: number): number {
	if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
	return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function date(value: string): string | null {
	const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value.trim());
	const spoken = /^(\d{1,2}) ([a-z]{3,9}),? (\d{4})$/i.exec(value.trim());
	const [year, month, day] =
		iso !== null
			? [Number(iso[1]), Number(iso[2]), Number(iso[3])]
			: spoken !== null
				? [Number(spoken[3]), monthOf(spoken[2]), Number(spoken[1])]
				: [0, 0, 0];
	if (year < 1000 || month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return null;
	return `${day} ${MONTHS[month - 1]} ${year}`;
}

function monthOf(name: string): number {
	const lower = name.toLowerCase();
	return (
		MONTHS.findIndex((month) => month.toLowerCase() === lower || month.slice(0, 3).toLowerCase() === lower) +
		1
	);
}

function withCommas(digits: string): string {
	let grouped = '';
	for (let end = digits.length; end > 0; end -= 3)
		grouped = digits.slice(Math.max(0, end - 3), end) + (grouped === '' ? '' : `,${grouped}`);
	return grouped;
}

/** Digits of a whole number, with or without commas between thousands. */
function whole(value: string): string | null {
	if (!/^(?:\d{1,15}|\d{1,3}(?:,\d{3}){1,4})$/.test(value)) return null;
	return String(BigInt(value.replaceAll(',', '')));
}

function number(value: string): string | null {
	const [before, after, more] = value.trim().split('.');
	const digits = whole(before);
	if (digits === null || more !== undefined || (after !== undefined && !/^\d{1,6}$/.test(after))) return null;
	return withCommas(digits) + (after === undefined ? '' : `.${after}`);
}

function money(value: string): string | null {
	const bare = value.trim().startsWith('£') ? value.trim().slice(1).trim() : value.trim();
	const [before, pence, more] = bare.split('.');
	const pounds = whole(before);
	if (pounds === null || more !== undefined || (pence !== undefined && !/^\d{2}$/.test(pence))) return null;
	return `£${withCommas(pounds)}${pence === undefined ? '' : `.${pence}`}`;
}

export const BLANK_TYPES: Readonly<Record<BlankType, Kind>> = {
	'this-unit': {
		name: 'name of this unit',
		expected: 'the name of the unit that puts the motion',
		written: words,
	},
	addressee: {
		name: 'name of the unit it is sent to',
		expected: 'the name of the unit it is sent to',
		written: words,
	},
	text: { name: 'words', expected: `a few words, at most ${MOST_IN_BLANK} letters`, written: words },
	date: { name: 'date', expected: 'a day that exists, as 3 May 2027 or 2027-05-03', written: date },
	number: { name: 'number', expected: 'a number in digits, as 12 or 1,200', written: number },
	money: { name: 'amount of money', expected: 'an amount in pounds, as £1,200 or £1,200.50', written: money },
	office: {
		name: "person's office",
		expected: 'an office, as "the leader of the council", not a name',
		written: words,
	},
};

/** The type that the words of a blank suggest, for whoever makes a model to confirm. */
export function suggestedType(words: string): BlankType {
	const lower = words.toLowerCase();
	const has = (...any: string[]) => any.some((one) => lower.includes(one));
	if (has('date', 'day ')) return 'date';
	if (has('£', 'amount', 'sum of money')) return 'money';
	if (has('number')) return 'number';
	if (has('office', 'secretary of state', 'minister', 'leader', 'mayor')) return 'office';
	if (has('sent to', 'send to', 'addressee', 'parent body')) return 'addressee';
	if (
		has(
			'name of branch',
			'name of this',
			'our branch',
			'this branch',
			'name of unit',
			'name of constituency',
			'name of association',
		)
	)
		return 'this-unit';
	return 'text';
}
