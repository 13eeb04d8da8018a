/** Parses HTML into a tree whose nodes know where they stand, and refuses trees too deep to be a page. */
import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parse } from 'parse5';

export type Element = DefaultTreeAdapterTypes.Element;
export type ChildNode = DefaultTreeAdapterTypes.ChildNode;
export type TextNode = DefaultTreeAdapterTypes.TextNode;
export type ParentNode = DefaultTreeAdapterTypes.ParentNode;

/** Open elements at once; browsers stop at 512. Beyond this the parser's work grows with the square of the input and worse. */
const DEEPEST = 256;

class TooDeep extends Error {}

/** The tree of a page or fragment; null if it is nested too deep. */
export function parseHtml(input: string): ParentNode | null {
	let depth = 0;
	const treeAdapter = {
		...defaultTreeAdapter,
		onItemPush() {
			if (++depth > DEEPEST) throw new TooDeep();
		},
		onItemPop() {
			depth--;
		},
	};
	try {
		return parse(input, { sourceCodeLocationInfo: true, treeAdapter });
	} catch (error) {
		if (error instanceof TooDeep) return null;
		throw error;
	}
}

export function isElement(node: ChildNode): node is Element {
	return 'tagName' in node;
}

export function isText(node: ChildNode): node is TextNode {
	return node.nodeName === '#text';
}

export function attribute(element: Element, name: string): string | null {
	for (const attr of element.attrs) if (attr.name === name) return attr.value;
	return null;
}

/** Elements under a node, in the order of the page. */
export function* elementsIn(parent: ParentNode): Generator<Element> {
	const waiting: ChildNode[] = [...parent.childNodes].reverse();
	for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
		if (!isElement(node)) continue;
		yield node;
		for (let i = node.childNodes.length - 1; i >= 0; i--) waiting.push(node.childNodes[i]);
	}
}

/** Text under a node, white space folded. */
export function textIn(parent: ParentNode): string {
	const parts: string[] = [];
	collect(parent, parts);
	return parts.join('').replace(/\s+/g, ' ').trim();
}

function collect(parent: ParentNode, parts: string[]): void {
	for (const node of parent.childNodes) {
		if (isText(node)) parts.push(node.value);
		else if (isElement(node)) collect(node, parts);
	}
}
