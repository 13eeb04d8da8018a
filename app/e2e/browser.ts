/** A Chromium that is already on the machine; where there is none the journeys are skipped, with the reason printed. */
import { existsSync } from 'node:fs';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';

const CHROMIUM = '/usr/bin/chromium';

export const hasBrowser = existsSync(CHROMIUM);
if (!hasBrowser)
	console.warn(`Skipped: there is no browser at ${CHROMIUM}. On Debian, apt-get install chromium.`);

/** The narrowest that pages are made for. */
export const NARROW = { width: 320, height: 568 };
export const PHONE = { width: 390, height: 844 };
export const DESK = { width: 1280, height: 900 };

export function openBrowser(): Promise<Browser> {
	return chromium.launch({
		executablePath: CHROMIUM,
		args: [
			'--headless',
			'--no-sandbox',
			'--disable-gpu',
			'--disable-quic',
			'--no-first-run',
			'--disable-background-networking',
			'--disable-component-update',
			'--disable-sync',
		],
	});
}

/** Runs a journey on a page of its own; fails it if the page's own policy was broken or a script threw. */
export async function onPage<T>(
	browser: Browser,
	options: BrowserContextOptions,
	journey: (page: Page) => Promise<T>,
): Promise<T> {
	const context = await browser.newContext({ viewport: DESK, locale: 'en-GB', ...options });
	const page = await context.newPage();
	const faults: string[] = [];
	page.on('pageerror', (error) => faults.push(String(error)));
	page.on('console', (message) => {
		if (message.type() === 'error' && /Content Security Policy|Uncaught/.test(message.text()))
			faults.push(message.text());
	});
	try {
		const result = await journey(page);
		if (faults.length > 0) throw new Error(`The page complained: ${faults.join('; ')}`);
		return result;
	} finally {
		await context.close();
	}
}
