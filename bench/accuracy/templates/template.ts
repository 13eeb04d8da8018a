/**
 * The shape of a sentence template and the exact meaning of every word that one may use.
 *
 * `{slot}`, `{slot:modifier}`, `{slot:modifier:modifier}` or `{slot~hedge}` stands for something from the record;
 * `[[n|words]]` marks the words that make claim n. Marks do not nest. A slot with no value for a contest (no
 * base, no third candidate, an independent asked for `.party.the`) means that the contest does not fit.
 */
import type { ClaimType, Verdict } from '../../../packages/check/src/answer.ts';

/** What is drawn from the record to fill a template. */
export type Frame = 'contest' | 'by-election' | 'two-contests' | 'three-contests' | 'nation' | 'area';

/** Candidates of a contest; see ROLES. */
export type Role =
	| 'winner'
	| 'runnerup'
	| 'third'
	| 'other'
	| 'last'
	| 'defeated'
	| 'previous'
	| 'riser'
	| 'faller'
	| 'returner';

type Contestant = Role | 'seat' | 'swing.from' | 'swing.to' | 'region';

/** Whom or what a claim is about. `a.`, `b.`, `c.` choose the contest in the frames with several. */
export type Subject = Contestant | `${'a' | 'b' | 'c'}.${Contestant}` | 'nation' | 'area' | 'party' | 'rival';

/** What a claim says of its subject: see MEASURES. */
export type Measure = keyof typeof MEASURES;

/** Conditions on what is drawn: see CONDITIONS, where P is any role. Several contests: all meet each. */
export type Condition = keyof typeof CONDITIONS | `${Role}-${keyof typeof ROLE_CONDITIONS}`;

/** When the document is published, in days after polling day: see DATED. */
export type Dated = keyof typeof DATED;

export type CorruptionKind =
	| 'digits'
	| 'count'
	| 'measure'
	| 'direction'
	| 'person'
	| 'party'
	| 'seat'
	| 'place'
	| 'year'
	| 'base';

/** One way to make the claim wrong; README.md says when it may be used. */
export interface Corruption {
	readonly kind: CorruptionKind;
	/**
	 * What goes: for `direction`, plain words, which stand once outside the slots of the claim's mark; otherwise a
	 * slot's name without braces, in the mark (`digits`, `count`, `measure`) or anywhere in the text (the rest).
	 */
	readonly put: string;
	/**
	 * What comes: plain words, or a slot's name, which takes over the modifiers and the hedge of the one that
	 * goes; empty for `digits` and `count`, which alter what the slot printed.
	 */
	readonly with: string;
	/** The right verdict on the claim afterwards. */
	readonly verdict: Verdict;
}

export interface TemplateClaim {
	readonly n: number;
	readonly type: ClaimType;
	/** Other types that are as good a reading. */
	readonly accept?: readonly ClaimType[];
	readonly subject: readonly Subject[];
	readonly measure: Measure;
	readonly corruptions: readonly Corruption[];
}

export interface Template {
	readonly id: string;
	readonly frame: Frame;
	readonly when: readonly Condition[];
	readonly dated: Dated;
	readonly text: string;
	readonly claims: readonly TemplateClaim[];
}

export const DATED = {
	/** The year stands in the text: any day from 1 to 300 after polling. */
	explicit: [1, 300],
	/** "yesterday", "overnight": the Friday. */
	'next-day': [1, 1],
	/** "on Thursday", "this week": Friday to Monday. */
	'just-after': [1, 4],
	/** "last Thursday", "last week": Wednesday to Saturday of the week after. */
	'week-after': [6, 9],
} as const;

/** What may follow a slot after a colon. */
export const MODIFIERS = {
	cap: 'first letter in upper case',
	upper: 'all letters in upper case',
	a: 'with its indefinite article: "a Labour", "an SNP", "an 8,123", "an 11,402", "an 18.4", "a 1,811", "a 180"',
	s: 'possessive: adds ’s, or ’ alone to "the Conservatives", "the Liberal Democrats", "the Greens", "the Ulster Unionists"; a person’s name always takes ’s',
	'0': 'percentages, points: no decimals (half up)',
	'2': 'percentages, points: two decimals (half up)',
	plain: 'a count without thousands separators',
	sign: 'a change with its sign, "+4.2" or "-4.2"; without it a change is printed as its size',
	news: 'a whole number as newspapers print it: "one" to "nine" in words, digits from 10',
	words: 'a whole number up to 100 in words: "twenty-three"',
	ord: 'a whole number up to 20 as an ordinal word: "third"',
	th: 'a whole number as a short ordinal: "3rd"',
} as const;

