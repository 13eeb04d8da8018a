/** Guesses whether an input is HTML, Markdown or plain text. In doubt it is plain text, where nothing is lost. */
import type { DocumentKind } from './document.ts';

/** Units looked at. */
const ENOUGH = 65_536;

const DOCUMENT_START =
	/^[\s\ufeff]*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--[\s\S]{0,2000}?-->\s*)?<(?:!doctype\s+html|html|head|body)\b/i;
const BLOCK_TAG =
	/^\/?(?:p|div|h[1-6]|ul|ol|li|table|tr|td|th|article|section|main|header|footer|figure|blockquote|br)[\s/>]/i;
const HEAD_LINE = /^# ?(?:url|date):/i;
const HEADING_LINE = /^#{1,6} +\S.{0,200}$/;

/**
 * HTML starts like a document or holds three block tags or more, one of them closing or empty. Markdown has a heading of `#` with
 * blank lines about it, an inline link, or front matter; leading `# url:` and `# date:` lines are none of these.
 */
export function detectKind(input: string): DocumentKind {
	const sample = input.length > ENOUGH ? input.slice(0, ENOUGH) : input;
	if (DOCUMENT_START.test(sample.slice(0, 3000)) || hasBlockTags(sample)) return 'html';
	return hasLink(sample) || hasHeading(sample) ? 'markdown' : 'text';
}

function hasBlockTags(sample: string): boolean {
	let count = 0;
	let isClosed = false;
	for (let at = sample.indexOf('<'); at >= 0; at = sample.indexOf('<', at + 1)) {
		const tag = sample.slice(at + 1, at + 14);
		if (!BLOCK_TAG.test(tag)) continue;
		count++;
		if (tag.startsWith('/') || /^br\b/i.test(tag)) isClosed = true;
		if (count >= 3 && isClosed) return true;
	}
	return count >= 2 && isClosed && /^[\s\ufeff]*</.test(sample.slice(0, 200));
}

/** `[words](address)` on one line, the address without a space or a full address. */
function hasLink(sample: string): boolean {
	for (let at = sample.indexOf(']('); at >= 0; at = sample.indexOf('](', at + 2)) {
		const before = sample.slice(Math.max(0, at - 200), at);
		if (before.lastIndexOf('[') <= before.lastIndexOf('\n')) continue;
		if (
			/^(?:https?:\/\/|mailto:|\/|#|\.{1,2}\/)[^\s()]{0,500}(?:\([^\s()]{0,100}\)[^\s()]{0,100})?(?: "[^"]{0,200}")?\)/.test(
				sample.slice(at + 2, at + 1000),
			)
		)
			return true;
	}
	return false;
}

function hasHeading(sample: string): boolean {
	const lines = sample.split('\n');
	if (
		lines[0].trimEnd() === '---' &&
		lines.slice(1, 100).some((line) => line.trimEnd() === '---') &&
		/^\w+:/.test(lines[1])
	)
		return true;
	let isHead = true;
	for (let i = 0; i < lines.length; i++) {
		const line = lines[i].trimEnd();
		if (isHead && (line === '' || HEAD_LINE.test(line))) continue;
		const wasHead = isHead;
		isHead = false;
		if (line.length > 210 || !HEADING_LINE.test(line)) continue;
		const isAlone =
			(wasHead || i === 0 || lines[i - 1].trim() === '') &&
			(i + 1 >= lines.length || lines[i + 1].trim() === '' || line.startsWith('##'));
		if (isAlone && lines.length > 1) return true;
	}
	return false;
}
