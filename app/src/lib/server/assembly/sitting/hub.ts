/** Sends what happens in a meeting to all who follow it: one look a second a meeting, and only the parts that changed. */
import type { Office } from '../office.ts';
import { type LiveSitting, liveOf } from './live.ts';

/** Name of a place on the page to what stands in it. */
export type Parts = Readonly<Record<string, string>>;
type Send = (event: Uint8Array) => void;

interface Hall {
	readonly followers: Set<Send>;
	timer: ReturnType<typeof setInterval> | null;
	isLooking: boolean;
	/** What everybody has been sent; null before the first look. */
	shown: Parts | null;
}

const EVERY_MS = 1000;
const halls = new Map<string, Hall>();

/**
 * @param write makes what is shown of a snapshot; called once a look, not once a follower
 * @param send is given a server-sent event "sitting" with parts as JSON: all of them first, then those that changed
 * @returns what ends it
 */
export function followMeeting(
	office: Office,
	meetingId: string,
	write: (live: LiveSitting) => Parts,
	send: Send,
): () => void {
	const hall = halls.get(meetingId) ?? {
		followers: new Set<Send>(),
		timer: null,
		isLooking: false,
		shown: null,
	};
	halls.set(meetingId, hall);
	hall.followers.add(send);
	if (hall.shown !== null) send(eventOf(hall.shown));
	const look = async () => {
		if (hall.isLooking) return;
		hall.isLooking = true;
		try {
			const parts = write(await liveOf(office, meetingId));
			const changed = changedParts(hall.shown, parts);
			hall.shown = parts;
			if (changed !== null) {
				const event = eventOf(changed);
				for (const follower of hall.followers) follower(event);
			}
		} catch {
			// The next look tries again; who follows keeps what was sent last.
		} finally {
			hall.isLooking = false;
		}
	};
	if (hall.timer === null) {
		hall.timer = setInterval(look, EVERY_MS);
		hall.timer.unref?.();
		void look();
	}
	return () => {
		hall.followers.delete(send);
		if (hall.followers.size > 0 || hall.timer === null) return;
		clearInterval(hall.timer);
		halls.delete(meetingId);
	};
}

/** @returns the parts that are not as they were; null where all are */
export function changedParts(before: Parts | null, now: Parts): Parts | null {
	const changed = Object.entries(now).filter(([name, html]) => before?.[name] !== html);
	return changed.length === 0 ? null : Object.fromEntries(changed);
}

const encoder = new TextEncoder();

/** Made once for all who follow. */
const eventOf = (parts: Parts): Uint8Array =>
	encoder.encode(`event: sitting\ndata: ${JSON.stringify(parts)}\n\n`);