/**
 * What may follow a figure after `~`: the filler prints x, a round number near the true v, and the template prints
 * the hedge in words. Counts: x is a multiple of u, for the first u of 1,000, 500, 100, 50, 10 that gives an x that
 * meets the line, u being at most x/2. Percentages and points: u is 10, 5 or 1 in turn, x printed without decimals.
 * Nothing fits: the contest does not fit.
 */
export const HEDGES = {
	almost:
		'smallest x above v, with v at least 96% of x ("almost", "nearly", "close to", "just under", "just shy of")',
	over: 'largest x below v, with v at most 104% of x ("over", "more than", "upwards of")',
	'just-over': 'largest x below v, with v at most 102% of x',
	about: 'x nearest to v, not equal to it, and within 2% of it ("about", "around", "roughly", "some")',
	under: 'smallest x above v, with v at least 92% of x ("under", "fewer than", "less than")',
	'at-least': 'largest x not above v, with v at most 104% of x ("at least")',
	round: 'x nearest to v, v at least 2,000, u being 100 only: printed bare, without a hedge',
} as const;

/** The candidates that a contest offers, by votes. Contests won by the Speaker are never drawn. */
export const ROLES = {
	winner: 'first',
	runnerup: 'second',
	third: 'third',
	other: 'any one candidate from third place down who stood for a party of PARTY_FORMS',
	last: 'the candidate with the fewest votes (not when the last two are level)',
	defeated:
		'the member who sought re-election and lost: not the winner here, and by the same member number the winner of the latest earlier contest, by-elections included, in a seat of the same name',
	previous:
		'the winner of the base contest, in person (real-base only; the party alone is also known if notional); votes and share are those of the base',
	riser:
		'the candidate whose party’s share rose most since the base, among candidates with a published change; not the winner',
	faller:
		'the candidate whose party’s share fell most since the base, among candidates with a published change; not the winner',
	returner:
		'the runner-up, when a person of the same full name, gender and party also stood in this seat at the base (real-base only)',
} as const;

/**
 * Slots of a candidate, written after the role and a dot: {winner.name}, {a.runnerup.votes}. Names, titles and
 * pronouns are only filled for candidates recorded as male or female. "Before" is always the candidate’s party
 * in this seat at the base: it has a value when the party had exactly one candidate there (notional: a figure).
 * Labour and Labour and Co-operative are one party, and so are the Green parties of the nations.
 */
export const ROLE_SLOTS = {
	name: 'first given name and surname',
	surname: 'surname',
	titled: '"Ms Smith" or "Mr Smith"',
	pronoun: 'she, he',
	object: 'her, him',
	possessive: 'her, his',
	party: 'party as an adjective: "Labour", "Conservative", "Liberal Democrat", "SNP", "independent"',
	'party.the': 'party as a noun: "Labour", "the Conservatives", "the SNP"; none for independents',
	'party.its': '"its", or "their" for the plural party names; none for independents',
	'party.short': '"Lab", "Con", "Lib Dem", "SNP", "Ind"',
	votes: 'votes',
	share: 'votes as a percentage of the valid votes, one decimal',
	place: 'place by votes, a whole number; no value when level with another',
	behind: 'the winner’s votes less this candidate’s',
	'votes.before': 'votes at the base',
	'votes.change': 'votes less votes before (real-base only)',
	'votes.change.percent': 'that as a percentage of the votes before, one decimal (real-base only)',
	'share.before': 'share at the base, one decimal',
	'share.change': 'exact change in share in percentage points, rounded once to one decimal',
	'place.before': 'place at the base (real-base only)',
	since:
		'year in which this person, neither a sitting nor a former member then, first won a contest of this seat’s name since May 2010, and has won every one since (winner only; two general elections at least, by-elections counted)',
} as const;

