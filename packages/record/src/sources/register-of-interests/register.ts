/**
 * A whole register as XML: a member an element, in it categories, in them items by line, since 2015 inside records. What stands
 * outside a category is the member's own name, "Nil", the name of a category, or lines that are kept as of no category.
 */
import type { InterestKind, RegisteredInterest } from '../../interests/model.ts';
import { BadDocument, type DocumentContext, type DocumentShape } from '../shape.ts';
import { withoutAddresses } from './addresses.ts';
import { headingOf, kindOf, rulesOn } from './categories.ts';
import { entriesOf, type Item } from './entries.ts';
import { REGISTER_OF_INTERESTS } from './publication.ts';
import { withoutRelatives } from './relatives.ts';
import { elementsIn, type XmlElement, xmlTree } from './xml-tree.ts';

/** How far one file has been counted. */
interface Counted {
	members: number;
	categories: number;
	records: number;
	items: number;
}

export const REGISTER: DocumentShape = {
	kind: 'document',
	id: 'register-of-interests',
	title: "a register of members' interests",
	publication: REGISTER_OF_INTERESTS,
	name: 'whole register',
	extension: 'xml',
	allowsWindows1252: true,
	rowCount: { min: 600, max: 700 },
	isSuch: (text) => /<publicwhip[\s>]/.test(text.slice(0, 20_000)) && text.includes('<regmem '),
	readDocument: (text, context) => {
		const root = xmlTree(text);
		if (root.name !== 'publicwhip') {
			throw new BadDocument(`line ${root.line}: expected one <publicwhip>, found <${root.name}>`);
		}
		const members = elementsIn(root).filter(({ name }) => name === 'regmem');
		const day = members[0]?.attributes.get('date') ?? '';
		if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || Number.isNaN(Date.parse(day))) {
			throw new BadDocument(
				`line ${root.line}: expected members with the day of the register, found date="${day}"`,
			);
		}
		const counted: Counted = { members: 0, categories: 0, records: 0, items: 0 };
		for (const member of members) readMember(member, day, counted, context);
		const { source, readings } = context;
		readings.books.interests.editions.push({
			on: day,
			isWhole: true,
			...counted,
			at: { source, line: root.line },
		});
		return counted.members;
	},
};

function readMember(member: XmlElement, day: string, counted: Counted, context: DocumentContext): void {
	const { source, readings, quarantine } = context;
	const person = /\/person\/(\d{1,7})$/.exec(member.attributes.get('personid') ?? '')?.[1];
	const date = member.attributes.get('date');
	if (person === undefined || date !== day) {
		quarantine(
			member.line,
			`expected a member with a person's number in the register of ${day}, found personid="${member.attributes.get('personid') ?? ''}" and date="${date ?? ''}"`,
		);
		return;
	}
	counted.members++;
	counted.records += countOf(member, 'record');
	counted.items += countOf(member, 'item');
	const { interests } = readings.books;
	const said = member.children.flatMap((child) => (typeof child === 'string' ? child.trim() || [] : []));
	const entries: RegisteredInterest[] = [];
	let outside: Part = { kind: 'unfiled', printed: '', mark: '', items: [] };
	const close = (): void => {
		entries.push(...entriesOfPart(outside, source));
		outside = { ...outside, items: [] };
	};
	let isFirst = true;
	for (const element of elementsIn(member)) {
		if (element.name === 'category') {
			close();
			counted.categories++;
			entries.push(...readCategory(element, day, context));
			continue;
		}
		for (const item of itemsIn(element)) {
			if (item.lines.length === 0) continue;
			const heading = item.lines.length === 1 ? headingOf(rulesOn(day), item.lines[0]) : null;
			if (isNil(item.lines)) said.push(...item.lines);
			else if (heading !== null) {
				close();
				outside = { ...heading, mark: '', items: [] };
			} else if (!isFirst || !isOwnName(item.lines)) outside.items.push(item);
			isFirst = false;
		}
	}
	close();
	interests.returns.push({
		id: `publicwhip:${person}`,
		on: day,
		name: (member.attributes.get('membername') ?? '').replace(/\s+/g, ' ').trim(),
		isNil: entries.length === 0 && isNil(said),
		entries,
		at: { source, line: member.line },
	});
}

function countOf(element: XmlElement, name: string): number {
	return elementsIn(element).reduce((sum, one) => sum + Number(one.name === name) + countOf(one, name), 0);
}

const isNil = (lines: readonly string[]) => lines.length > 0 && lines.every((line) => /^Nil\.?$/.test(line));

/** "Abbott, Ms Diane (Hackney North and Stoke Newington)", as the first line of some members. */
const isOwnName = (lines: readonly string[]) =>
	lines.length === 1 && /^[^,:.\d]{1,60}, [^\d£]{1,80} \([^\d£]{3,80}\)$/.test(lines[0]);

/** Items that no entry leaves: a record, a sub-category, or what stands outside any category. */
interface Part {
	readonly kind: InterestKind;
	readonly printed: string;
	readonly mark: string;
	readonly items: Item[];
}

function entriesOfPart({ kind, printed, mark, items }: Part, source: number): RegisteredInterest[] {
	return entriesOf(items).map(({ line, ...entry }) => ({
		...entry,
		lines: withoutRelatives(kind, entry.lines),
		kind,
		category: mark === '' ? printed : `${printed} (${mark})`,
		at: { source, line },
	}));
}

function readCategory(category: XmlElement, day: string, { source, quarantine }: DocumentContext) {
	const type = category.attributes.get('type') ?? '';
	const name = (category.attributes.get('name') ?? '').replace(/[\s\u00a0]+/g, ' ').trim();
	const kind = kindOf(rulesOn(day), type, name);
	if (typeof kind !== 'string') {
		quarantine(
			category.line,
			`expected ${kind.expected} in the register of ${day}, found type="${type}" name="${name}": the category is left out`,
		);
		return [];
	}
	const parts: Part[] = [];
	for (const element of elementsIn(category)) {
		const isRecord = element.name === 'record';
		const mark = isRecord ? '' : (element.attributes.get('subcategory') ?? '');
		const last = parts[parts.length - 1];
		if (!isRecord && last !== undefined && last.mark === mark) last.items.push(...itemsIn(element));
		else parts.push({ kind, printed: `${type} ${name}`, mark, items: itemsIn(element) });
	}
	return parts.flatMap((part) => entriesOfPart(part, source));
}

function itemsIn(element: XmlElement): Item[] {
	if (element.name !== 'item') return elementsIn(element).flatMap(itemsIn);
	const depth = element.attributes.get('class') === 'indent2' ? 1 : 0;
	const lines = linesOf(element).flatMap((line) => withoutAddresses(line) ?? []);
	return [{ lines, depth, line: element.line }];
}

/** Text cut where the source breaks it; `<br>` is written empty or around what follows it. */
function linesOf(item: XmlElement): string[] {
	const lines = [''];
	const add = (element: XmlElement): void => {
		for (const child of element.children) {
			if (typeof child === 'string') lines[lines.length - 1] += child;
			else {
				if (child.name === 'br') lines.push('');
				add(child);
			}
		}
	};
	add(item);
	return lines.map((line) => line.replace(/[\s\u00a0\u200b]+/g, ' ').trim()).filter((line) => line !== '');
}
