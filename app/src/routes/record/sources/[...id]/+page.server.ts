import { error } from '@sveltejs/kit';
import { theRecord } from '$lib/server/the-record.ts';

/** One official file, and the line of it that a page has pointed to. */
export async function load({ params, url }) {
	const { release } = await theRecord();
	const source = release.sources.find(({ id }) => id === params.id);
	if (source === undefined) error(404, `The record has no source "${params.id}".`);
	const line = url.searchParams.get('line');
	return { source, line: line !== null && /^\d{1,9}$/.test(line) ? Number(line) : null };
}