/** Slots of a party that is not a candidate’s: after {previous}, {swing.from}, {swing.to}, {party}, {rival}, {decoy.party}. */
export const PARTY_SLOTS = {
	'': 'as an adjective',
	the: 'as a noun, with its article',
	its: '"its" or "their"',
	short: 'abbreviation',
} as const;

/** The press forms that the filler must know: abbreviation, adjective, noun. Other parties than these have no `.party.the`. */
export const PARTY_FORMS = [
	['Con', 'Conservative', 'the Conservatives'],
	['Lab', 'Labour', 'Labour'],
	['Lib Dem', 'Liberal Democrat', 'the Liberal Democrats'],
	['SNP', 'SNP', 'the SNP'],
	['Plaid', 'Plaid Cymru', 'Plaid Cymru'],
	['Green', 'Green', 'the Greens'],
	['Ukip', 'Ukip', 'Ukip'],
	['Brexit', 'Brexit Party', 'the Brexit Party'],
	['Reform', 'Reform UK', 'Reform UK'],
	['DUP', 'DUP', 'the DUP'],
	['SF', 'Sinn Féin', 'Sinn Féin'],
	['SDLP', 'SDLP', 'the SDLP'],
	['UUP', 'Ulster Unionist', 'the Ulster Unionists'],
	['Alliance', 'Alliance', 'Alliance'],
	['BNP', 'BNP', 'the BNP'],
	['TUV', 'TUV', 'the TUV'],
] as const;

/**
 * Slots of a contest (frames contest and by-election; with a., b. or c. in front in the frames with several, where
 * {year}, {base.year}, {day}, {month}, {weekday} and {region} are common to all and stand alone).
 * The base is the preceding general election in this seat: its actual result where boundaries are the same, the
 * published notional result (2005 for 2010, 2019 for 2024) where they were redrawn.
 */
export const CONTEST_SLOTS = {
	seat: 'name of the constituency as in the record',
	'seat.press':
		'the same with its leading points of the compass put last: "Norfolk South West"; no value for a seat without them, with "and" or a comma, or whose town has them in its name (West Bromwich, East Ham, West Ham, South Shields, East Grinstead, East Kilbride, South Holland)',
	region:
		'region or nation in prose: "the North West", "Yorkshire and the Humber", "London", "Scotland"; two-contests and three-contests draw seats of one region',
	year: 'year of polling',
	month: 'month of polling and year: "July 2024"',
	day: 'polling day: "4 July 2024"',
	weekday: 'weekday of polling: "Thursday"',
	'base.year': 'year of the base',
	majority: 'winner’s votes less runner-up’s',
	'majority.percent': 'that as a percentage of the valid votes, one decimal',
	'majority.before': 'majority at the base, whoever won it',
	'majority.percent.before': 'that as a percentage of the valid votes of the base',
	'majority.change': 'majority less majority before (real-base)',
	'third.gap': 'runner-up’s votes less those of the third',
	turnout: 'valid votes as a percentage of the electorate, one decimal',
	'turnout.before': 'the same at the base',
	'turnout.change': 'exact change in percentage points, one decimal (real-base)',
	'turnout.count': 'valid votes',
	'turnout.count.change': 'the difference of the two (real-base)',
	electorate: 'electorate',
	invalid: 'invalid votes, where known and not 0',
	swing:
		'Butler swing between the parties of winner and runner-up, in points, one decimal: half of (winner’s share change less runner-up’s); printed as its size',
	'swing.doubled': 'the change in lead: twice the exact swing, one decimal',
	'swing.needed':
		'swing that would lose the seat to the runner-up: half of the majority as a percentage, one decimal; no value when rounding to the nearest and rounding up give different figures',
	candidates: 'number of candidates',
	deposits: 'number of candidates with not more than one twentieth of the valid votes',
	'top.two.share': 'winner’s and runner-up’s votes as a percentage of the valid votes, one decimal',
	'rank.majority':
		'place of the seat among all seats of the same general election by majority in votes, smallest first',
	'rank.majority.region': 'the same within the region',
	'series.first': 'first general election of the record in a seat of this name and this ONS code',
	'series.last': 'last one',
	'series.count': 'number of general elections in this seat from {series.first} to this one',
	'party.last.won':
		'latest earlier general election at which the winner’s party won the seat, at least one having been lost since (same ONS code throughout)',
} as const;

