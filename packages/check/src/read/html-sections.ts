/** Which parts of a page are its article, its readers' comments, its furniture, or not seen at all. */
import { attribute, type Element, elementsIn, isElement, isText, type ParentNode } from './html-tree.ts';

const tags = (list: string): ReadonlySet<string> => new Set(list.split(' '));

const UNSEEN = tags(
	'head script style template noscript svg math iframe object embed canvas audio video nav button input select textarea option dialog ' +
		'map meter progress datalist del s strike',
);
const UNSEEN_ROLES = tags('navigation search menu menubar dialog alertdialog tablist');
const UNSEEN_CLASSES = tags('sr-only visually-hidden screen-reader-text screen-reader-only visuallyhidden');

/** A class or id of a comment section, whole: `comments`, `comment-list`, `article_comments`. */
const COMMENTS =
	/^(?:(?:reader|user|article|post|entry|fb|blog|page)s?[-_])?comments?(?:[-_]?(?:list|area|section|container|thread|wrapper|wrap|respond|form|body|content|template|block|holder|box|feed|stream))?$|^disqus_thread$|^respond$/i;

/** A class or id of furniture, whole: `share-buttons`, `related-posts`, `sidebar`. */
const FURNITURE =
	/^(?:(?:post|entry|article|social|site|page|jp)[-_])?(?:share|sharing|sharedaddy|social|related|newsletter|subscribe|subscription|sign-?up|promo|advert|advertisement|ads?|breadcrumbs?|sidebar|widget|cookies?|tags|tag-list|pagination|pager|navigation|donate|donation)(?:[-_](?:links?|buttons?|bar|box|block|list|icons?|container|wrapper|banner|notice|form|area|posts?|articles?|stories|content|signup|media))?$/i;

/** What a page holds, worked out once. */
export interface Sections {
	/** The element that holds the article. */
	readonly main: Element | null;
	/** Is never shown, or only finds the way. */
	isUnseen(element: Element): boolean;
	isComments(element: Element): boolean;
	isFurniture(element: Element): boolean;
}

export function sectionsOf(page: ParentNode): Sections {
	const lengths = new Map<ParentNode, number>();
	const hasHeading = new Set<ParentNode>();
	const total = measure(page, lengths, hasHeading);
	const holdsArticle = (element: Element) =>
		hasHeading.has(element) || (total > 0 && (lengths.get(element) ?? 0) * 2 > total);
	const isUnseen = (element: Element) =>
		UNSEEN.has(element.tagName) ||
		isHidden(element) ||
		(element.tagName === 'form' && !holdsArticle(element));
	const isComments = (element: Element) =>
		(names(element).some((name) => COMMENTS.test(name)) || isCommentItem(element)) &&
		!isNeverSection(element) &&
		!holdsArticle(element);
	const isFurniture = (element: Element) =>
		names(element).some((name) => FURNITURE.test(name)) && !holdsArticle(element);
	return { main: mainOf(page, lengths, isUnseen, isComments), isUnseen, isComments, isFurniture };
}

/** Notes for each node how much paragraph text it holds and whether it holds the page's main heading. */
function measure(parent: ParentNode, lengths: Map<ParentNode, number>, hasHeading: Set<ParentNode>): number {
	let length = 0;
	for (const node of parent.childNodes) {
		if (!isElement(node) || UNSEEN.has(node.tagName)) continue;
		length += node.tagName === 'p' ? measureText(node) : 0;
		length += measure(node, lengths, hasHeading);
		if (node.tagName === 'h1' || node.tagName === 'main' || hasHeading.has(node)) hasHeading.add(parent);
	}
	lengths.set(parent, length);
	return length;
}

function measureText(parent: ParentNode): number {
	let length = 0;
	for (const node of parent.childNodes)
		length += isText(node) ? node.value.length : isElement(node) ? measureText(node) : 0;
	return length;
}

