import type { RequestHandler } from '@sveltejs/kit';
import { feedOfCouncil, sendFeed } from '$lib/server/changes/feeds.ts';

export const GET: RequestHandler = ({ url, params }) =>
	sendFeed(url, (known) => feedOfCouncil(known, params.name ?? ''));