/** Slots of the frame nation: one party in one nation at one general election. */
export const NATION_SLOTS = {
	nation: '"the UK", "Great Britain", "England", "Scotland", "Wales", "Northern Ireland"',
	year: 'year of polling',
	month: 'month of polling and year: "July 2024"',
	day: 'polling day: "4 July 2024"',
	weekday: 'weekday of polling',
	'base.year': 'year of the general election before; its actual results are the base, never a notional',
	votes: 'votes of the party in the nation',
	'votes.millions': 'the same in millions, one decimal; no value below 1,000,000',
	'votes.millions.2': 'the same with two decimals',
	'votes.before': 'votes of the party at the base',
	'votes.change': 'the difference',
	'votes.change.percent': 'that as a percentage of the votes before, one decimal',
	share: 'votes as a percentage of the valid votes of the nation, one decimal',
	'share.before': 'the same at the base',
	'share.change': 'exact change in points, one decimal',
	seats: 'seats of the party by highest vote; the Speaker is not counted with any party',
	'seats.before': 'the same at the base',
	'seats.change': 'the difference',
	'seats.percent': 'seats as a percentage of the seats of the nation, one decimal',
	'nation.seats': 'number of seats of the nation',
	'votes.per.seat': 'votes divided by seats, to the nearest whole number',
	turnout: 'valid votes of the nation as a percentage of its electorate, one decimal',
	'turnout.before': 'the same at the base',
	'turnout.change': 'exact change in points, one decimal',
	'turnout.count': 'valid votes of the nation',
	electorate: 'electorate of the nation',
	'rival.votes':
		'votes of {rival}, another party of PARTY_FORMS that won a seat in the nation at that election',
	'rival.share': 'its share, one decimal',
	'rival.seats': 'its seats',
	'seats.ahead': 'seats less rival’s seats',
	'votes.ahead': 'votes less rival’s votes',
	'share.ahead': 'exact lead over the rival in points, one decimal',
	swing: 'Butler swing from the rival to the party in the nation, one decimal',
	'commons.majority':
		'2 × seats - 650, the Speaker counted with the party he was first elected for (Conservative to 2017, Labour from 2019): 12 in 2015, 80 in 2019, 174 in 2024',
	'close.limit': 'one of 50, 100, 250, 500, 1,000 votes',
	'close.count': 'seats of the nation with a majority below {close.limit}',
	'close.party.count': 'those of them that the party won',
} as const;

/**
 * Slots of the frame area: one party over the seats of a county or region at one general election.
 * Counties are the county column of the record (2010 to 2019; "West Midlands", "London", "Scotland" and "Northern
 * Ireland" are left out as counties); regions are the nine of England, at every general election.
 * The base is the actual result of the general election before.
 */
export const AREA_SLOTS = {
	area: 'county or region in prose: "Kent", "the Isle of Wight", "the North West"',
	'area.seats': 'number of seats of the area',
	year: 'year of polling',
	month: 'month of polling and year',
	day: 'polling day: "4 July 2024"',
	weekday: 'weekday of polling',
	'base.year': 'year of the general election before',
	'party.seats': 'seats of the party in the area',
	'party.seats.before': 'the same at the base',
	'party.seats.change': 'the difference',
	'party.votes': 'votes of the party in the area',
	'party.votes.before': 'the same at the base',
	'party.votes.change': 'the difference',
	'party.votes.change.percent': 'that as a percentage of the votes before, one decimal',
	'party.share': 'votes as a percentage of the valid votes of the area, one decimal',
	'party.share.before': 'the same at the base',
	'party.share.change': 'exact change in points, one decimal',
	'rival.seats':
		'seats of {rival}, a party of PARTY_FORMS that won a seat in the area at that election, other than {party}',
	'rival.votes': 'its votes',
	'rival.share': 'its share, one decimal',
	'area.votes': 'valid votes of the area',
	turnout: 'valid votes of the area as a percentage of its electorate, one decimal',
	'turnout.before': 'the same at the base',
	'turnout.change': 'exact change in points, one decimal',
	'safest.seat': 'seat of the area with the largest majority in votes',
	'safest.majority': 'that majority',
	'closest.seat': 'seat of the area with the smallest majority in votes',
	'closest.majority': 'that majority',
} as const;

