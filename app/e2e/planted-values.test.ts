// What is kept of one member is found with nobody whom the table does not name: on no page, in no file, mail, error or line printed.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SESSION_COOKIE } from '../src/lib/server/accounts/sessions.ts';
import type { Holder } from '../src/lib/server/assembly/fixture/permissions/row.ts';
import { makeFeed } from '../src/lib/server/assembly/meetings/calendars.ts';
import { type MailServer, startMailServer } from '../src/lib/server/mail/fixture/mail-server.ts';
import { notInTable, notSeen } from './planted-values/allowed.ts';
import { ASKED_AS, PANELISTS, SENDERS } from './planted-values/asked-as.ts';
import {
	type Asker,
	ask,
	crawl,
	firstAddresses,
	isOfAssembly,
	note,
	nothingSeen,
	type Site,
} from './planted-values/crawl.ts';
import { type PlantedIds, plant } from './planted-values/plant.ts';
import { finder, PLANTED, USER_AGENT } from './planted-values/values.ts';
import { brokenRequests, posted, wrongForms } from './planted-values/wrong.ts';
import { ASSEMBLY_ENGINES, type Seeded, seededAssembly } from './seeded-assembly.ts';
import { MANDATE } from './server.ts';

describe.each(ASSEMBLY_ENGINES)('planted values on %s', (engine) => {
	let mails: MailServer;
	let seeded: Seeded | null = null;
	let ids: PlantedIds;
	let site: Site;
	const found = finder();
	const seen = nothingSeen();
	const askers: Asker[] = [];
	const visitor: Asker = { name: 'visitor', headers: {} };
	const sessions = new Map<string, string>();
	let calendar = '';

	beforeAll(async () => {
		mails = await startMailServer();
		seeded = await seededAssembly(
			engine,
			async (world, database) => {
				ids = await plant(world, database);
				const persons: Readonly<Record<string, string>> = {
					planted: ids.planted,
					fellow: ids.fellow,
					suspended: ids.suspended,
					teller: ids.teller,
				};
				for (const personId of [...Object.values(persons), ...PANELISTS])
					sessions.set(personId, await world.signIn({ personId }));
				calendar = (await ids.must(ids.planted, makeFeed, {})).token;
				askers.push(
					...Object.entries(persons).map(([name, personId]) => ({
						name,
						headers: cookie(sessions.get(personId)!),
					})),
				);
			},
			{
				MANDATE_SMTP: `smtp://127.0.0.1:${mails.port}`,
				MANDATE_MAIL_FROM: 'office@invented.example',
				MANDATE_MAIL_BOUNCES: 'bounces@invented.example',
			},
		);
		if (seeded === null) return;
		const { server } = seeded;
		site = { server, ids, finder: found, seen };
		for (const one of PANELISTS) askers.push({ name: one, headers: cookie(sessions.get(one)!) });
		for (const holder of ASKED_AS) askers.push({ name: holder, headers: seeded.cookieOf(holder as Holder) });
		askers.unshift(visitor);
		found.tell('calendar address', calendar);
		found.tell('session', sessions.get(ids.planted)!);
	}, 120_000);
	afterAll(async () => {
		await seeded?.stop();
		await mails?.close();
	});

	const cookie = (secret: string) => ({ cookie: `${SESSION_COOKIE}=${secret}` });
	const quiet = async () => {
		for (let before = -1; before !== mails.arrived.length; ) {
			before = mails.arrived.length;
			await new Promise((resolve) => setTimeout(resolve, 2500));
		}
	};
	const timed = async (what: string, work: () => Promise<unknown>) => {
		const start = performance.now();
		await work();
		console.log(
			`${what}: ${((performance.now() - start) / 1000).toFixed(1)} s, ${seen.answersCount} answers so far`,
		);
	};

	it('are asked for everywhere by everybody', { timeout: 600_000 }, async ({ skip }) => {
		if (seeded === null) skip();
		const { server } = site;
		await timed('signing in by a link', async () => {
			await quiet();
			const before = mails.arrived.length;
			await ask(
				site,
				visitor,
				'/sign-in?/link',
				posted(server.site, { email: PLANTED.email }),
				new Set(['email', 'domain']),
			);
			for (let tries = 0; mails.arrived.length === before && tries < 200; tries++)
				await new Promise((resolve) => setTimeout(resolve, 50));
			const token = linkIn('sign-in');
			found.tell('link to sign in', token);
			const page = `/sign-in/${token}`;
			await ask(site, { ...visitor, name: 'holder of the link' }, page);
			const answer = await fetch(`${server.site}${page}`, {
				method: 'POST',
				redirect: 'manual',
				headers: { origin: server.site, 'user-agent': USER_AGENT, accept: 'text/html' },
				body: new URLSearchParams(),
			});
			const secret = new RegExp(`${SESSION_COOKIE}=([a-z0-9]+)`).exec(
				answer.headers.get('set-cookie') ?? '',
			)?.[1];
			expect(secret).toBeDefined();
			found.tell('session by link', secret!);
			const stop = linkIn('contact');
			found.tell('link to stop', stop);
			await ask(site, { ...visitor, name: 'holder of the link' }, `/contact/${stop}`);
			await ask(site, { ...visitor, name: 'holder of the link' }, `/calendars/${calendar}`);
		});
		const start = [
			...firstAddresses(ids),
			'/',
			'/nothing-here',
			`/units/mill/meetings/sits/door?q=${ids.code}`,
		];
		let asked: ReadonlySet<string> = new Set();
		await timed('the assembly', async () => {
			asked = await crawl(site, askers, start, (path) => isOfAssembly(path) && !path.startsWith('/sign-in?'));
		});
		await timed('the rest of the site', async () => {
			const planted = askers.find(({ name }) => name === 'planted')!;
			// Thousands of pages of one kind are made by one route: a few of each.
			const kinds = new Map<string, number>();
			const isFew = (path: string) => {
				const kind = path.split(/[/?]/).slice(1, 3).join('/');
				kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
				return kinds.get(kind)! <= 4 && kinds.size <= 200;
			};
			const rest = await crawl(
				site,
				[planted],
				['/', '/record', '/data'],
				(path) => !isOfAssembly(path) && isFew(path),
			);
			console.log(`${asked.size} addresses of the assembly × ${askers.length}, ${rest.size} of the rest`);
		});
		const senders = askers.filter(({ name }) => SENDERS.includes(name));
		await timed('wrong forms', () => wrongForms(site, senders));
		await timed('broken requests', () => brokenRequests(site, senders));
		await timed('mails and prints', async () => {
			await quiet();
			for (const { to, raw, parsed, from } of mails.arrived) {
				const where = `mail: ${parsed.subject}`;
				const whole = [
					from,
					to,
					raw,
					parsed.subject,
					parsed.text,
					parsed.html,
					...parsed.attachments.map(({ content }) => content.toString()),
				];
				note(seen, whose(to), where, found.in(whole.join('\n')));
			}
			await seeded!.server.stop();
			note(seen, 'operator', 'printed', found.in(`${server.printed()}\n${server.complained()}`));
			note(seen, 'operator', 'the ledger', found.in(fileOr(join(server.folder, 'ledger.ndjson'))));
			for (const [where, args] of [
				['log verify', ['log', 'verify']],
				['log show', ['log', 'show']],
				['log show --names', ['log', 'show', '--names', '--json']],
			] as const)
				note(seen, 'operator', where, found.in(mandate(args)));
		});
	});

	it('stand only where the table says', () => {
		if (seeded === null) return;
		expect(notInTable(seen.sightings.values())).toEqual([]);
	});

	it('stand everywhere where the table says', () => {
		if (seeded === null) return;
		expect(notSeen(seen.sightings.values())).toEqual([]);
	});

	function linkIn(room: string): string {
		const links = mails.arrived.flatMap(({ parsed }) =>
			[...(parsed.text ?? '').matchAll(new RegExp(`/${room}/([a-z0-9]{20,})`, 'g'))].map(
				([, token]) => token,
			),
		);
		expect(links.length, `a mail with a link to /${room}`).toBeGreaterThan(0);
		return links.at(-1)!;
	}

	/** Whose address it is. */
	function whose(to: string): string {
		if (to === PLANTED.email) return 'planted';
		return found.in(to).size > 0 ? 'new address' : to.replace('@invented.example', '');
	}

	const fileOr = (path: string): string => {
		try {
			return readFileSync(path, 'utf8');
		} catch {
			return '';
		}
	};

	const mandate = (args: readonly string[]): string =>
		execFileSync(process.execPath, [MANDATE, ...args], {
			encoding: 'utf8',
			maxBuffer: 256 * 1024 * 1024,
			env: { ...process.env, DATABASE_URL: undefined, ...seeded!.environment },
		});
});
