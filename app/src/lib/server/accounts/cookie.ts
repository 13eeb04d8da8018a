/** The cookies of signing in. No script can read them, and another site's forms do not send them. */
import type { Cookies, RequestEvent } from '@sveltejs/kit';
import { newId } from '../assembly/the-office.ts';
import { siteAddress } from '../mail/settings.ts';
import { LINK_MINUTES } from './links.ts';
import { SESSION_COOKIE, SESSION_DAYS } from './sessions.ts';

type Asked = Pick<RequestEvent, 'cookies' | 'url'>;

const BROWSER_COOKIE = 'mandate_browser';

function options(url: URL) {
	const secure = url.protocol === 'https:' || siteAddress(process.env).startsWith('https:');
	return { path: '/', httpOnly: true, sameSite: 'lax', secure } as const;
}

export function putSession({ cookies, url }: Asked, secret: string): void {
	cookies.set(SESSION_COOKIE, secret, { ...options(url), maxAge: SESSION_DAYS * 86_400 });
}

export function takeSession({ cookies, url }: Asked): void {
	cookies.delete(SESSION_COOKIE, options(url));
}

/** @returns undefined also for what is too long to be one of ours, so that it keeps nobody from signing in */
export function sessionIn(cookies: Cookies): string | undefined {
	const held = cookies.get(SESSION_COOKIE);
	return held !== undefined && held.length <= 200 ? held : undefined;
}

/** @returns what the browser is known by while it uses a link; given to it where it has none */
export function browserOf({ cookies, url }: Asked): string {
	const known = cookies.get(BROWSER_COOKIE);
	if (known !== undefined && known.length <= 100) return known;
	const given = newId();
	cookies.set(BROWSER_COOKIE, given, { ...options(url), maxAge: LINK_MINUTES * 60 });
	return given;
}

/** @returns "Firefox on Android", or what can be said of it */
export function deviceOf(userAgent: string | null): string {
	const agent = userAgent ?? '';
	const browser = BROWSERS.find(([mark]) => agent.includes(mark))?.[1] ?? 'A browser';
	const system = SYSTEMS.find(([mark]) => agent.includes(mark))?.[1];
	return system === undefined ? browser : `${browser} on ${system}`;
}

const BROWSERS: readonly (readonly [string, string])[] = [
	['Firefox/', 'Firefox'],
	['FxiOS/', 'Firefox'],
	['Edg', 'Edge'],
	['OPR/', 'Opera'],
	['SamsungBrowser/', 'Samsung Internet'],
	['Chrome/', 'Chrome'],
	['CriOS/', 'Chrome'],
	['Safari/', 'Safari'],
];

const SYSTEMS: readonly (readonly [string, string])[] = [
	['iPhone', 'iPhone'],
	['iPad', 'iPad'],
	['Android', 'Android'],
	['Windows', 'Windows'],
	['Mac OS X', 'Mac'],
	['CrOS', 'ChromeOS'],
	['Linux', 'Linux'],
];