/**
 * Stand-ins, for corruptions only. Each is drawn so that the claim is false with it, by more than twice the width
 * that the approximator contract allows.
 */
export const DECOYS = {
	'decoy.seat': 'another seat of the same election and region, where no person named in the text stood',
	'decoy.name': 'a candidate of another seat at the same election, of the same gender',
	'decoy.party':
		'another party of PARTY_FORMS that stood in the contest (nation, area: that had votes there), and of no one in the claim; takes PARTY_SLOTS',
	'decoy.year':
		'year of another general election of the record, 2010 to 2024, in which the seat’s name (or the nation, or the area) exists',
	'decoy.base.year': 'year of a general election of the record before the contest, other than the base',
	'decoy.nation': 'another of Scotland, Wales, Northern Ireland, England, the UK where the party stood',
	'decoy.area': 'another area of the same kind',
	'decoy.region': 'another region or nation, in prose as {region}',
} as const;

/** Conditions on one role: written `winner-share-rose`. Changes compare parties, with the base. */
export const ROLE_CONDITIONS = {
	'share-rose': 'published share change at least +0.2 points',
	'share-fell': 'at most -0.2 points',
	'votes-rose': 'more votes than before, by 1% or more (real-base)',
	'votes-fell': 'fewer, by 1% or more (real-base)',
	'votes-doubled': 'votes ÷ votes before from 1.96 to 2.04 (real-base, as all of these)',
	'votes-more-than-doubled': 'from 2.02 to 2.60',
	'votes-nearly-doubled': 'from 1.88 to 1.99',
	'votes-more-than-trebled': 'from 3.02 to 3.60',
	'votes-nearly-trebled': 'from 2.85 to 2.99',
	'votes-halved': 'from 0.48 to 0.52',
	'votes-more-than-halved': 'from 0.36 to 0.49',
	'lost-deposit': 'not more than one twentieth of the valid votes',
	'kept-deposit': 'more than that, and less than one fifth',
	'half-of-vote': 'share from 50.1% to 52.4%',
	'third-of-vote': 'share from 32.4% to 34.2%',
	'quarter-of-vote': 'share from 24.2% to 25.8%',
	'fifth-of-vote': 'share from 19.3% to 20.7%',
	'tenth-of-vote': 'share from 9.6% to 10.4%',
	'up-a-place': 'place one better than at the base (real-base)',
	'down-a-place': 'place one worse than at the base (real-base)',
	'new-member': 'neither a sitting nor a former member',
	'same-party': 'stands for the party for which the same person last won a contest of this seat’s name',
	'new-party': 'the party had no candidate in this seat at the base',
} as const;

