import { error } from '@sveltejs/kit';
import { liveWords } from '$lib/assembly/sitting/live-words.ts';
import { followMeeting } from '$lib/server/assembly/sitting/hub.ts';
import { sittingPage } from '$lib/server/assembly/sitting/page.ts';
import { takePlace } from '$lib/server/assembly/sitting/places.ts';
import { theOffice } from '$lib/server/assembly/the-office.ts';

/** A browser asks again after this long, so that who may no longer follow does not for ever. */
const LONGEST_MS = 10 * 60_000;
/** A hall that began to follow all at once comes again one after another, not all at once. */
const APART_MS = 500;
const MOST_APART = 240;
let begun = 0;
const QUIET_MS = 20_000;

/** What changes in a meeting as it runs, as server-sent events. */
export async function GET(event) {
	const who = await event.locals.who();
	if (who === null) error(401, 'Please sign in first.');
	await sittingPage(event);
	const office = await theOffice();
	const longest = LONGEST_MS + (begun++ % MOST_APART) * APART_MS;
	let end = () => {};
	const body = new ReadableStream<Uint8Array>({
		start(controller) {
			const encoder = new TextEncoder();
			const write = (words: string) => controller.enqueue(encoder.encode(words));
			write('retry: 3000\n\n');
			const leave = followMeeting(office, event.params.meeting, liveWords, (sent) =>
				controller.enqueue(sent),
			);
			const quiet = setInterval(() => write(': here\n\n'), QUIET_MS);
			const close = () => {
				end();
				controller.close();
			};
			const late = setTimeout(close, longest);
			const giveBack = takePlace(who.personId, close);
			end = () => {
				leave();
				giveBack();
				clearInterval(quiet);
				clearTimeout(late);
			};
		},
		cancel: () => end(),
	});
	return new Response(body, {
		headers: {
			'content-type': 'text/event-stream',
			'cache-control': 'private, no-store',
			'x-accel-buffering': 'no',
		},
	});
}
