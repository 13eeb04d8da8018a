import { done, seen } from '$lib/server/assembly/pages.ts';
import { addMember } from '$lib/server/assembly/roll/add-member.ts';
import { seeRoll } from '$lib/server/assembly/roll/see-roll.ts';

export async function load(event) {
	const { unit } = event.params;
	const asked = Object.fromEntries(
		['on', 'standing', 'branch', 'page'].flatMap((name) => {
			const value = event.url.searchParams.get(name);
			return value === null || value === '' ? [] : [[name, value]];
		}),
	);
	return {
		roll: await seen(event, seeRoll, { unit, ...asked }),
		asked: { on: '', standing: '', branch: '', page: '1', ...asked },
		applied: /^\d+\.\d+\.\d+\.\d+$/.exec(event.url.searchParams.get('applied') ?? '')?.[0].split('.') ?? null,
		moved: event.url.searchParams.has('moved'),
	};
}

export const actions = {
	/** Sent, not in the address: what is searched for may be a name. */
	search: (event) => done(event, seeRoll, { unit: event.params.unit, standing: 'all' }),
	add: (event) =>
		done(
			event,
			addMember,
			{ unit: event.params.unit },
			({ member }) => `/units/${event.params.unit}/roll/${member}`,
		),
};
