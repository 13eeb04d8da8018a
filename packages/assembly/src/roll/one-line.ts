/** What may stand in a name, a title or another single line: words, and nothing that works on the words beside it. */

/** Controls, line ends of any kind, and marks that turn the direction of what follows; a tab is a space. */
const WORKS_ON_OTHERS = /[^\P{Cc}\t]|[\u2028-\u202e\u2066-\u2069]/u;

/**
 * A name with a mark of direction in it turns round the words that stand after it on a board or in minutes; with a line end it
 * would begin a line of its own in a mail or a calendar; with an escape it would steer the terminal of whoever runs the server.
 */
export function isOneLine(text: string): boolean {
	return !WORKS_ON_OTHERS.test(text);
}
