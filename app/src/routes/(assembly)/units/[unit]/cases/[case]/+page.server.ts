import { addEvidence } from '$lib/server/assembly/cases/answer.ts';
import { decideAppeal, decideCase, endSuspension } from '$lib/server/assembly/cases/decide.ts';
import { giveNotice } from '$lib/server/assembly/cases/notice.ts';
import { declareInterest, namePanel } from '$lib/server/assembly/cases/panel.ts';
import { seeCase } from '$lib/server/assembly/cases/see-case.ts';
import {
	callHearing,
	closeCase,
	reviewMeasure,
	takeMeasure,
	withdrawCase,
} from '$lib/server/assembly/cases/steps.ts';
import { MOST_PAPER_BYTES } from '$lib/server/assembly/meetings/paper-type.ts';
import { done, seen } from '$lib/server/assembly/pages.ts';

export async function load(event) {
	return { seen: await seen(event, seeCase, event.params) };
}

const again = (event: { url: URL }) => () => event.url.pathname;

export const actions = {
	notice: (event) => done(event, giveNotice, event.params, again(event)),
	panel: (event) => done(event, namePanel, event.params, again(event)),
	/** Whoever steps down sees the case no more. */
	declare: (event) => done(event, declareInterest, event.params, () => `/units/${event.params.unit}/cases`),
	evidence: (event) => done(event, addEvidence, event.params, again(event), MOST_PAPER_BYTES + 100_000),
	hearing: (event) => done(event, callHearing, event.params, again(event)),
	measure: (event) => done(event, takeMeasure, event.params, again(event)),
	review: (event) => done(event, reviewMeasure, event.params, again(event)),
	decide: (event) => done(event, decideCase, event.params, again(event)),
	decideAppeal: (event) => done(event, decideAppeal, event.params, again(event)),
	endSuspension: (event) => done(event, endSuspension, event.params, again(event)),
	withdraw: (event) => done(event, withdrawCase, event.params, again(event)),
	close: (event) => done(event, closeCase, event.params, again(event)),
};
