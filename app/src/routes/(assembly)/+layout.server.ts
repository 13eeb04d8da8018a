import { frameOf } from '$lib/server/assembly/organisation/frame.ts';
import { isRehearsal, newId, theOffice } from '$lib/server/assembly/the-office.ts';

/** What stands round every page of the assembly: who is signed in, which unit this is, what the person may do in it. */
export async function load({ locals, params, setHeaders, url }) {
	setHeaders({ 'cache-control': 'private, no-store' });
	const office = await theOffice();
	const frame = await frameOf(office, await locals.who(), (params as { unit?: string }).unit ?? null);
	return {
		...frame,
		/** Key of the forms on this page, so that each is done once however often it is sent; new for each page. */
		once: newId(),
		path: url.pathname,
		/** YYYY-MM-DD, for days in forms that are mostly today. */
		today: office.now().toISOString().slice(0, 10),
		rehearsal: isRehearsal() ? office.now().toISOString() : null,
	};
}
