import { allows } from '@mandate/assembly/motions';
import { error } from '@sveltejs/kit';
import { amendMotion } from '$lib/server/assembly/motions/amend.ts';
import { seeMotion } from '$lib/server/assembly/motions/see.ts';
import { done, seen } from '$lib/server/assembly/pages.ts';

export async function load(event) {
	const { motion } = await seen(event, seeMotion, event.params);
	if (!allows(motion.state, 'amend'))
		error(409, 'Amendments can be given in once a motion is admitted, and until it is decided.');
	return { title: motion.title, text: motion.text };
}

export const actions = {
	amend: (event) =>
		done(
			event,
			amendMotion,
			event.params,
			({ amendment }) => `/units/${event.params.unit}/motions/${event.params.number}#amendment-${amendment}`,
		),
};
