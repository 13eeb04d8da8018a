/** Faults that axe finds on a page. It is evaluated by the debugger, which the page's policy does not bind. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

export async function faultsOn(page: Page): Promise<string[]> {
	await page.evaluate(readFileSync(AXE, 'utf8'));
	const { violations } = await page.evaluate(() =>
		(
			globalThis as unknown as {
				axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
			}
		).axe.run(),
	);
	return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
}

/** How far the page can be pushed sideways, in pixels. */
export const sidewaysOf = (page: Page): Promise<number> =>
	page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
