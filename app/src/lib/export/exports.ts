/** The files that a checked article can be kept as. Each is made in the browser, when it is asked for. */
import type { CheckedPage } from '../checking/check-input.ts';
import type { RecordNamed } from './record-named.ts';

export interface Export {
	readonly name: string;
	readonly about: string;
	readonly extension: string;
	readonly type: string;
	readonly make: (checked: CheckedPage, record: RecordNamed) => Promise<string>;
}

export const EXPORTS: readonly Export[] = [
	{
		name: 'Page',
		about: 'one HTML file that needs nothing beside it',
		extension: 'html',
		type: 'text/html',
		make: async (checked, record) =>
			(await import('./report-in-browser.ts')).reportInBrowser(checked, record),
	},
	{
		name: 'Answer',
		about: 'JSON, as the API gives it',
		extension: 'json',
		type: 'application/json',
		make: async ({ answer }) => `${JSON.stringify(answer, null, '\t')}\n`,
	},
	{
		name: 'Annotations',
		about: 'W3C Web Annotations, for a program that marks up the article',
		extension: 'annotations.json',
		type: 'application/ld+json',
		make: async (checked) => {
			const [{ annotationsOf }, { sha256Name }] = await Promise.all([
				import('./annotations.ts'),
				import('./sha256-name.ts'),
			]);
			const source = await sha256Name(checked.text);
			return `${JSON.stringify(annotationsOf([{ source, ...checked }]), null, '\t')}\n`;
		},
	},
];
