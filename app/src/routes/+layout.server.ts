import { theRecord } from '$lib/server/the-record.ts';

/** What the foot of every page says about the record in use. */
export async function load() {
	const { release } = await theRecord();
	return { record: { title: release.title, id: release.id, isExample: release.isExample } };
}
