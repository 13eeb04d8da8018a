/** What people do in a browser in the walks of the assembly: sign in by the link in a mail, fill a form, send it. */
import type { Page } from 'playwright-core';
import type { MailServer } from '../../src/lib/server/mail/fixture/mail-server.ts';
import type { Member } from './members.ts';

/** Signs in on this page by the link that is mailed. */
export async function signIn(page: Page, site: string, mails: MailServer, email: string): Promise<void> {
	await page.context().clearCookies();
	const before = linksTo(mails, email).length;
	await page.goto(`${site}/sign-in`);
	await page.getByLabel('Your e-mail address').fill(email);
	await page.getByRole('button', { name: 'Send me a link' }).click();
	await until('a mail with a link to sign in', () => linksTo(mails, email).length > before);
	const link = new URL(linksTo(mails, email).at(-1)!);
	await page.goto(`${site}${link.pathname}${link.search}`);
	await page.getByRole('button', { name: /^Sign in as/ }).click();
	await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'));
}

function linksTo(mails: MailServer, email: string): readonly string[] {
	return mails.arrived
		.filter(({ to, parsed }) => to === email && /link to sign in/.test(parsed.subject ?? ''))
		.map(({ parsed }) => /https?:\/\/\S+\/sign-in\/\S+/.exec(parsed.text ?? '')?.[0] ?? '');
}

/** Waits until it is so, for no longer than a minute and a half. */
async function until(what: string, isSo: () => boolean): Promise<void> {
	for (let tries = 0; !isSo(); tries++) {
		if (tries > 1800) throw new Error(`Waited in vain for ${what}.`);
		await new Promise((resolve) => setTimeout(resolve, 50));
	}
}

/** The form whose button has these words; also one that is folded away. */
export const formOf = (page: Page, button: string) =>
	page
		.locator('form')
		.filter({ has: page.locator('button', { hasText: new RegExp(`^\\s*${button}\\s*$`) }) })
		.first();

/**
 * Fills a form and sends it. The form is told by its button; fields by their labels.
 * @param fields text for a field, the label of a choice, true for a box to tick
 */
export async function send(
	page: Page,
	button: string,
	fields: Readonly<Record<string, string | true>>,
): Promise<void> {
	const form = formOf(page, button);
	const within = form.locator('xpath=ancestor::details[not(@open)]');
	if ((await within.count()) > 0) await within.first().locator('summary').first().click();
	for (const [label, value] of Object.entries(fields)) {
		const field = form.getByLabel(label, { exact: false }).first();
		if (value === true) await field.check();
		else if ((await field.evaluate((one) => one.tagName)) === 'SELECT')
			await field.selectOption({ label: value });
		else await field.fill(value);
	}
	await Promise.all([
		page.waitForResponse((answer) => answer.request().method() === 'POST'),
		form.getByRole('button', { name: button, exact: true }).click(),
	]);
	await page.waitForLoadState();
	const alert = page.getByRole('alert');
	if ((await alert.count()) > 0) throw new Error(`${button}: ${await alert.first().innerText()}`);
}

/** @param unit address of the unit's page */
export async function giveOffice(
	page: Page,
	unit: string,
	person: string,
	duty: string,
	from: string,
): Promise<void> {
	await page.goto(`${unit}/offices`);
	const choice = await page.locator('select[name="duty"] option', { hasText: `${duty}:` }).innerText();
	await send(page, 'Give the office', {
		'Member’s number or e-mail address': person,
		'May do': choice,
		'What you call the office': duty,
		'First day': from,
	});
}

/** @param meeting address of the meeting's page */
export async function nameDelegate(
	page: Page,
	meeting: string,
	from: string,
	one: Member,
	appointedOn: string,
): Promise<void> {
	await page.goto(`${meeting}/delegates`);
	await send(page, 'Enter the delegate', {
		'Sent by': from,
		'Member’s number or e-mail address': one.number,
		'In which meeting or how': 'Meeting of its own',
		'Day of the appointment': appointedOn,
	});
}
