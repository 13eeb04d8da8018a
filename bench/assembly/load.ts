/**
 * Members who sign in at the door of one meeting, each opening the page and sending the code, at moments that do not wait for one
 * another (an open loop; the times between them are exponential), while others follow the meeting live. A time counts from the
 * moment at which it was due, so that a server that stalls is charged for all that had to wait.
 */
import { Agent, type ClientRequest, request } from 'node:http';
import { cookieOf, MEETING } from './seed.ts';

export interface Times {
	readonly count: number;
	/** Milliseconds. */
	readonly p50: number;
	readonly p90: number;
	readonly p99: number;
	readonly most: number;
}

export interface LoadReport {
	readonly opened: Times;
	readonly signedIn: Times;
	readonly wrong: readonly string[];
	readonly acknowledged: readonly number[];
	/** Followers whose last news was that everybody had come. */
	readonly followersTold: number;
	readonly newsCount: number;
}

export interface LoadOptions {
	readonly site: string;
	/** Members from 1. */
	readonly members: number;
	readonly seconds: number;
	/** Of the members, the last ones. */
	readonly followers: number;
	readonly code: string;
}

const agent = new Agent({ keepAlive: true, maxSockets: 512 });

interface Answer {
	readonly status: number;
	readonly body: string;
}

export function ask(
	address: string,
	cookie: string | null,
	form: Readonly<Record<string, string>> | null,
): Promise<Answer> {
	return new Promise((resolve, reject) => {
		const body = form === null ? null : new URLSearchParams(form).toString();
		const headers: Record<string, string> = { accept: 'text/html', 'accept-encoding': 'identity' };
		if (cookie !== null) headers.cookie = cookie;
		if (body !== null) {
			headers['content-type'] = 'application/x-www-form-urlencoded';
			headers.origin = new URL(address).origin;
		}
		const sent = request(address, { agent, method: body === null ? 'GET' : 'POST', headers }, (answer) => {
			let text = '';
			answer.setEncoding('utf8');
			answer.on('data', (part) => {
				text += part;
			});
			answer.on('error', reject);
			answer.on('end', () => resolve({ status: answer.statusCode ?? 0, body: text }));
		});
		sent.on('error', reject);
		sent.end(body ?? undefined);
	});
}

/** @returns moments in milliseconds, as many as `count`, over about `seconds` */
export function moments(count: number, seconds: number): readonly number[] {
	const mean = (seconds * 1000) / count;
	let at = 0;
	return Array.from({ length: count }, () => {
		at += -Math.log(1 - Math.random()) * mean;
		return at;
	});
}

/** Runs each at its moment, whatever the others do. */
export async function openLoop(
	due: readonly number[],
	one: (index: number, dueAt: number) => Promise<void>,
): Promise<void> {
	const begun = performance.now();
	const running: Promise<void>[] = [];
	let next = 0;
	await new Promise<void>((resolve) => {
		const timer = setInterval(() => {
			const now = performance.now() - begun;
			while (next < due.length && due[next] <= now) {
				running.push(one(next, begun + due[next]));
				next++;
			}
			if (next < due.length) return;
			clearInterval(timer);
			resolve();
		}, 2);
	});
	await Promise.all(running);
}

export function timesOf(given: readonly number[]): Times {
	const sorted = [...given].sort((a, b) => a - b);
	const at = (part: number) => sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? 0;
	return { count: sorted.length, p50: at(0.5), p90: at(0.9), p99: at(0.99), most: sorted.at(-1) ?? 0 };
}

export async function signInMany(options: LoadOptions): Promise<LoadReport> {
	const { site, members, seconds, followers, code } = options;
	const address = `${site}/units/mill/meetings/${MEETING}`;
	const following = Array.from({ length: followers }, (_, n) =>
		follow(`${address}/live`, cookieOf(members - n)),
	);
	const [opened, signedIn]: [number[], number[]] = [[], []];
	const wrong: string[] = [];
	const acknowledged: number[] = [];
	await openLoop(moments(members, seconds), async (index, dueAt) => {
		const member = index + 1;
		try {
			const page = await ask(`${address}/door`, cookieOf(member), null);
			opened.push(performance.now() - dueAt);
			const once = /name="once" value="([^"]+)"/.exec(page.body)?.[1];
			if (page.status !== 200 || once === undefined) {
				wrong.push(`page ${page.status}`);
				return;
			}
			const sentAt = performance.now();
			const { status } = await ask(`${address}/door?/in`, cookieOf(member), { code, once });
			signedIn.push(performance.now() - sentAt);
			if (status === 200 || status === 303) acknowledged.push(member);
			else wrong.push(`sign-in ${status}`);
		} catch (error) {
			wrong.push(String((error as NodeJS.ErrnoException).code ?? error));
		}
	});
	// News goes out once a second.
	await new Promise((resolve) => setTimeout(resolve, 4000));
	const told = following.map((one) => one.end());
	return {
		opened: timesOf(opened),
		signedIn: timesOf(signedIn),
		wrong,
		acknowledged,
		followersTold: told.filter(
			({ last }) => last !== '' && last === told[0].last && isOf(last, acknowledged.length),
		).length,
		newsCount: told.reduce((sum, { count }) => sum + count, 0),
	};
}

/** Follows a meeting as a browser does: asks again three seconds after the server has ended it. */
function follow(
	address: string,
	cookie: string,
): { end: () => { readonly last: string; readonly count: number } } {
	let isOver = false;
	let last = '';
	let count = 0;
	let sent: ClientRequest;
	const listen = () => {
		let held = '';
		sent = request(address, { headers: { accept: 'text/event-stream', cookie } }, (answer) => {
			answer.setEncoding('utf8');
			answer.on('data', (part) => {
				held += part;
				const events = held.split('\n\n');
				held = events.pop() ?? '';
				for (const event of events) {
					const words = /^data: (.*)$/m.exec(event)?.[1];
					if (words === undefined) continue;
					last = words;
					count++;
				}
			});
			answer.on('error', () => {});
		});
		sent.on('error', () => {});
		sent.on('close', () => {
			if (!isOver) setTimeout(listen, 3000).unref();
		});
		sent.end();
	};
	listen();
	return {
		end: () => {
			isOver = true;
			sent.destroy();
			return { last, count };
		},
	};
}

/** Whether the news says that so many are in the room, with a comma or without. */
function isOf(words: string, people: number): boolean {
	return words.includes(String(people)) || words.includes(people.toLocaleString('en-GB'));
}
