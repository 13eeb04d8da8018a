/** A page that needs nothing beside it, to keep, mail or print: made by the command line and in the browser alike. */

/**
 * @param title of the page, as plain text
 * @param body as HTML
 * @param styles the whole stylesheet
 */
export function reportPage(title: string, body: string, styles: string): string {
	return [
		'<!doctype html>',
		'<html lang="en-GB"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">',
		// Nothing in the page may run or be fetched, whatever stands in the article.
		`<meta http-equiv="content-security-policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
		`<title>Checked: ${escaped(title)}</title><style>${styles}</style></head>`,
		`<body>${body}</body></html>\n`,
	].join('\n');
}

function escaped(text: string): string {
	return text.replace(/[&<>"]/g, (letter) => `&#${letter.charCodeAt(0)};`);
}
