import { describe, expect, it } from 'vitest';
import { NO_QUOTE, type QuoteState, quotations } from './quotations.ts';
import { sentences } from './sentences.ts';

/** `D` direct or `R` reported, `+` speech or `-` not, who, what. */
function said(text: string, before: QuoteState = NO_QUOTE): string[] {
	return quotations(text, sentences(text), before).quotations.map((one) => {
		const who =
			one.speaker === null
				? one.speakerName === null
					? '?'
					: `(${one.speakerName})`
				: text.slice(one.speaker.start, one.speaker.end);
		return `${one.isDirect ? 'D' : 'R'}${one.isSpeech ? '+' : '-'} ${who}: ${text.slice(one.start, one.end)}`;
	});
}

describe('quotations', () => {
	it.each<[string, string[]]>([
		[
			'The regional chairman said: "We gained two seats. Nobody else did."',
			['D+ The regional chairman: We gained two seats. Nobody else did.'],
		],
		['“We lost four seats here,” said Ann Roe on Friday.', ['D+ Ann Roe: We lost four seats here,']],
		[
			'"We lost four seats here," a spokesman for the council group said.',
			['D+ a spokesman for the council group: We lost four seats here,'],
		],
		[
			"'It was close,' Cllr Bo Lee told the Echo. 'We won by two.'",
			['D+ Cllr Bo Lee: It was close,', 'D+ Cllr Bo Lee: We won by two.'],
		],
		['"No," said one of her agents, looking for a pen.', ['D+ one of her agents: No,']],
		['"Never again!" Ann Roe said.', ['D+ Ann Roe: Never again!']],
		[
			'A Green source said the party would "think it over and come back".',
			[
				'R+ A Green source: the party would "think it over and come back"',
				'D+ A Green source: think it over and come back',
			],
		],
		['The so-called "big four" met. They did not stay.', ['D- ?: big four']],
		["The voters' choice was the members' choice.", []],
		["They won 'the members' choice' of seats.", ["D- ?: the members' choice"]],
		["It's the '90s again and rock 'n' roll is back.", []],
		['Her book, "The Long Road Home From Leeds", sold well.', ['D- ?: The Long Road Home From Leeds']],
		[
			'Roe claimed that "any gain here is a gain for the Greens".',
			['D+ Roe: any gain here is a gain for the Greens'],
		],
		[
			'Ann Roe said that Labour lost 4,000 votes, but the truth is worse.',
			['R+ Ann Roe: Labour lost 4,000 votes'],
		],
		[
			'Ann Roe, the MP for Leeds West, claims the swing was 9 points.',
			['R+ Ann Roe: the swing was 9 points'],
		],
		['Ann Roe, who lost, told reporters that turnout fell.', ['R+ Ann Roe: turnout fell']],
		[
			'Many members told me they stayed at home because it rained.',
			['R+ Many members: they stayed at home because it rained'],
		],
		[
			'Labour had 400 votes, according to the returning officer.',
			['R+ the returning officer: Labour had 400 votes, according to the returning officer'],
		],
		[
			'According to Ann Roe, Labour had 400 votes.',
			['R+ Ann Roe: According to Ann Roe, Labour had 400 votes'],
		],
		[
			'Labour, analysts said, would lose a third of its seats.',
			['R+ analysts: Labour, analysts said, would lose a third of its seats'],
		],
		['It was stated on the radio that Roe had won by 12.', ['R+ ?: Roe had won by 12']],
		['Roe is said to have won by 12.', ['R+ ?: to have won by 12']],
		['The claim that Roe won by 12 is false.', ['R+ ?: Roe won by 12 is false']],
		['The Greens claim to be the largest party.', ['R+ The Greens: to be the largest party']],
		['Sir, Your columnist says that the Greens won.', ['R+ Your columnist: the Greens won']],
		['The editor writes: Turnout was 61 per cent.', ['R+ The editor: Turnout was 61 per cent']],
		[
			'Ann Roe said: "We won." She added that turnout rose.',
			['D+ Ann Roe: We won.', 'R+ (Ann Roe): turnout rose'],
		],
		[
			'On Thursday in Leeds a Labour spokesman said the result was close.',
			['R+ a Labour spokesman: the result was close'],
		],
		['Roe and Lee said they were glad.', ['R+ Roe and Lee: they were glad']],
		['Mr. Lee said Labour were glad.', ['R+ Mr. Lee: Labour were glad']],
		["The group's claim that it won 40 seats is new.", ['R+ The group: it won 40 seats is new']],
		['As the Echo reported, Labour won.', ['R+ the Echo: Labour won']],
		[
			'Council leader Bo Lee (Con) said the party had lost.',
			['R+ Council leader Bo Lee: the party had lost'],
		],
		['Bo Lee said after the count that the margin was 12.', ['R+ Bo Lee: the margin was 12']],
		['It has been claimed by the Tories that turnout fell.', ['R+ the Tories: turnout fell']],
		['The result, which Roe said was "a disgrace to the town", stands.', ['D+ Roe: a disgrace to the town']],
		["'That's Labour's fault,' Roe's husband said.", ["D+ Roe's husband: That's Labour's fault,"]],
		[
			'"Our vote rose," Roe said, "and theirs fell by a third."',
			['D+ Roe: Our vote rose,', 'D+ Roe: and theirs fell by a third.'],
		],
		[
			'Professor Di Poe, of the University of Leeds, estimates that turnout was 61 per cent.',
			['R+ Professor Di Poe: turnout was 61 per cent'],
		],
		// The writer's own words, and verbs that say nothing here.
		['I said that Labour would win.', []],
		['Having said that, Labour won.', []],
		['That said, Labour won.', []],
		['Do you believe that Labour won 12 seats?', []],
		['Roe said nothing about the 12 votes.', []],
		['We believe that Labour won.', []],
		['Roe claimed the seat by 400 votes.', []],
		['Labour added 1,200 votes.', []],
		['She told him to go.', []],
		['The poll reported on Friday has Labour ahead.', []],
		['The party announced its candidate for the seat.', []],
	])('%s', (text, expected) => {
		expect(said(text)).toEqual(expected);
	});

	it('carries a quotation over paragraphs that open it again', () => {
		const blocks = [
			'Ann Roe said: "We gained two seats.',
			'"We lost none.',
			'"That is all."',
			'Labour lost.',
		];
		let state = NO_QUOTE;
		const out: string[] = [];
		for (const text of blocks) {
			out.push(...said(text, state));
			state = quotations(text, sentences(text), state).state;
		}
		expect(out).toEqual([
			'D+ Ann Roe: We gained two seats.',
			'D+ (Ann Roe): We lost none.',
			'D+ (Ann Roe): That is all.',
		]);
		expect(state).toEqual(NO_QUOTE);
	});

	it('carries the speaker whom the block before leads in', () => {
		const lead = 'Later Lee tweeted:';
		const { state } = quotations(lead, sentences(lead));
		expect(state).toEqual({ open: null, speaker: 'Lee', isLead: true });
		expect(said("'Labour lost by 40 here.' (May 8)", state)).toEqual(['D+ (Lee): Labour lost by 40 here.']);
	});

	it('leaves a quotation that is not opened again', () => {
		const { state } = quotations('Roe said: "We won.', sentences('Roe said: "We won.'));
		expect(state.open).toBe('"');
		expect(said('Labour lost by 40.', state)).toEqual([]);
	});

	it('reads a quotation inside a quotation', () => {
		expect(said('The Echo said: "Roe told us: \'Labour never had a chance.\' We agree."')).toEqual([
			"D+ The Echo: Roe told us: 'Labour never had a chance.' We agree.",
			'D+ Roe: Labour never had a chance.',
		]);
	});
});
