/** Feeds of a party and of a council, and how a feed is sent. */
import { councilPath, partyPath } from '@mandate/record/addresses';
import type { Known } from '@mandate/record/questions';
import { error } from '@sveltejs/kit';
import { asked } from '../known.ts';
import { changesFeed, type FeedOf } from './feed.ts';
import { councilNames } from './rows.ts';

/** @param of the feed, or null where there is nothing at the address */
export async function sendFeed(url: URL, of: (known: Known) => FeedOf | null): Promise<Response> {
	const { known } = await asked(url);
	const feed = of(known);
	if (feed === null) error(404, 'There is nothing here to make a feed of.');
	return new Response(changesFeed(known, feed, url.origin, url.hostname), {
		headers: { 'content-type': 'application/atom+xml; charset=utf-8' },
	});
}

export function feedOfParty({ release }: Known, id: string): FeedOf | null {
	const party =
		release.parties.find((one) => one.id === id) ?? release.councils?.parties.find((one) => one.id === id);
	if (party === undefined) return null;
	return {
		title: `${party.name}: changes of allegiance – Mandate`,
		page: partyPath(id),
		feed: `${partyPath(id)}/feed.xml`,
		isIn: ({ from, to }) => from?.id === id || to?.id === id,
	};
}

export function feedOfCouncil(known: Known, id: string): FeedOf | null {
	const name = councilNames(known).get(id);
	if (name === undefined) return null;
	return {
		title: `${name} council: changes of allegiance – Mandate`,
		page: councilPath(id),
		feed: `${councilPath(id)}/feed.xml`,
		isIn: ({ body }) => body === id,
	};
}
