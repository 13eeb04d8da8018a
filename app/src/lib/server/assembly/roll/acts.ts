/** Acts of the roll. */
import type { AnyAct } from '../acts/act.ts';
import { addMember } from './add-member.ts';
import { changeStanding, correctName, endMembership, moveMember } from './change-member.ts';
import { askContact } from './contact/ask.ts';
import { seeContactCounts } from './contact/counts.ts';
import { seeStop, stopByLink, stopContact } from './contact/stop.ts';
import { exportRoll } from './export-roll.ts';
import { applyImport, giveUpImport } from './import/apply.ts';
import { handInFile } from './import/hand-in.ts';
import { seeImport } from './import/see-import.ts';
import { seeImports } from './import/see-imports.ts';
import { askErasure, erasePerson, seeErasure } from './personal-data/erase.ts';
import { seeMyData, takeMyData } from './personal-data/my-data.ts';
import { seeMember } from './see-member.ts';
import { seeRoll } from './see-roll.ts';

export const ROLL_ACTS: readonly AnyAct[] = [
	seeRoll,
	seeMember,
	addMember,
	changeStanding,
	moveMember,
	endMembership,
	correctName,
	handInFile,
	seeImports,
	seeImport,
	applyImport,
	giveUpImport,
	exportRoll,
	askContact,
	stopContact,
	seeStop,
	stopByLink,
	seeContactCounts,
	seeMyData,
	takeMyData,
	seeErasure,
	askErasure,
	erasePerson,
];
