/** For journeys: an organisation to begin with, and signing in by the link that the server prints. */
import type { Page } from 'playwright-core';
import type { AssemblyServer } from './assembly-server.ts';

export const FOUNDER = { name: 'Ann Invented', email: 'ann@invented.example' };

/** Founds "Vale Region" with the rules of a constituency party; its administrator is the founder. */
export async function foundRegion(page: Page, server: AssemblyServer): Promise<void> {
	await page.goto(`${server.site}/found`, { timeout: 60_000 });
	await page.getByRole('link', { name: 'Model rules of a constituency party' }).click();
	await page.getByLabel('The topmost unit is a').selectOption({ label: 'Region' });
	await page.getByLabel('Its name').fill('Vale Region');
	await page.getByLabel('Who answers for its public pages').fill('A. Invented, 1 Invented Street');
	await page.getByLabel('Your name').fill(FOUNDER.name);
	await page.getByLabel('Your e-mail address').fill(FOUNDER.email);
	await page.getByLabel('Code').fill(await server.untilPrinted(/organisation: (\w+)/));
	await page.getByRole('button', { name: 'Begin' }).click();
}

/** @returns the link that the server printed for an address, without mail */
export async function linkFor(page: Page, server: AssemblyServer, email: string): Promise<string> {
	await page.goto(`${server.site}/sign-in`);
	await page.getByLabel('Your e-mail address').fill(email);
	await page.getByRole('button', { name: 'Send me a link' }).click();
	const sign = await page.locator('.link-sign').innerText();
	return server.untilPrinted(new RegExp(`sign ${sign}[^:]*: (\\S+)`));
}

/** Signs the page's browser in. */
export async function signIn(page: Page, server: AssemblyServer, email: string): Promise<void> {
	await page.goto(await linkFor(page, server, email));
	await page.getByRole('button', { name: /^Sign in as/ }).click();
}
