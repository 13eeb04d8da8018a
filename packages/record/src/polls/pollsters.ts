/**
 * Firms that ask voters: the name shown, and every name that the sources and the press use. One firm under a new name is one
 * firm, so that "since its last poll" looks across the change.
 */
export interface Pollster {
	readonly id: string;
	readonly name: string;
	readonly aliases: readonly string[];
}

export const POLLSTERS: readonly Pollster[] = [
	{ id: 'angus-reid', name: 'Angus Reid', aliases: ['Angus RS', 'Angus Reid Strategies'] },
	{ id: 'bmg', name: 'BMG Research', aliases: ['BMG'] },
	{ id: 'bpix', name: 'BPIX', aliases: ['British Polling Index'] },
	{ id: 'savanta', name: 'Savanta', aliases: ['ComRes', 'Savanta ComRes', 'Com Res'] },
	{ id: 'deltapoll', name: 'Deltapoll', aliases: ['Delta Poll'] },
	{ id: 'find-out-now', name: 'Find Out Now', aliases: ['FindOutNow'] },
	{ id: 'focaldata', name: 'Focaldata', aliases: ['Focal Data'] },
	{ id: 'freshwater', name: 'Freshwater Strategy', aliases: ['Freshwater'] },
	{ id: 'gfk', name: 'GfK', aliases: ['GfK NOP'] },
	{ id: 'hanbury', name: 'Hanbury Strategy', aliases: ['Hanbury'] },
	{ id: 'harris', name: 'Harris Interactive', aliases: ['Harris'] },
	{ id: 'icm', name: 'ICM', aliases: ['ICM Research', 'ICM Unlimited'] },
	{ id: 'ipsos', name: 'Ipsos', aliases: ['Ipsos MORI', 'Ipsos UK', 'MORI'] },
	{ id: 'jl-partners', name: 'J.L. Partners', aliases: ['JL Partners', 'JLP', 'J L Partners'] },
	{
		id: 'kantar',
		name: 'Kantar',
		aliases: ['TNS BMRB', 'TNS-BMRB', 'Kantar TNS', 'Kantar Public', 'TNS', 'Verian'],
	},
	{ id: 'lord-ashcroft', name: 'Lord Ashcroft', aliases: ['Ashcroft', 'Lord Ashcroft Polls'] },
	{ id: 'more-in-common', name: 'More in Common', aliases: ['MoreinCommon', 'MiC'] },
	{ id: 'norstat', name: 'Norstat', aliases: ['Panelbase'] },
	{
		id: 'number-cruncher-politics',
		name: 'Number Cruncher Politics',
		aliases: ['NCP', 'NCPolitics', 'NC Politics', 'Number Cruncher'],
	},
	{ id: 'onepoll', name: 'OnePoll', aliases: ['Onepoll', 'One Poll'] },
	{ id: 'opinium', name: 'Opinium', aliases: ['Opinium Research'] },
	{ id: 'orb', name: 'ORB', aliases: ['ORB International'] },
	{ id: 'people-polling', name: 'People Polling', aliases: ['PeoplePolling'] },
	{ id: 'populus', name: 'Populus', aliases: [] },
	{ id: 'qriously', name: 'Qriously', aliases: [] },
	{
		id: 'redfield-and-wilton',
		name: 'Redfield & Wilton',
		aliases: [
			'R+W',
			'Redfield and Wilton',
			'Redfield & Wilton Strategies',
			'Redfield Wilton',
			'Redfield and Wilton Strategies',
		],
	},
	{ id: 'stack-data-strategy', name: 'Stack Data Strategy', aliases: ['Stack'] },
	{ id: 'stonehaven', name: 'Stonehaven', aliases: [] },
	{ id: 'survation', name: 'Survation', aliases: [] },
	{ id: 'surveymonkey', name: 'SurveyMonkey', aliases: ['Survey Monkey'] },
	{ id: 'techne', name: 'Techne', aliases: ['Techne UK', 'TechneUK'] },
	{ id: 'we-think', name: 'We Think', aliases: ['WeThink', 'Omnisis'] },
	{ id: 'whitestone', name: 'Whitestone Insight', aliases: ['Whitestone'] },
	{ id: 'yougov', name: 'YouGov', aliases: ['You Gov'] },
];
