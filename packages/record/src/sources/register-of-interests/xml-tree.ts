/**
 * A document as a tree in which text and elements keep their order. Every element must be closed where it was opened. Of the
 * entities that a file declares for itself only those that stand for one character are resolved; any other refuses the file.
 */
import { BadDocument } from '../shape.ts';
import { attributesOf, resolved } from '../xml-elements.ts';

export interface XmlElement {
	readonly name: string;
	readonly attributes: ReadonlyMap<string, string>;
	readonly children: readonly (XmlElement | string)[];
	/** 1-based. */
	readonly line: number;
}

interface Open extends XmlElement {
	readonly children: (XmlElement | string)[];
}

/** Deeper than any register; a file that nests further was not published. */
const DEEPEST = 32;
const ENTITY = /<!ENTITY[ \t]+(%?[^\s"'<>]{1,40})[ \t]+"([^"]{0,80})"/g;
const ONE_CHARACTER = /^(?:&#x?[0-9a-fA-F]{1,6};|[^&<%])$/;

/** @throws BadDocument saying the line, what was expected and what was found */
export function xmlTree(text: string): XmlElement {
	const start = afterProlog(text);
	const entities = entitiesOf(text.slice(0, start));
	const lineAt = lineCounter(text);
	const top: Open = { name: '', attributes: new Map(), children: [], line: 1 };
	const stack: Open[] = [top];
	const fail = (at: number, expected: string, found: string): never => {
		throw new BadDocument(
			`line ${lineAt(at)}: expected ${expected}, found ${found}. Use the file as it was published.`,
		);
	};
	for (let at = start; at < text.length; ) {
		const open = text.indexOf('<', at);
		const here = stack[stack.length - 1];
		const between = text.slice(at, open < 0 ? text.length : open);
		if (between !== '') here.children.push(characters(between, entities));
		if (open < 0) break;
		if (text.startsWith('<!--', open)) {
			const end = text.indexOf('-->', open);
			if (end < 0) fail(open, 'the end of a comment', 'the end of the file');
			at = end + 3;
			continue;
		}
		const end = text.indexOf('>', open);
		if (end < 0) fail(open, 'the end of a tag', 'the end of the file');
		const inside = text.slice(open + 1, end);
		const name = /^\/?[A-Za-z][\w:-]{0,40}/.exec(inside)?.[0] ?? '';
		if (name === '') fail(open, 'a tag', JSON.stringify(inside.slice(0, 30)));
		else if (name.startsWith('/')) {
			if (here === top || here.name !== name.slice(1)) {
				const expected = here === top ? 'no further tag' : `</${here.name}> for that of line ${here.line}`;
				fail(open, expected, `<${name}>`);
			}
			stack.pop();
		} else {
			const attributes = new Map(
				[...attributesOf(inside)].map(([key, value]) => [key, characters(value, entities)]),
			);
			const element: Open = { name, attributes, children: [], line: lineAt(open) };
			here.children.push(element);
			if (!inside.endsWith('/')) stack.push(element);
			if (stack.length > DEEPEST) fail(open, `at most ${DEEPEST} elements in one another`, 'more');
		}
		at = end + 1;
	}
	const left = stack[stack.length - 1];
	if (left !== top) fail(text.length, `</${left.name}> for that of line ${left.line}`, 'the end of the file');
	const roots = elementsIn(top);
	if (roots.length !== 1) fail(text.length, 'one element that holds all others', `${roots.length}`);
	return roots[0];
}

export function elementsIn({ children }: XmlElement): XmlElement[] {
	return children.filter((child): child is XmlElement => typeof child !== 'string');
}

/** Where the root begins: after the declaration and the document type. */
function afterProlog(text: string): number {
	const type = text.slice(0, 2000).indexOf('<!DOCTYPE');
	if (type >= 0) {
		const subset = text.indexOf('[', type);
		const close = text.indexOf('>', type);
		if (subset < 0 || (close >= 0 && close < subset)) return close + 1;
		const end = /\][ \t\r\n]{0,20}>/.exec(text.slice(subset, subset + 100_000));
		if (end === null) throw new BadDocument('line 1: expected a document type that ends, found none');
		return subset + end.index + end[0].length;
	}
	const declared = text.startsWith('<?xml') ? text.indexOf('?>') : -2;
	return Math.max(0, declared + 2);
}

function entitiesOf(prolog: string): Map<string, string> {
	const entities = new Map<string, string>();
	const declared = prolog.split('<!ENTITY').length - 1;
	for (const [, name, value] of prolog.matchAll(ENTITY)) {
		if (name.startsWith('%') || !ONE_CHARACTER.test(value)) {
			throw new BadDocument(
				`line 1: expected entities that stand for one character, found "${name}" for ${JSON.stringify(value.slice(0, 40))}. Use the file as it was published.`,
			);
		}
		entities.set(name, resolved(value));
	}
	if (entities.size !== declared) {
		throw new BadDocument(
			`line 1: expected ${declared} entities that stand for one character, found ${entities.size}. Use the file as it was published.`,
		);
	}
	return entities;
}

function characters(text: string, entities: ReadonlyMap<string, string>): string {
	if (!text.includes('&')) return text;
	const own = text.replace(/&([A-Za-z]\w{0,20});/g, (whole, name: string) => entities.get(name) ?? whole);
	return own.includes('&') ? resolved(own) : own;
}

/** Lines of ascending offsets. */
function lineCounter(text: string): (at: number) => number {
	let line = 1;
	let next = text.indexOf('\n');
	return (at) => {
		for (; next >= 0 && next < at; next = text.indexOf('\n', next + 1)) line++;
		return line;
	};
}
