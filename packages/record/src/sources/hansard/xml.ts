/** A parsed debate as a list of its parts in order. Entities that a file declares for itself are never expanded. */
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { BadDocument } from '../shape.ts';

/** An element: its name, attributes, what is in it, and where it begins. */
export interface Element {
	readonly name: string;
	readonly attributes: Readonly<Record<string, string>>;
	readonly children: readonly Element[];
	readonly text: string;
	/** 1-based. */
	readonly line: number;
}

type Node = { readonly [name: string]: unknown };

const ATTRIBUTES = ':@';

/**
 * The elements directly below the root. What members said is passed over as it stands.
 * @throws BadDocument where the text is no XML, or has another root
 */
export function elementsOf(text: string, root: string, passOver: readonly string[]): readonly Element[] {
	const parser = new XMLParser({
		preserveOrder: true,
		ignoreAttributes: false,
		attributeNamePrefix: '',
		processEntities: false,
		captureMetaData: true,
		parseTagValue: false,
		parseAttributeValue: false,
		stopNodes: passOver.map((name) => `${root}.${name}`),
	});
	let nodes: readonly Node[];
	try {
		nodes = parser.parse(text) as readonly Node[];
	} catch (error) {
		throw new BadDocument(`expected XML, found a fault: ${(error as Error).message}. Copy the file again.`);
	}
	const top = nodes.find((node) => root in node);
	if (top === undefined || !text.trimEnd().endsWith(`</${root}>`)) {
		const fault = XMLValidator.validate(text);
		const where = fault === true ? '' : `line ${fault.err.line}, column ${fault.err.col}: ${fault.err.msg} `;
		throw new BadDocument(`${where}expected one <${root}> that is closed at the end. Copy the file again.`);
	}
	const lineAt = lineCounter(text);
	return (top[root] as readonly Node[]).flatMap((node) => elementOf(node, lineAt));
}

const META = XMLParser.getMetaDataSymbol() as unknown as symbol;

function elementOf(node: Node, lineAt: (at: number) => number): Element[] {
	const name = Object.keys(node).find((key) => key !== ATTRIBUTES && key !== '#text');
	if (name === undefined) return [];
	const inside = (Array.isArray(node[name]) ? node[name] : []) as readonly Node[];
	const start = (node as unknown as Record<symbol, { startIndex?: number } | undefined>)[META]?.startIndex;
	return [
		{
			name,
			attributes: (node[ATTRIBUTES] ?? {}) as Readonly<Record<string, string>>,
			children: inside.flatMap((child) => elementOf(child, lineAt)),
			text: decodeCharacters(inside.map((child) => String(child['#text'] ?? '')).join(' ')),
			line: lineAt(start ?? 0),
		},
	];
}

/** Lines of ascending offsets; an offset before the last one starts again. */
function lineCounter(text: string): (at: number) => number {
	let seen = 0;
	let line = 1;
	return (at) => {
		if (at < seen) [seen, line] = [0, 1];
		for (; seen < at; seen++) if (text.charCodeAt(seen) === 10) line++;
		return line;
	};
}

const CHARACTERS: Readonly<Record<string, string>> = {
	amp: '&',
	lt: '<',
	gt: '>',
	quot: '"',
	apos: "'",
	mdash: '—',
	ndash: '–',
	lsquo: '‘',
	rsquo: '’',
	acirc: 'â',
	aacute: 'á',
	agrave: 'à',
	auml: 'ä',
	ccedil: 'ç',
	eacute: 'é',
	egrave: 'è',
	ecirc: 'ê',
	euml: 'ë',
	iacute: 'í',
	icirc: 'î',
	iuml: 'ï',
	ntilde: 'ñ',
	oacute: 'ó',
	ocirc: 'ô',
	ouml: 'ö',
	uacute: 'ú',
	ucirc: 'û',
	uuml: 'ü',
	wcirc: 'ŵ',
	Ouml: 'Ö',
	Ucirc: 'Û',
};

/** Numbered characters and the named ones that names and headings hold; any other entity stays as it is written. */
function decodeCharacters(text: string): string {
	return text.replace(/&(#\d{1,6}|#x[0-9a-fA-F]{1,5}|[A-Za-z]{2,8});/g, (whole, name: string) => {
		if (!name.startsWith('#')) return CHARACTERS[name] ?? whole;
		const code = name[1] === 'x' ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
		return code > 31 && code < 0x110000 ? String.fromCodePoint(code) : whole;
	});
}
