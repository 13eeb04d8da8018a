/** All kinds of rule, in one union told apart by `kind`. */
import { z } from 'zod';
import {
	amendmentDeadline,
	debate,
	emergencyMotion,
	majority,
	motionDeadline,
	motionSupport,
	motionsPerBody,
	tie,
} from './decisions.ts';
import { contactChange, dueProcess, retention } from './keeping.ts';
import {
	credentialChallenge,
	eligibility,
	freeze,
	minutes,
	notice,
	office,
	quorum,
	representativeReports,
	signIn,
} from './meetings.ts';
import {
	affiliation,
	carryUpward,
	delegateEntitlement,
	delegateNaming,
	requisition,
	unitTree,
} from './units.ts';

export const rule = z.discriminatedUnion('kind', [
	unitTree,
	affiliation,
	delegateEntitlement,
	delegateNaming,
	carryUpward,
	requisition,
	notice,
	freeze,
	eligibility,
	quorum,
	credentialChallenge,
	signIn,
	minutes,
	representativeReports,
	office,
	majority,
	tie,
	debate,
	motionDeadline,
	motionSupport,
	emergencyMotion,
	amendmentDeadline,
	motionsPerBody,
	contactChange,
	dueProcess,
	retention,
]);
