import { ifPermitted, sittingPage } from '$lib/server/assembly/sitting/page.ts';
import { showBoardCode } from '$lib/server/assembly/sitting/questions.ts';

/** The screen in the hall: it looks again by itself, so that the code is the one that holds. */
export async function load(event) {
	const page = await sittingPage(event);
	return {
		...page,
		isBare: true,
		code: await ifPermitted(event, showBoardCode, { meeting: event.params.meeting }),
	};
}
