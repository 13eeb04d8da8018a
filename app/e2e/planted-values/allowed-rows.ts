/**
 * The table: each of the values is shown to each of those, at each of the addresses, and to nobody else. Ids in addresses have
 * names: "past" is a closed meeting, "sits" one that sits, "called" one to come; the case is against the planted member, who
 * complains of "fellow" in the complaint.
 */

import { DUTIES } from '../../src/lib/server/assembly/acts/act.ts';
import { ASKED_AS, PANELISTS } from './asked-as.ts';

export interface Allowed {
	readonly values: readonly string[];
	readonly who: readonly string[];
	/** "*": wherever that is. */
	readonly where: readonly string[];
	readonly why: string;
}

const NAME = ['first', 'last'];
const EMAIL = ['email', 'domain'];
const ADDRESS = ['street', 'town', 'code'];
const ON_THE_ROLL = [...NAME, ...EMAIL, 'number', 'day of joining'];
const HISTORY = ['former', 'whyarrears', 'whycontact', 'whygood', 'whyjoined', 'whynamed'];
const PUBLIC_MOTION = ['publictitle', 'publictext', 'publicreason'];
const CASE = [
	...['casereason', 'casetitle', 'caseevidence', 'casereply', 'owntitle', 'ownevidence', 'theirevidence'],
	...['casehearing', 'casemeasure', 'caseinterest', 'casedecision', 'caseappeal'],
];
const COMPLAINT = ['complaintreason', 'complainttitle', 'complaintevidence'];
const CREDENTIAL = [
	...[
		'appointedin',
		'challenge',
		'answer',
		'hearing',
		'credentialdecision',
		'credentialappeal',
		'appealreasons',
	],
];

const SELF = ['planted'];
const dutiesAt = (...units: readonly string[]) =>
	units.flatMap((unit) => DUTIES.map((duty) => `${duty}@${unit}`));
const EVERYBODY = ['visitor', ...SELF, 'fellow', 'suspended', 'teller', ...PANELISTS, ...ASKED_AS];
/** Who has to do with the branch: its members and officers, and those who answer for it above. */
const OF_THE_BRANCH = [
	...[...SELF, 'fellow', 'suspended', 'teller', ...dutiesAt('mill')],
	...['north', 'region'].flatMap((unit) =>
		['secretary', 'auditor', 'administrator'].map((duty) => `${duty}@${unit}`),
	),
];
const FOLLOWERS = [...OF_THE_BRANCH, 'chair@north', 'chair@region'];
const ROLL_KEEPERS = ['secretary@mill', 'secretary@north', 'secretary@region'];
const ABOVE = ROLL_KEEPERS.slice(1);
const PANEL_AND_PARTIES = [...SELF, 'member@dale', 'second-panel', 'secretary@north'];
const OFFICERS = ['secretary@north', 'chair@north', 'panel@north', 'second-panel'];
const APPEAL_PANEL = ['panel@region', 'fifth-panel'];

const AT = '/units/mill';
const SITS = `${AT}/meetings/sits`;
const CALLED = '/units/north/meetings/called';

const MAIL = {
	named: 'mail: Rehearsal: You are named as a delegate',
	challenged: 'mail: Rehearsal: Please read: your credential as a delegate',
	notice: 'mail: Rehearsal: Notice of a meeting: July meeting, 1 July 2026',
	case: 'mail: Rehearsal: Northvale: there is something for you to read',
	decided: 'mail: Rehearsal: A decision on your credential as a delegate',
	appealed: 'mail: Rehearsal: Your appeal is decided',
	contact: 'mail: Rehearsal: Your contact details are to be changed',
	link: 'mail: Rehearsal: Your link to sign in',
};

