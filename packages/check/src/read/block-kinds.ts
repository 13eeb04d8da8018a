/** Gives each block of a document its kind: headline, article, caption, furniture of the page or reader's comment. */
import { commentStart, type Item } from './comments.ts';
import type { BlockKind } from './document.ts';
import { isAppeal, isCaption, isFurniture, isFurnitureHeading, isToReader } from './furniture.ts';

const LONGEST_HEADLINE = 150;

/** Blocks before the end in which an appeal to the reader is furniture. */
const TAIL = 6;

/** A block, with its kind where the source has told it. */
export interface Unsorted extends Item {
	readonly kind: BlockKind | null;
}

/**
 * Kinds in order. The first block that is not furniture is the headline if it is short, has no full stop at its end and others
 * follow, unless the source has marked one; a line that repeats it is a headline too.
 */
export function kindsOf(items: readonly Unsorted[]): BlockKind[] {
	const comments = commentStart(items);
	const kinds: BlockKind[] = [];
	let isAfterHeading = false;
	for (let i = 0; i < items.length; i++) {
		const { text, kind } = items[i];
		if (kind !== null) kinds.push(kind);
		else if (i >= comments) kinds.push('comment');
		else if (isFurnitureHeading(text)) {
			kinds.push('meta');
			isAfterHeading = true;
			continue;
		} else if (isFurniture(text) || (isAfterHeading && isToReader(text))) {
			kinds.push('meta');
			continue;
		} else if (i >= comments - TAIL && isAppeal(text)) kinds.push('meta');
		else kinds.push(isCaption(text) ? 'caption' : 'body');
		isAfterHeading = false;
	}
	markHeadline(items, kinds);
	return kinds;
}

function markHeadline(items: readonly Unsorted[], kinds: BlockKind[]): void {
	if (kinds.includes('headline')) return;
	const first = kinds.findIndex((kind) => kind !== 'meta');
	if (first < 0 || kinds[first] !== 'body' || first === items.length - 1) return;
	const { text } = items[first];
	if (text.length > LONGEST_HEADLINE || text.endsWith('.')) return;
	kinds[first] = 'headline';
	if (kinds[first + 1] === 'body' && items[first + 1].text === text) kinds[first + 1] = 'headline';
}
