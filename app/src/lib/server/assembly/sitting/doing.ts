/** The forms of a meeting's pages: each does one act with the meeting of the address. */
import type { RequestEvent } from '@sveltejs/kit';
import type { Act } from '../acts/act.ts';
import { done, doneEach } from '../pages.ts';
import { theOffice } from '../the-office.ts';
import { forgetLive } from './live.ts';

type Event = Pick<RequestEvent, 'locals' | 'request' | 'url'> & {
	readonly params: { readonly meeting: string };
};

interface Shown {
	/** Whether the page that follows must show what changed for everybody; what hundreds send at once need not. */
	readonly isSeenByAll?: boolean;
	/** Where on the page that follows one goes on: whoever uses keys need not begin at its top. */
	readonly place?: string;
	/** Bytes that are read, where a file comes with the form. */
	readonly most?: number;
}

/** @returns an action that shows the page anew afterwards, so that looking at it again sends nothing twice */
export function doing<Input, Output>(act: Act<Input, Output>, shown: Shown = {}) {
	return async (event: Event) =>
		done(event, act, { meeting: event.params.meeting }, await nextOf(event, shown), shown.most);
}

/** @returns an action that does an act several times, with each field called `<name>-<id>` */
export function doingEach<Input, Output>(
	act: Act<Input, Output>,
	[name, id]: [string, string],
	shown: Shown = {},
) {
	return async (event: Event) =>
		doneEach(event, act, { meeting: event.params.meeting }, name, id, await nextOf(event, shown));
}

async function nextOf(event: Event, { isSeenByAll = true, place = 'now' }: Shown): Promise<() => string> {
	const office = await theOffice();
	return () => {
		if (isSeenByAll) forgetLive(office, event.params.meeting);
		return `${event.url.pathname}#${place}`;
	};
}

/** @returns an action after which the page says what came of it */
export function told<Input, Output>(act: Act<Input, Output>) {
	return (event: Event) => done(event, act, { meeting: event.params.meeting });
}