/** Conditions on the contest, the nation or the area. */
export const CONDITIONS = {
	'real-base': 'boundaries unchanged: the base is an actual result in a seat of the same code and name',
	'notional-base': 'the base is notional (general elections of 2010, but not in Scotland, and of 2024)',
	gain: 'the party that won the base (notional if redrawn) is not the winner’s; the published result says "gain", and no by-election in between had changed hands',
	hold: 'it is the winner’s; the published result says "hold", and no by-election in between had changed hands',
	'gain-from-runnerup': 'gain, and the runner-up’s party won the base',
	're-elected':
		'the winner is, by member number, the winner of the base, in the same party, and no by-election came between (real-base)',
	'new-face':
		'hold, and the winner is not the person who won the base, who did not stand here this time (real-base, no by-election in between)',
	'party-returns': 'gain, and {party.last.won} has a value',
	'always-party':
		'the winner’s party won the seat at every general election from {series.first} to this one, three at least, and every by-election in between',
	'majority-rose': 'hold, real-base, majority larger than before by 2% or more',
	'majority-fell': 'hold, real-base, majority smaller than before by 2% or more',
	'majority-doubled': 'hold, real-base, majority ÷ majority before from 1.96 to 2.04',
	'majority-more-than-doubled': 'the same, from 2.02 to 2.60',
	'majority-nearly-doubled': 'the same, from 1.88 to 1.99',
	'majority-halved': 'the same, from 0.48 to 0.52',
	'majority-more-than-halved': 'the same, from 0.36 to 0.49',
	'turnout-rose': 'real-base, turnout change at least +0.2 points',
	'turnout-fell': 'real-base, turnout change at most -0.2 points',
	'valid-votes-rose': 'real-base, more valid votes than at the base, by 1% or more',
	'turnout-two-thirds': 'turnout from 65.7% to 67.6%',
	'turnout-three-quarters': 'turnout from 74.2% to 75.8%',
	'turnout-half': 'turnout from 49.2% to 50.8%',
	'turnout-third': 'turnout from 32.4% to 34.2%',
	'swing-to-winner':
		'swing to the winner’s party from the runner-up’s, at least 0.5 points: {swing.to} is the winner’s party',
	'swing-to-runnerup': 'the other way about, at least 0.5 points',
	'both-up': 'winner’s and runner-up’s shares both rose by 0.2 points or more',
	marginal: 'majority below 5% of the valid votes',
	tight: 'majority of 20 to 500 votes',
	safe: 'majority above 30% of the valid votes',
	'over-half': 'winner’s share above 50.1%',
	'under-half': 'winner’s share below 49.9%',
	'one-deposit': 'exactly one candidate lost the deposit',
	'some-deposits': 'two or more did, and at least one more candidate than the first two kept it',
	'all-but-two-deposits': 'only the first two kept it, and five or more stood',
	'narrowest-in-uk': 'smallest majority in votes of the general election',
	'narrowest-in-region': 'smallest in the region',
	'safest-in-uk': 'largest majority in votes of the general election',
	'safest-in-region': 'largest in the region',
	'safest-in-uk-percent': 'largest majority as a percentage of the valid votes of the general election',
	'ten-narrowest': 'rank.majority from 2 to 10, no two seats of the first 11 level',
	'five-narrowest-in-region': 'rank.majority.region from 2 to 5, no two seats of the first 6 level',
	'highest-turnout-in-uk': 'highest turnout of the general election',
	'highest-turnout-in-region': 'highest in the region',
	'lowest-turnout-in-uk': 'lowest turnout of the general election',
	'lowest-turnout-in-region': 'lowest in the region',
	'highest-share-in-uk': 'highest winning share of the general election',
	'highest-share-in-region': 'highest in the region',
	'lowest-winning-share-in-uk': 'lowest share of any winner of the general election',
	'lowest-winning-share-in-region': 'lowest of any winner in the region',
	'party-best-share-in-region':
		'the winner’s share is the highest of any candidate of that party in the region',
	'party-best-share-in-uk': 'the winner’s share is the highest of any candidate of that party',
	'third-party-best-in-region':
		'the third’s share is the highest of any candidate of that party in the region',
	'majority-smallest-in-series':
		'smallest majority of all general elections in this seat from {series.first} to {series.last}, three at least',
	'majority-largest-in-series': 'largest of them',
	'turnout-lowest-so-far':
		'lowest turnout of all general elections in this seat from {series.first} to this one, three at least',
	'turnout-highest-so-far': 'highest of them',
	'winner-share-highest-so-far':
		'highest share of the winner’s party at all general elections in this seat from {series.first} to this one, three at least',
	'majority-smallest-so-far':
		'smallest majority of all general elections in this seat from {series.first} to this one, three at least',
	'by-turnout-lowest-so-far':
		'by-election: lowest turnout of every by-election of the record from May 2010 to this one, five at least',
	'by-turnout-low-parliament':
		'by-election: lowest turnout of every by-election of the record since the latest general election, three at least',
	'by-narrowest-in-parliament':
		'by-election: smallest majority in votes of every by-election of the record since the latest general election, three at least',
	'by-swing-largest-in-parliament':
		'by-election: largest swing (winner and runner-up, both with a base) of every by-election of the record since the latest general election, three at least',
	'same-winner-party': 'several contests: the winners are of one party',
	'different-winner-parties': 'several contests: the winners are of different parties',
	'a-majority-larger': 'two contests: a.majority exceeds b.majority by 10% or more',
	'a-turnout-higher': 'two contests: a.turnout exceeds b.turnout by a point or more',
	'in-the-uk': 'nation: the UK',
	'in-great-britain': 'nation: Great Britain',
	'in-one-nation': 'nation: Scotland, Wales, Northern Ireland or England',
	'in-scotland-or-wales': 'nation: Scotland or Wales',
	'had-base': 'nation, area: 2015 or later, and the party stood there at the base too',
	'share-rose': 'nation, area: share change at least +0.2 points',
	'share-fell': 'nation, area: at most -0.2 points',
	'share-rose-much': 'nation, area: at least +3 points',
	'share-fell-much': 'nation, area: at most -3 points',
	'votes-rose': 'nation, area: more votes than at the base, by 1% or more',
	'votes-fell': 'nation, area: fewer, by 1% or more',
	'seats-rose': 'nation, area: more seats than at the base, by 2 or more',
	'seats-fell': 'nation, area: fewer, by 2 or more',
	'seats-level': 'nation, area: the same number of seats as at the base, 2 or more',
	'seats-two-or-more': 'nation, area: 2 seats or more',
	'seats-one': 'nation, area: exactly one seat',
	'seats-none': 'nation, area: no seat, at least 1% of the votes',
	'seats-wiped-out': 'nation, area: no seat, and 2 or more at the base',
	'seats-all': 'area: every seat, 3 or more',
	'seats-more-than-doubled': 'nation, area: seats ÷ seats before from 2.02 to 2.95, and 5 seats or more',
	'seats-more-than-halved': 'nation, area: from 0.33 to 0.48, and 5 seats or more before',
	'votes-more-than-doubled': 'nation, area: votes ÷ votes before from 2.02 to 2.90',
	'votes-more-than-halved': 'nation, area: from 0.34 to 0.49',
	'turnout-up': 'nation, area: 2015 or later, turnout change at least +0.2 points',
	'turnout-down': 'nation, area: 2015 or later, at most -0.2 points',
	'fewer-votes-more-seats': 'nation: votes-fell and seats-rose',
	'more-votes-fewer-seats': 'nation: votes-rose and seats-fell',
	'seats-best-since-2010':
		'nation: 2017 or later, and more seats than at any other general election of the record from 2010 to this one',
	'seats-worst-since-2010': 'nation: 2017 or later, and fewer, the party having stood at each',
	'share-best-since-2010':
		'nation: 2017 or later, and a higher share than at any other from 2010 to this one, by 0.2 points or more, the party having stood at each',
	'turnout-lowest-since-2010':
		'nation: 2017 or later, and a lower turnout than at any other from 2010 to this one',
	'largest-share-rise':
		'nation: 2015 or later, share change the largest of all parties that stood there at both elections, by 0.2 points or more',
	'most-votes': 'nation, area: the party had the most votes',
	'most-seats': 'nation, area: the party had the most seats, by 2 or more',
	'rival-second': 'nation, area: the rival had the second most seats, and the party the most',
	'overall-majority': 'nation: the UK, and {commons.majority} above 0',
	'more-than-half-of-seats': 'nation, area: seats more than half of all, by 2 or more',
	'close-two-or-more': 'nation: {close.count} at least 2',
	'close-party-two-or-more': 'nation: {close.party.count} at least 2',
	'swing-from-rival':
		'nation: swing from the rival to the party, at least 0.5 points; the rival had the most or second most votes, and so had the party',
	'three-or-more-seats': 'area: three seats or more',
	'is-county': 'area: a county',
	'is-region': 'area: a region of England',
	'votes-ahead-of-rival': 'nation, area: more votes than the rival',
	'rival-shut-out':
		'area: every party but one or two is without a seat: party and rival share all the seats, each at least one',
} as const;