export const ALLOWED: readonly Allowed[] = [
	{ values: NAME, who: SELF, where: ['*'], why: 'At the head of each page stands who is signed in.' },
	{
		values: [...EMAIL, 'passkey', 'hash of session', 'hash of session by link'],
		who: SELF,
		where: ['/me'],
		why: 'One’s own account. A session is ended by its hash, which signs nobody in.',
	},
	{
		values: [...ON_THE_ROLL, ...ADDRESS, ...HISTORY, 'phone'],
		who: SELF,
		where: ['/me/data', '/me/data/file'],
		why: 'One’s own data.',
	},
	{
		values: ['new phone', 'newemail', 'newdomain', 'newstreet', 'passkey', 'casereason', 'appointedin'],
		who: SELF,
		where: ['/me/data/file'],
		why: 'One’s own data, whole.',
	},
	{
		values: ['complaintreason'],
		who: ['fellow'],
		where: ['/me/data/file'],
		why: 'The case is against the fellow.',
	},
	{
		values: ['interest'],
		who: ['panel@north'],
		where: ['/me/data/file'],
		why: 'The interest is that of the panel’s member.',
	},
	...ROLL_KEEPERS.map((secretary, at): Allowed => {
		const units = ['mill', 'north', 'region'].slice(0, at + 1).map((unit) => `/units/${unit}/roll`);
		return {
			values: ON_THE_ROLL,
			who: [secretary],
			where: units.flatMap((roll) => [roll, `${roll}/export`, `${roll}/planted`]),
			why: 'Secretaries keep the roll of their unit and of those below it.',
		};
	}),
	...ROLL_KEEPERS.map((secretary, at): Allowed => {
		const units = ['mill', 'north', 'region'].slice(0, at + 1).map((unit) => `/units/${unit}/roll`);
		return {
			values: [...ADDRESS, 'phone'],
			who: [secretary],
			where: units.flatMap((roll) => [`${roll}/export`, `${roll}/planted`]),
			why: 'The roll in full: one member, or the file.',
		};
	}),
	...ROLL_KEEPERS.map((secretary, at): Allowed => {
		const units = ['mill', 'north', 'region'].slice(0, at + 1);
		return {
			values: HISTORY,
			who: [secretary],
			where: units.map((unit) => `/units/${unit}/roll/planted`),
			why: 'What happened to a member on the roll, with who and why.',
		};
	}),
	{
		values: [...NAME, 'number', 'phone', 'infile', 'phone in a file'],
		who: ROLL_KEEPERS,
		where: [`${AT}/roll/import/import`],
		why: 'What a file that was handed in would change.',
	},
	{
		values: ['erased day of joining'],
		who: ROLL_KEEPERS,
		where: [`${AT}/roll/erased`, `${AT}/roll/export`],
		why: 'The roll as at a past day still counts whoever was erased, under a number in place of name and number.',
	},
	{
		values: ['erased day of joining'],
		who: ABOVE,
		where: ['/units/north/roll/export'],
		why: 'The same for the unit above.',
	},
	{
		values: ['erased day of joining'],
		who: ['secretary@region'],
		where: ['/units/region/roll/export'],
		why: 'The same for the unit above that.',
	},
	{
		values: NAME,
		who: ['mill', 'north', 'region'].flatMap((unit) => [`administrator@${unit}`, `auditor@${unit}`]),
		where: [`${AT}/log`],
		why: 'The log says who did what and about whom; auditors and administrators read it.',
	},
	{
		values: NAME,
		who: ['north', 'region'].flatMap((unit) => [`administrator@${unit}`, `auditor@${unit}`]),
		where: ['/units/north/log'],
		why: 'The same of the unit above.',
	},
	{
		values: NAME,
		who: ['administrator@region', 'auditor@region'],
		where: ['/units/region/log'],
		why: 'The same of the unit above that.',
	},
	{
		values: ['publictitle'],
		who: EVERYBODY,
		where: ['/motions', `${AT}/motions`],
		why: 'The motion is public.',
	},
	{
		values: PUBLIC_MOTION,
		who: EVERYBODY,
		where: ['/motions/*', `${AT}/motions/3`],
		why: 'The motion is public; who moved it is not.',
	},
	{
		values: [...NAME, 'motiontitle', 'ruledouttitle'],
		who: OF_THE_BRANCH,
		where: [`${AT}/motions`],
		why: 'Motions of a unit and who moved them are shown within it.',
	},
	{
		values: [...NAME, 'motiontitle', 'motiontext', 'motionreason'],
		who: OF_THE_BRANCH,
		where: [`${AT}/motions/1`],
		why: 'The same.',
	},
	{
		values: [...NAME, 'ruledouttitle', 'ruledouttext', 'ruledoutreasons'],
		who: OF_THE_BRANCH,
		where: [`${AT}/motions/2`],
		why: 'The same, with why it was ruled out.',
	},
	{ values: NAME, who: OF_THE_BRANCH, where: [`${AT}/motions/3`], why: 'Who moved it, within the unit.' },
	{
		values: [...NAME, 'amendment'],
		who: OF_THE_BRANCH,
		where: [`${AT}/motions/4`],
		why: 'Who seconded it and wants it amended.',
	},
	{
		values: ['publictitle', 'publictext'],
		who: OF_THE_BRANCH,
		where: [`${AT}/motions/3/amend`],
		why: 'The text to be amended.',
	},
	{
		values: ['publictitle', 'publictext'],
		who: ['chair@mill', 'secretary@mill'],
		where: [`${AT}/motions/composite`],
		why: 'Admitted motions, to be put together.',
	},
	{
		values: [
			...NAME,
			...PUBLIC_MOTION,
			'motiontitle',
			'motiontext',
			'motionreason',
			'ruledouttitle',
			'ruledouttext',
		],
		who: [
			'chair@mill',
			'secretary@mill',
			'administrator@mill',
			'administrator@north',
			'administrator@region',
		],
		where: [`${AT}/motions/openslides/motions.csv`, `${AT}/motions/openslides/motions.json`],
		why: 'Motions as a file, for who keeps them.',
	},
	{
		values: ['amendment'],
		who: [
			'chair@mill',
			'secretary@mill',
			'administrator@mill',
			'administrator@north',
			'administrator@region',
		],
		where: [`${AT}/motions/openslides/motions.json`],
		why: 'That form of the file has amendments as well.',
	},
	{
		values: NAME,
		who: FOLLOWERS,
		where: ['board', 'door', 'live', 'sitting', 'speakers', 'votes'].map((room) => `${SITS}/${room}`),
		why: 'Whoever may follow the meeting sees who is on the list of speakers.',
	},
	{
		values: [...NAME, 'vote'],
		who: FOLLOWERS,
		where: [`${SITS}/votes/vote`, `${AT}/meetings/past/votes/past-vote`],
		why: 'The rulebook shows who voted how at a roll call that is closed.',
	},
	{ values: ['vote'], who: SELF, where: [`${SITS}/votes`], why: 'One’s own vote.' },
	{
		values: ['vote'],
		who: ['secretary@mill', 'teller'],
		where: [`${SITS}/votes`],
		why: 'At a roll call that is open, those who enter what is called out see whose vote is entered, and which.',
	},
	{
		values: [...NAME, 'number'],
		who: ['secretary@mill'],
		where: [`${SITS}/door/codes`],
		why: 'Codes to be printed for those without a phone.',
	},
	{
		values: NAME,
		who: ['auditor@north', 'secretary@north'],
		where: [`${CALLED}/notice/recipients`],
		why: 'The proof of who was given notice.',
	},
	{
		values: [...NAME, 'appointedin'],
		who: OFFICERS,
		where: [`${CALLED}/delegates`, `${CALLED}/credentials`],
		why: 'Those who keep and decide credentials.',
	},
	{
		values: CREDENTIAL,
		who: OFFICERS,
		where: [`${CALLED}/credentials`],
		why: 'Those who keep and decide credentials.',
	},
	{
		values: NAME,
		who: APPEAL_PANEL,
		where: [`${CALLED}/credentials`],
		why: 'Appeals that wait to be decided.',
	},
	{
		values: [...NAME, ...CREDENTIAL],
		who: [...SELF, ...OFFICERS, ...APPEAL_PANEL],
		where: [`${CALLED}/credentials/credential`],
		why: 'The delegate, those who decide, and those who decide the appeal.',
	},
	{
		values: ['answerpaper', 'textofanswerpaper'],
		who: [...SELF, ...OFFICERS, ...APPEAL_PANEL],
		where: [`${CALLED}/credentials/credential/paper`],
		why: 'The paper that the delegate answered with.',
	},
	{
		values: ['credentialdecision', 'day of joining'],
		who: SELF,
		where: [`${CALLED}/door`],
		why: 'Why one may not vote, by which rule, with one’s own facts.',
	},
	{
		values: NAME,
		who: ['member@dale', ...SELF],
		where: ['/me/cases'],
		why: 'The parties of a case.',
	},
	{
		values: NAME,
		who: ['second-panel', 'secretary@north', ...SELF],
		where: ['/units/north/cases'],
		why: 'Those who keep or decide the case.',
	},
	{
		values: [...NAME, ...CASE],
		who: PANEL_AND_PARTIES,
		where: ['/me/cases/case', '/units/north/cases/case'],
		why: 'The parties of a case, its panel and its secretary.',
	},
	{
		values: [...NAME, ...COMPLAINT],
		who: [...SELF, 'fellow', 'secretary@north'],
		where: ['/me/cases/complaint', '/units/north/cases/complaint'],
		why: 'Whoever is complained of is told by whom and why.',
	},
	{
		values: NAME,
		who: ['panel@region'],
		where: ['/me/cases/complaint', '/units/north/cases/complaint'],
		why: 'Whoever is named to decide is told between whom, to say whether there is an interest; and no more before that.',
	},
	{
		values: [...NAME, 'link to sign in'],
		who: ['holder of the link'],
		where: ['/sign-in/*'],
		why: 'Whoever holds the link may sign in, and is told as whom.',
	},
	{
		values: ['link to sign in'],
		who: ['holder of the link'],
		where: ['address in /sign-in/*'],
		why: 'The form is sent to the address that was opened.',
	},
	{
		values: ['link to stop'],
		who: ['holder of the link'],
		where: ['/contact/*', 'address in /contact/*'],
		why: 'The form is sent to the address that was opened.',
	},
	{
		values: ['day of joining'],
		who: SELF,
		where: [`${SITS}/door`],
		why: 'Whether one may come and vote, with one’s own facts.',
	},
	{
		values: EMAIL,
		who: SELF,
		where: Object.values(MAIL),
		why: 'Mail goes to one’s own address.',
	},
	{
		values: ['challenge'],
		who: SELF,
		where: [MAIL.challenged],
		why: 'The reasons of a challenge, to the delegate.',
	},
	{ values: ['credentialdecision'], who: SELF, where: [MAIL.decided], why: 'The decision, to the delegate.' },
	{
		values: ['appealreasons'],
		who: SELF,
		where: [MAIL.appealed],
		why: 'The decision on the appeal, to the delegate.',
	},
	{
		values: ['link to stop'],
		who: SELF,
		where: [MAIL.contact],
		why: 'Whoever reads the old address can stop a change of it.',
	},
	{
		values: ['link to sign in'],
		who: SELF,
		where: [MAIL.link],
		why: 'The link is for whoever reads the address.',
	},
	{
		values: ['newemail', 'newdomain'],
		who: ['new address'],
		where: ['mail: Rehearsal: This address is to be used from a later day'],
		why: 'To the new address, of which nobody knows yet whose it is: it names nobody.',
	},
	{
		values: NAME,
		who: ['operator'],
		where: ['log show --names'],
		why: 'The operator asked for names; that this was done is in the log.',
	},
];
