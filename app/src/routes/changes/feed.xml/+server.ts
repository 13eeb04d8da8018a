import type { RequestHandler } from '@sveltejs/kit';
import { EVERY_CHANGE } from '$lib/server/changes/feed.ts';
import { sendFeed } from '$lib/server/changes/feeds.ts';

export const GET: RequestHandler = ({ url }) => sendFeed(url, () => EVERY_CHANGE);
