/** Acts of the organisation itself. */
import type { AnyAct } from '../acts/act.ts';
import { addBody, changeBody, seeBodies } from './bodies.ts';
import { addUnit, changeImprint } from './change-units.ts';
import { endDuty, giveDuty, seeDuties } from './duties.ts';
import { foundOrganisation } from './found.ts';
import { adoptRules, seeRules } from './rules.ts';
import { seeBegun } from './see-begun.ts';
import { seeLog } from './see-log.ts';
import { seeUnit, seeUnits } from './units-page.ts';

export const ORGANISATION_ACTS: readonly AnyAct[] = [
	foundOrganisation,
	addUnit,
	changeImprint,
	giveDuty,
	endDuty,
	seeDuties,
	addBody,
	changeBody,
	seeBodies,
	seeRules,
	adoptRules,
	seeLog,
	seeUnits,
	seeUnit,
	seeBegun,
];
