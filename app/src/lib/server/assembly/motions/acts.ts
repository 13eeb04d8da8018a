/** Acts about motions. */
import type { AnyAct } from '../acts/act.ts';
import { admitAmendment, admitMotion, ruleOutAmendment, ruleOutMotion } from './admit.ts';
import { lapseMotion, moveMotion, putOnAgenda, readmitMotion, withdrawMotion } from './agenda.ts';
import { acceptAmendment, amendMotion, withdrawAmendment } from './amend.ts';
import { backMotion } from './back.ts';
import { composeMotions, seeDraftComposite } from './compose.ts';
import { addModel, publishModel, seeModels } from './models.ts';
import { exportMotions, importMotions } from './openslides.ts';
import { findFamily, seeFamily, seeLibrary, seePublicMotion, seePublicMotions } from './public.ts';
import { publishMotion } from './publish.ts';
import { seeForComposite, seeMotion, seeMotions } from './see.ts';
import { submitMotion } from './submit.ts';
import { sendUpward } from './upward.ts';
import { decideAmendment, decideMotion, decideTaking } from './vote.ts';

export const MOTION_ACTS: readonly AnyAct[] = [
	addModel,
	publishModel,
	seeModels,
	submitMotion,
	backMotion,
	admitMotion,
	ruleOutMotion,
	readmitMotion,
	putOnAgenda,
	decideTaking,
	moveMotion,
	withdrawMotion,
	lapseMotion,
	amendMotion,
	admitAmendment,
	ruleOutAmendment,
	acceptAmendment,
	withdrawAmendment,
	decideAmendment,
	decideMotion,
	seeDraftComposite,
	composeMotions,
	sendUpward,
	publishMotion,
	seeMotions,
	seeMotion,
	seeForComposite,
	seePublicMotions,
	seePublicMotion,
	seeLibrary,
	findFamily,
	seeFamily,
	importMotions,
	exportMotions,
];
