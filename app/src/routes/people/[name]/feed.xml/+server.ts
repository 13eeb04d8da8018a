import type { RequestHandler } from '@sveltejs/kit';
import { feedOfPerson } from '$lib/server/changes/feed.ts';
import { sendFeed } from '$lib/server/changes/feeds.ts';

export const GET: RequestHandler = ({ url, params }) =>
	sendFeed(url, (known) => feedOfPerson(known, params.name ?? ''));
