/** Acts of due process. */
import type { AnyAct } from '../acts/act.ts';
import { addEvidence, appeal, reply } from './answer.ts';
import { decideAppeal, decideCase, endSuspension } from './decide.ts';
import { giveNotice } from './notice.ts';
import { openCase } from './open-case.ts';
import { declareInterest, namePanel } from './panel.ts';
import { readEvidence } from './read-evidence.ts';
import { seeCase } from './see-case.ts';
import { seeCaseRules, seeCases, seeMyCases, seeOpenCases } from './see-cases.ts';
import { callHearing, closeCase, reviewMeasure, takeMeasure, withdrawCase } from './steps.ts';

export const CASE_ACTS: readonly AnyAct[] = [
	openCase,
	giveNotice,
	namePanel,
	declareInterest,
	reply,
	addEvidence,
	appeal,
	callHearing,
	takeMeasure,
	reviewMeasure,
	withdrawCase,
	closeCase,
	decideCase,
	decideAppeal,
	endSuspension,
	readEvidence,
	seeCase,
	seeCases,
	seeMyCases,
	seeOpenCases,
	seeCaseRules,
];