export const MEASURES = {
	'candidate-votes': 'votes of a candidate',
	'votes-multiple': 'votes as a multiple or fraction of the votes before',
	'votes-change': 'change in votes, a number',
	'votes-change-percent': 'change in votes as a percentage of the votes before',
	'votes-from-to': 'votes before and now',
	'votes-gap': 'votes between two candidates who are not first and second',
	share: 'share of a candidate',
	'share-sum': 'share of two candidates together',
	'share-change': 'change in share, in points',
	'share-from-to': 'share before and now',
	majority: 'majority in votes',
	'majority-percent': 'majority as a percentage of the valid votes',
	'majority-before': 'majority at the base',
	'majority-change': 'change of majority in votes, or only its direction',
	'majority-from-to': 'majority before and now',
	'majority-multiple': 'majority as a multiple or fraction of that before',
	'majority-overturned': 'majority that the base left and this contest wiped out',
	swing: 'Butler swing between winner and runner-up',
	'swing-needed': 'half of the majority as a percentage',
	turnout: 'valid votes as a percentage of the electorate',
	'turnout-count': 'valid votes',
	'turnout-change': 'change of turnout, in points, or only its direction',
	'turnout-from-to': 'turnout before and now',
	'turnout-count-change': 'change of the valid votes',
	electorate: 'electorate',
	invalid: 'rejected votes',
	place: 'place of a candidate',
	'place-change': 'place of a candidate’s party before and now',
	candidates: 'number of candidates',
	deposit: 'whether or how many deposits were lost',
	elected: 'who was elected where',
	'elected-party': 'who was elected for which party',
	beat: 'who beat whom',
	hold: 'the party that won before won again',
	gain: 'the party that won did not win before',
	tenure: 'since when a person or party has held the seat',
	candidacy: 'who stood where and for whom',
	'seat-total': 'seats of a party',
	'seat-change': 'change of seats',
	'seat-from-to': 'seats before and now',
	'seat-multiple': 'seats as a multiple or fraction of those before',
	'seat-percent': 'seats as a percentage of all',
	'seat-lead': 'difference of two parties’ seats',
	'seats-available': 'number of seats of a nation or area',
	'commons-majority': 'overall majority in the House of Commons',
	'vote-total': 'votes of a party in a nation or area',
	'vote-total-change': 'change of such a total, a number or a percentage, or only its direction',
	'vote-total-lead': 'difference of two parties’ totals',
	'vote-total-multiple': 'such a total as a multiple or fraction of that before',
	'total-share': 'share of a party in a nation or area',
	'total-share-change': 'change of it, in points',
	'total-share-lead': 'difference of two parties’ shares',
	'total-turnout': 'turnout of a nation or area',
	'total-turnout-change': 'change of it',
	'total-swing': 'Butler swing between two parties in a nation',
	'votes-per-seat': 'votes of a party divided by its seats',
	'close-seats': 'number of seats with a majority below a limit',
	'rank-majority': 'first, last or nth by majority',
	'rank-turnout': 'first or last by turnout',
	'rank-share': 'first or last by share',
	'rank-swing': 'first by swing',
} as const;

