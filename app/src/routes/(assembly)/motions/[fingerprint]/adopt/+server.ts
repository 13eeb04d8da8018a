/** From the public page of a motion to the form of the unit that is to put it. */
import { error, redirect } from '@sveltejs/kit';

export function GET({ url, params }) {
	const unit = url.searchParams.get('unit') ?? '';
	if (!/^[a-z0-9-]{1,80}$/.test(unit) || !/^[0-9a-f]{16,64}$/.test(params.fingerprint))
		error(404, 'Choose a unit on the page of the motion.');
	redirect(303, `/units/${unit}/motions/new?from=${params.fingerprint}`);
}