function isHidden(element: Element): boolean {
	for (const { name, value } of element.attrs) {
		if (name === 'hidden') return true;
		if (name === 'aria-hidden' && value === 'true') return true;
		if (name === 'role' && UNSEEN_ROLES.has(value)) return true;
		if (name === 'style' && /(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(value)) return true;
		if (name === 'class' && value.split(/\s+/).some((one) => UNSEEN_CLASSES.has(one))) return true;
	}
	return false;
}

function names(element: Element): string[] {
	const found = (attribute(element, 'class') ?? '').split(/\s+/);
	const id = attribute(element, 'id');
	return id === null ? found : [...found, id];
}

function isCommentItem(element: Element): boolean {
	return (
		attribute(element, 'itemprop') === 'comment' ||
		/schema\.org\/Comment$/.test(attribute(element, 'itemtype') ?? '')
	);
}

function isNeverSection(element: Element): boolean {
	return (
		element.tagName === 'a' ||
		element.tagName === 'span' ||
		element.tagName === 'html' ||
		element.tagName === 'body'
	);
}

/** Part of the paragraph text that an element marked as the article must hold to be believed. */
const ENOUGH = 0.4;
/** Part that a child must hold for the search to go on inside it. */
const NEARLY_ALL = 0.8;
/** Units of paragraph text below which the whole page is read. */
const FEWEST = 200;

/** The article: marked as such, else the innermost element that holds nearly all of the paragraphs. */
function mainOf(
	page: ParentNode,
	lengths: ReadonlyMap<ParentNode, number>,
	isUnseen: (one: Element) => boolean,
	isComments: (one: Element) => boolean,
): Element | null {
	let total = 0;
	const candidates: Element[] = [];
	const visit = (parent: ParentNode, isInside: boolean): void => {
		for (const node of parent.childNodes) {
			if (!isElement(node) || isUnseen(node) || isComments(node)) continue;
			if (node.tagName === 'p') total += measureText(node);
			const isMarked = !isInside && isArticle(node);
			if (isMarked || isMain(node)) candidates.push(node);
			visit(node, isInside || isMarked);
		}
	};
	visit(page, false);
	const best = mostText(candidates.filter(isArticle), lengths) ?? null;
	if (best !== null && (lengths.get(best) ?? 0) >= total * ENOUGH) return best;
	const main = mostText(candidates.filter(isMain), lengths) ?? null;
	if (main !== null && (lengths.get(main) ?? 0) >= total * ENOUGH) return main;
	return innermost(page, lengths);
}

function isArticle(element: Element): boolean {
	return element.tagName === 'article' || attribute(element, 'itemprop') === 'articleBody';
}

function isMain(element: Element): boolean {
	return element.tagName === 'main' || attribute(element, 'role') === 'main';
}

function mostText(
	candidates: readonly Element[],
	lengths: ReadonlyMap<ParentNode, number>,
): Element | undefined {
	let best: Element | undefined;
	for (const one of candidates)
		if (best === undefined || (lengths.get(one) ?? 0) > (lengths.get(best) ?? 0)) best = one;
	return best;
}

function innermost(page: ParentNode, lengths: ReadonlyMap<ParentNode, number>): Element | null {
	let at: Element | null = null;
	for (const element of elementsIn(page)) {
		if (element.tagName === 'body') {
			at = element;
			break;
		}
	}
	for (let next = at; next !== null; next = fullest(next, lengths)) at = next;
	return at;
}

/** The child that holds nearly all paragraphs of an element and most of its text, if that is text enough for an article. */
function fullest(parent: Element, lengths: ReadonlyMap<ParentNode, number>): Element | null {
	const enough = Math.max(FEWEST, (lengths.get(parent) ?? 0) * NEARLY_ALL);
	for (const node of parent.childNodes) {
		if (!isElement(node) || node.tagName === 'p' || (lengths.get(node) ?? 0) < enough) continue;
		return measureText(node) * 2 > measureText(parent) ? node : null;
	}
	return null;
}