export function claim(
	n: number,
	type: ClaimType | readonly [ClaimType, ...ClaimType[]],
	measure: Measure,
	subject: readonly Subject[],
	corruptions: readonly Corruption[],
): TemplateClaim {
	if (typeof type === 'string') return { n, type, subject, measure, corruptions };
	const [first, ...accept] = type;
	return { n, type: first, accept, subject, measure, corruptions };
}

/** Two neighbouring digits of the figure change places. */
export const digits = (put: string): Corruption => ({
	kind: 'digits',
	put,
	with: '',
	verdict: 'contradicted',
});

/** A small number is printed one or two too high or too low. */
export const count = (put: string): Corruption => ({
	kind: 'count',
	put,
	with: '',
	verdict: 'contradicted',
});

/** Another measure of the same subject stands in its place. */
export const measure = (put: string, instead: string): Corruption => ({
	kind: 'measure',
	put,
	with: instead,
	verdict: 'mislabelled',
});

/** Words are replaced by words that say the opposite. */
export const direction = (put: string, instead: string): Corruption => ({
	kind: 'direction',
	put,
	with: instead,
	verdict: 'contradicted',
});

const entity =
	(kind: CorruptionKind, usual?: readonly [string, string]) =>
	(put = usual?.[0] ?? '', instead = usual?.[1] ?? ''): Corruption => ({
		kind,
		put,
		with: instead,
		verdict: 'contradicted',
	});

/** Another candidate is named, wherever the first is. */
export const person = entity('person');
/** Another party is named. */
export const party = entity('party');
/** Another seat is named. */
export const seat = entity('seat', ['seat', 'decoy.seat']);
/** Another nation, region or county is named. */
export const place = entity('place');
/** Another general election is named. */
export const year = entity('year', ['year', 'decoy.year']);
/** Another base is named. */
export const base = entity('base', ['base.year', 'decoy.base.year']);
