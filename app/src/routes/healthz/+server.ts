/** For whatever watches the server: 200 while the record is open. */
import { text } from '@sveltejs/kit';
import { theRecord } from '$lib/server/the-record.ts';

export async function GET() {
	const { release } = await theRecord();
	return text(`ok ${release.id}\n`, { headers: { 'cache-control': 'no-store' } });
}
