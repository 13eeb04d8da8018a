/** The interests in a member's record: by category, each with the day it was registered. Addresses are left out line by line. */
import type { InterestKind, RegisteredInterest } from '../../interests/model.ts';
import { withoutAddresses } from '../register-of-interests/addresses.ts';
import { kindOf } from '../register-of-interests/categories.ts';
import { withoutRelatives } from '../register-of-interests/relatives.ts';
import type { DocumentContext } from '../shape.ts';
import { contents, resolved, textOf } from '../xml-elements.ts';

/** The service as it stood in this month; the day is not told. */
const KEPT_IN = '2015-09';
const DAY = /^(\d{4}-\d{2}-\d{2})T/;

export function readInterests(
	text: string,
	member: { readonly id: `mnis:${string}`; readonly name: string },
	{ source, readings, quarantine }: DocumentContext,
): void {
	const inside = contents(text, 'Interests')[0] ?? '';
	if (inside === '') return;
	const at = { source, line: 1 };
	const entries: RegisteredInterest[] = [];
	let isNil = false;
	let categories = 0;
	let records = 0;
	for (const part of inside.split('<Category ').slice(1)) {
		const printed = resolved(/\bName="([^"]{1,300})"/.exec(part.slice(0, 400))?.[1] ?? '');
		categories++;
		if (printed === 'Nil') {
			isNil = true;
			continue;
		}
		const kind = kindOfPrinted(printed);
		if (kind === null) {
			quarantine(1, `expected a category of the register, found "${printed}": it is left out`);
			continue;
		}
		for (const interest of contents(part, 'Interest')) {
			records++;
			const lines = textOf(interest, 'RegisteredInterest')
				.split(/[\r\n]+/)
				.map((line) => line.replace(/[\s\u00a0\u200b]+/g, ' ').trim())
				.flatMap((line) => (line === '' ? [] : (withoutAddresses(line) ?? [])));
			if (lines.length === 0 || DAY.test(textOf(interest, 'Deleted'))) continue;
			entries.push({
				kind,
				category: printed,
				depth: 0,
				lines: withoutRelatives(kind, lines),
				registeredOn: isShown(interest) ? dayIn(interest, 'Created') : null,
				updatedOn: dayIn(interest, 'Amended'),
				at,
			});
		}
	}
	const { interests } = readings.books;
	const counts = { members: 1, categories, records, items: records };
	interests.editions.push({ on: KEPT_IN, isWhole: false, ...counts, at });
	interests.returns.push({ ...member, on: KEPT_IN, isNil: isNil && entries.length === 0, entries, at });
}

/** "2. (b) Any other support ..." of the Commons, "Category 4: Shareholdings (b)" of the Lords. */
function kindOfPrinted(printed: string): InterestKind | null {
	const [, commons, lords, name] = /^(?:(\d{1,2})\.|Category (\d{1,2}):) ?(.*)$/.exec(printed) ?? [];
	if (name === undefined) return null;
	const kind = commons === undefined ? kindOf('lords', lords, name) : kindOf('2015', commons, name);
	return typeof kind === 'string' ? kind : null;
}

/** The day it was entered is that of its registration, unless the record says otherwise. */
function isShown(interest: string): boolean {
	return textOf(interest, 'ShowCreatedDateAsRegisteredDate') !== 'False';
}

function dayIn(interest: string, name: string): string | null {
	return DAY.exec(textOf(interest, name))?.[1] ?? null;
}
