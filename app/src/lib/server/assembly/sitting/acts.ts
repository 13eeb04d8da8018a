/** All acts of a meeting while it runs and after. */
import type { AnyAct } from '../acts/act.ts';
import {
	enterApologies,
	seeApologies,
	seeOwnApologies,
	sendApologies,
	withdrawApologies,
} from './door/apologies.ts';
import { findAtDoor, printCodes } from './door/find.ts';
import { countGuests } from './door/guests.ts';
import { openDoor, renewDoorRoll } from './door/open-door.ts';
import { admit, leave, seeOut, signIn } from './door/sign-in.ts';
import { appointTeller, endTeller } from './door/tellers.ts';
import { approveMinutes, draftTheMinutes, editMinutes } from './minutes/minutes.ts';
import { seeMinutes } from './minutes/see-minutes.ts';
import {
	follow,
	seeItems,
	seeMyRight,
	seeNames,
	seeRollCall,
	seeTellers,
	showBoardCode,
} from './questions.ts';
import {
	endRepresentative,
	enterAnswer,
	enterAttended,
	enterReport,
	nameRepresentative,
	setToRecord,
} from './representative/representative.ts';
import { seeRepresentative } from './representative/see-representative.ts';
import { sendToRecord } from './representative/to-record.ts';
import {
	closeSitting,
	leadDebate,
	noteInMinutes,
	openSitting,
	resumeSitting,
	suspendSitting,
	takeItem,
} from './run/run.ts';
import { askToSpeak, callSpeaker, endSpeech, placeSpeaker, stepBack } from './speakers/speak.ts';
import { castingVote, closeVote, giveUpVote } from './votes/close-vote.ts';
import { openVote } from './votes/open-vote.ts';
import { castVote, challengeHands, countAgain, declareHands, enterCount, enterVote } from './votes/take.ts';

export const SITTING_ACTS: readonly AnyAct[] = [
	openDoor,
	renewDoorRoll,
	signIn,
	admit,
	leave,
	seeOut,
	findAtDoor,
	printCodes,
	appointTeller,
	endTeller,
	countGuests,
	sendApologies,
	enterApologies,
	withdrawApologies,
	seeOwnApologies,
	seeApologies,
	follow,
	seeMyRight,
	showBoardCode,
	seeNames,
	seeRollCall,
	seeTellers,
	seeItems,
	openSitting,
	suspendSitting,
	resumeSitting,
	closeSitting,
	takeItem,
	noteInMinutes,
	leadDebate,
	askToSpeak,
	stepBack,
	callSpeaker,
	endSpeech,
	placeSpeaker,
	openVote,
	declareHands,
	challengeHands,
	enterCount,
	countAgain,
	castVote,
	enterVote,
	closeVote,
	castingVote,
	giveUpVote,
	draftTheMinutes,
	editMinutes,
	approveMinutes,
	seeMinutes,
	nameRepresentative,
	endRepresentative,
	setToRecord,
	enterAttended,
	enterReport,
	enterAnswer,
	seeRepresentative,
	sendToRecord,
];
