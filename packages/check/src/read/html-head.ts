/** What a page says about itself: its title, address and day of publication. */
import { dayOf } from './head.ts';
import { attribute, elementsIn, type ParentNode, textIn } from './html-tree.ts';
import { normalise } from './normalise.ts';

export interface PageHead {
	/** Title given to sharers, else that of the window. */
	readonly title: string | null;
	readonly url: string | null;
	/** `YYYY-MM-DD`, as printed, from JSON-LD, meta elements or the first `<time>`, in this order. */
	readonly published: string | null;
}

const PUBLISHED = new Set([
	'article:published_time',
	'og:article:published_time',
	'datepublished',
	'date',
	'dc.date',
	'dc.date.issued',
	'dcterms.issued',
	'pubdate',
	'publish-date',
	'parsely-pub-date',
	'sailthru.date',
]);

export function pageHead(page: ParentNode): PageHead {
	let shared: string | null = null;
	let window: string | null = null;
	let canonical: string | null = null;
	let sharedUrl: string | null = null;
	let linked: string | null = null;
	let meta: string | null = null;
	let time: string | null = null;
	for (const element of elementsIn(page)) {
		const { tagName } = element;
		if (tagName === 'title' && element.namespaceURI.endsWith('xhtml')) window ??= tidy(textIn(element));
		else if (tagName === 'meta') {
			const name = (
				attribute(element, 'property') ??
				attribute(element, 'name') ??
				attribute(element, 'itemprop') ??
				''
			).toLowerCase();
			const content = attribute(element, 'content') ?? '';
			if (name === 'og:title') shared ??= tidy(content);
			else if (name === 'og:url') sharedUrl ??= tidy(content);
			else if (PUBLISHED.has(name)) meta ??= dayOf(content);
		} else if (tagName === 'link') {
			if ((attribute(element, 'rel') ?? '').toLowerCase() === 'canonical')
				canonical ??= tidy(attribute(element, 'href') ?? '');
		} else if (tagName === 'time') time ??= dayOf(attribute(element, 'datetime') ?? '');
		else if (
			tagName === 'script' &&
			(attribute(element, 'type') ?? '').toLowerCase() === 'application/ld+json'
		) {
			linked ??= publishedIn(textIn(element));
		}
	}
	return {
		title: shared ?? window,
		url: canonical ?? sharedUrl,
		published: linked ?? meta ?? time,
	};
}

function tidy(text: string): string | null {
	const words = normalise(text).replace(/\s+/g, ' ').trim();
	return words === '' ? null : words;
}

/** `datePublished` of the first thing in a JSON-LD script that has one. A script that is no JSON says nothing. */
function publishedIn(json: string): string | null {
	try {
		return search(JSON.parse(json), 0);
	} catch {
		return null;
	}
}

const DEEPEST = 6;

function search(value: unknown, depth: number): string | null {
	if (typeof value !== 'object' || value === null || depth > DEEPEST) return null;
	if ('datePublished' in value && typeof value.datePublished === 'string') {
		const day = dayOf(value.datePublished);
		if (day !== null) return day;
	}
	for (const inner of Object.values(value)) {
		const day = search(inner, depth + 1);
		if (day !== null) return day;
	}
	return null;
}
