/** Acts of meetings before they open. */
import type { AnyAct } from '../acts/act.ts';
import { addItem, changeItem, moveItem, removeItem } from './agenda.ts';
import { answerChallenge, recordHearing, recordToldOfChallenge } from './answer-challenge.ts';
import { appealCredential, decideAppeal } from './appeal-credential.ts';
import {
	endFeed,
	makeFeed,
	seeCalendarEntry,
	seeFeed,
	seeOwnCalendar,
	seePublicCalendarEntry,
	seeUnitCalendar,
} from './calendars.ts';
import { callMeeting, cancelMeeting, tellOfChanges } from './call.ts';
import { challengeAsMember, challengeCredentials, withdrawChallenge } from './challenge.ts';
import { changeCalled, changeDraft } from './change-meeting.ts';
import { decideCredentials, declareInterest } from './decide-credentials.ts';
import { draftMeeting } from './draft.ts';
import { nameDelegate, nameOwnDelegate, recallDelegate } from './name-delegate.ts';
import { addPaper, readPaper, readPublicPaper, withdrawPaper } from './papers.ts';
import { recordTold } from './record-told.ts';
import {
	countCredentials,
	countPublicCredentials,
	readAnswerPaper,
	seeAppeals,
	seeCredential,
	seeCredentials,
	seeOwnCredentials,
} from './see-credentials.ts';
import { seeDelegates, seeOwnSenders, seeSenders } from './see-delegates.ts';
import { seeDrafts, seeMeeting, seeMeetings, seePublicMeeting, seePublicMeetings } from './see-meetings.ts';
import { previewNotice, seeNotices, seeRecipients, seeUnreached } from './see-notice.ts';
import { adjournMeeting } from './sittings.ts';

export const MEETING_ACTS: readonly AnyAct[] = [
	draftMeeting,
	changeDraft,
	changeCalled,
	callMeeting,
	tellOfChanges,
	cancelMeeting,
	adjournMeeting,
	seeMeetings,
	seeDrafts,
	seePublicMeetings,
	seeMeeting,
	seePublicMeeting,
	addItem,
	changeItem,
	moveItem,
	removeItem,
	addPaper,
	withdrawPaper,
	readPaper,
	readPublicPaper,
	previewNotice,
	seeNotices,
	seeUnreached,
	seeRecipients,
	recordTold,
	nameDelegate,
	nameOwnDelegate,
	recallDelegate,
	seeDelegates,
	seeSenders,
	seeOwnSenders,
	challengeCredentials,
	challengeAsMember,
	withdrawChallenge,
	answerChallenge,
	recordToldOfChallenge,
	recordHearing,
	declareInterest,
	decideCredentials,
	appealCredential,
	decideAppeal,
	seeCredentials,
	seeCredential,
	readAnswerPaper,
	seeAppeals,
	seeOwnCredentials,
	countCredentials,
	countPublicCredentials,
	seeUnitCalendar,
	seeCalendarEntry,
	seePublicCalendarEntry,
	makeFeed,
	endFeed,
	seeFeed,
	seeOwnCalendar,
];
