import type { RequestHandler } from '@sveltejs/kit';
import { feedOfParty, sendFeed } from '$lib/server/changes/feeds.ts';

export const GET: RequestHandler = ({ url, params }) =>
	sendFeed(url, (known) => feedOfParty(known, params.name ?? ''));
