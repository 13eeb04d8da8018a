/** Words of members' meetings, each in a sentence. Sorted by code point of the lower-case word. */
export const GLOSSARY: readonly { readonly word: string; readonly meaning: string }[] = [
	{
		word: 'Adjourn',
		meaning: 'To break a meeting off and go on with it on a later day.',
	},
	{
		word: 'Administrator',
		meaning:
			'Whoever adds units, gives offices and adopts rules. An administrator who is to keep the roll is made secretary as well.',
	},
	{
		word: 'Admitted',
		meaning:
			'Of a motion: the secretary has found that it keeps the rules, so it may be put to a meeting. Of a delegate: may sit in the meeting.',
	},
	{
		word: 'Affiliated body',
		meaning: 'A union, society or other body that belongs to a unit as a body and sends delegates to it.',
	},
	{
		word: 'Agenda',
		meaning: 'What a meeting is to deal with, in order; it is sent with the notice.',
	},
	{
		word: 'Amendment',
		meaning: 'A change to the text of a motion, which the meeting decides before the motion itself.',
	},
	{
		word: 'Apologies',
		meaning: 'Word from somebody who may come to a meeting and cannot; the minutes name them.',
	},
	{
		word: 'Appeal',
		meaning: 'Asking somebody else to decide again. A decision against you says by which day, and to whom.',
	},
	{
		word: 'Arrears',
		meaning: 'Subscriptions that are owed, counted in months.',
	},
	{
		word: 'Associate member',
		meaning:
			'Somebody who belongs without having every right of a full member; the rules say which are missing.',
	},
	{
		word: 'Auditor',
		meaning: 'Whoever may read the log and look whether it is whole, and changes nothing.',
	},
	{
		word: 'Blank',
		meaning: 'A place in a model motion that each unit fills in for itself: a name, a day, a number.',
	},
	{
		word: 'Board',
		meaning: 'The page that is shown on a screen in the room: the code to sign in, who is present, the vote.',
	},
	{
		word: 'Bounce',
		meaning:
			'Mail that came back, since the address does not take it. Whoever it was for has to be told in another way.',
	},
	{
		word: 'Branch',
		meaning: 'The smallest unit, which members belong to directly.',
	},
	{
		word: 'Carried',
		meaning: 'Agreed to by the majority that the rules ask for. What is not carried fell.',
	},
	{
		word: 'Case',
		meaning:
			'What is opened before somebody may be barred, rejected, suspended or found at fault: notice, reply, decision, appeal.',
	},
	{
		word: 'Casting vote',
		meaning:
			'The vote by which the chair decides when there are as many for as against, where the rules allow it.',
	},
	{
		word: 'Chair',
		meaning: 'Whoever runs a meeting and declares what was decided.',
	},
	{
		word: 'Challenge',
		meaning:
			'To say, with reasons and a rule, that a delegate’s credential does not hold. The delegate is told, may answer, and is admitted where nobody decides in time.',
	},
	{
		word: 'Clear days',
		meaning: 'Whole days between two days: neither the day of sending nor the day of the meeting counts.',
	},
	{
		word: 'Code',
		meaning:
			'Six letters and figures on the board in the room, by which people sign in with their own phone. It changes each minute.',
	},
	{
		word: 'Composite',
		meaning: 'One motion made of several on the same subject.',
	},
	{
		word: 'Cooling-off',
		meaning: 'Days that a change of address waits, and can be stopped, before it takes effect.',
	},
	{
		word: 'Count',
		meaning:
			'A vote for which two tellers count those for, against and abstaining, each by themselves; the two must agree.',
	},
	{
		word: 'Credential',
		meaning: 'What shows that a delegate was appointed, by whom and when, and may act at a meeting.',
	},
	{
		word: 'Delegate',
		meaning: 'Somebody whom a branch or an affiliated body sends to a meeting to act for it.',
	},
	{
		word: 'Door',
		meaning:
			'Where people sign in to a meeting, by phone or with a teller. It opens before the meeting does.',
	},
	{
		word: 'Draft',
		meaning: 'Not sent or approved yet: it can be changed, and only officers see it.',
	},
	{
		word: 'Erasure',
		meaning: 'Taking out what is held about somebody, except what a rule or the law keeps and for how long.',
	},
	{
		word: 'Fingerprint',
		meaning:
			'A short sign worked out from the words of a motion alone: the same words have the same one, whoever moved them.',
	},
	{
		word: 'Freeze date',
		meaning: 'The day on which one must be on the roll to vote at a later meeting.',
	},
	{
		word: 'Imprint',
		meaning: 'Who answers for a page, with an address.',
	},
	{
		word: 'Log',
		meaning:
			'Every act and every look at a member’s data, with who and when. Each entry seals the one before, so that nothing can be changed afterwards unseen.',
	},
	{
		word: 'Minutes',
		meaning:
			'What a meeting did, in writing. They are drafted from what happened, and a later meeting approves them.',
	},
	{
		word: 'Model motion',
		meaning: 'A text with blanks, from which units make motions of their own.',
	},
	{
		word: 'Motion',
		meaning: 'A text that a meeting is asked to agree to.',
	},
	{
		word: 'Mover',
		meaning: 'Whoever puts a motion to the meeting; the seconder supports it, so that it is debated.',
	},
	{
		word: 'Notice',
		meaning: 'The message that calls a meeting: day, place and agenda, to everybody who may come, in time.',
	},
	{
		word: 'Office',
		meaning:
			'What somebody does for a unit, such as secretary, from one day until another. The office says what the person may do here.',
	},
	{
		word: 'Panel',
		meaning: 'Those who decide about credentials and cases, and who were not concerned in them.',
	},
	{
		word: 'Passkey',
		meaning:
			'A key in your phone, computer or a small device that signs you in without a password; nobody else can use or read it.',
	},
	{
		word: 'Precautionary',
		meaning:
			'In force for the time being, before anything is decided; it lapses when it is not reviewed by its day.',
	},
	{
		word: 'Procedural motion',
		meaning: 'A proposal on how the meeting goes on, such as to end a debate, without notice.',
	},
	{
		word: 'Quorum',
		meaning: 'How many must be present before a meeting may decide.',
	},
	{
		word: 'Rehearsal',
		meaning:
			'The server takes the time from a file, so that a meeting can be tried out before its day. Every page says so.',
	},
	{
		word: 'Remit',
		meaning: 'To hand a motion on for others to look into, without carrying it or voting it down.',
	},
	{
		word: 'Representative',
		meaning: 'The member of Parliament or councillor who reports to the unit and answers its questions.',
	},
	{
		word: 'Roll',
		meaning: 'The list of members, with the unit and the standing of each.',
	},
	{
		word: 'Roll call',
		meaning: 'A vote in which each is asked by name, and members see afterwards how each voted.',
	},
	{
		word: 'Rules',
		meaning:
			'The rulebook in force. It has versions, each from a day on, and every refusal names the one it rests on.',
	},
	{
		word: 'Secretary',
		meaning: 'Whoever keeps the roll, calls meetings, takes motions and writes the minutes.',
	},
	{
		word: 'Show of hands',
		meaning: 'A vote in which the chair says what the hands show; anybody with a vote may ask for a count.',
	},
	{
		word: 'Standing',
		meaning: 'Whether a membership is good, in arrears, suspended, lapsed or ended.',
	},
	{
		word: 'Tellers',
		meaning: 'Those who count votes or people at the door, two at a time.',
	},
	{
		word: 'Unit',
		meaning:
			'A branch, a constituency party, a region: each part of the organisation with members, rules and meetings.',
	},
	{
		word: 'Upward',
		meaning: 'A motion that was carried here, given to the unit above with its history.',
	},
	{
		word: 'Variant',
		meaning: 'A motion nearly the same as another, with the changes shown.',
	},
];
