/** What readers may send about a page, in figures and names: one place, so that the page promises what the server keeps. */

export const REPORT_KINDS = ['wrong', 'takedown'] as const;
export type ReportKind = (typeof REPORT_KINDS)[number];

/** Reports that one address may send in an hour. */
export const REPORTS_AN_HOUR = 6;

export const REPORT_FIELDS = ['page', 'about', 'what', 'source', 'contact'] as const;
export type ReportField = (typeof REPORT_FIELDS)[number];

/** Longest of each, in UTF-16 code units. */
export const LONGEST: Readonly<Record<ReportField, number>> = {
	page: 400,
	about: 40,
	what: 4000,
	source: 1000,
	contact: 200,
};

/** Who asks for something to be taken down. */
export const ASKERS = {
	self: 'It is about me',
	for: 'I act for the person it is about',
	other: 'Neither',
} as const;

/** Whether an address is one of this site: a path, and nothing that leads elsewhere. */
export function isOwnPage(page: string): boolean {
	return /^\/(?![/\\])[^\s\\]*$/.test(page) && page.length <= LONGEST.page;
}
