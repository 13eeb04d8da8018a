/** Whether somebody sees a room from within: then the page shows what members see, else what everybody does. */
import type { RequestEvent } from '@sveltejs/kit';
import type { AnyAct } from './acts/act.ts';
import { whyNot } from './acts/perform.ts';
import { theOffice } from './the-office.ts';

export async function mayDo(
	event: Pick<RequestEvent, 'locals'>,
	act: AnyAct,
	given: unknown,
): Promise<boolean> {
	return (await whyNot(await theOffice(), await event.locals.who(), act, given)) === null;
}
