import { addItem, changeItem, moveItem, removeItem } from '$lib/server/assembly/meetings/agenda.ts';
import { backTo, meetingFor, namedBy } from '$lib/server/assembly/meetings/page.ts';
import { done } from '$lib/server/assembly/pages.ts';

export const load = (event) => meetingFor(event);

export const actions = {
	add: (event) => done(event, addItem, namedBy(event), backTo(event, '/agenda')),
	change: (event) => done(event, changeItem, namedBy(event), backTo(event, '/agenda')),
	move: (event) => done(event, moveItem, namedBy(event), backTo(event, '/agenda')),
	remove: (event) => done(event, removeItem, namedBy(event), backTo(event, '/agenda')),
};
