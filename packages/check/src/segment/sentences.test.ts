import { describe, expect, it } from 'vitest';
import { sentences } from './sentences.ts';

function split(text: string): string[] {
	return sentences(text).map(({ start, end }) => text.slice(start, end));
}

describe('sentences', () => {
	it.each([
		['plain', ['Labour held the seat.', 'Turnout fell.']],
		['decimals and times', ['Turnout was 13.4 per cent at 7.30 sharp.', 'It was 61.2 in 2019.']],
		['titles', ['Mr. Patel beat Dr. Okafor and Cllr. Wynn in St. Ives.', 'She thanked Prof. Lund.']],
		['initials', ['J. Smith beat A. B. Jones.', 'T.S. Mole came third.']],
		['initial before a starter', ['It went to plan B. She won.']],
		['versus', ['It was Labour v. Tory again.', 'Nobody else stood.']],
		[
			'abbreviations of Latin',
			['Some parties, e.g. Plaid Cymru, gained, i.e. Won more votes.', 'Others, etc. did not.'],
		],
		[
			'abbreviations at the end of a bracket',
			['The Rents (Deposits, Fees, etc.) Bill fell.', 'It fell (on costs, etc.)', 'The rest held.'],
		],
		['times of day', ['It was called at 4 a.m. and again at 5 a.m.', 'The recount followed.']],
		['numbers', ['He lives at No. 10 now.', 'It was No.', 'She said so.']],
		['years end', ['She won in 2019.', 'Labour came second.', '2024 was worse.']],
		['ellipsis', ['They waited... and waited.', 'Nobody came...', 'Then it rained.']],
		['dots', ['It rained… again.', 'So it goes…', 'The end.']],
		[
			'closing quotation marks',
			['"We won."', 'He sat down.', "'It is over.'", 'They left (at last).', 'Nobody cheered.'],
		],
		['question inside', ['"Really?" she said.', '"Never!" Ann Roe said.', 'Nobody laughed.']],
		['opening quotation marks', ['He left.', '"We lost," she said.', '(Nobody knew.)', '[He did.]']],
		['list mark', ['1. Sixteen stood.', 'Thirteen lost.']],
		[
			'list of results',
			['Result: Ann Roe (Green) 21,736; Bo Lee (Con) 15,842; Di Poe (Lab) 95.', 'Turnout 60%.'],
		],
		['no space', ['They held the seat.', 'Labour were glad.']],
		['companies and units', ['Acme Ltd. Holdings gave £5 p.m. to it.', 'The party returned it.']],
		['party short forms', ['Con. Hold.']],
		['addresses', ['See example.org/a.b?c=d for more.', 'Or write.']],
		['accents', ['Plaid held Ynys Môn.', 'Élan followed.']],
		['exclamations', ['A gain!', 'What a night!!', 'Who knew?!', 'Not us.']],
		['pronoun', ['They were sooner than I. Labour lost.']],
	])('%s', (name, parts) => {
		const glue = name === 'no space' ? '' : ' ';
		expect(split(parts.join(glue))).toEqual(
			name === 'initial before a starter' || name === 'pronoun' ? parts[0].split(/(?<=[BI]\.) /) : parts,
		);
	});

	it('ends a sentence at a line end unless the line goes on in small letters', () => {
		expect(split('Con 12,345\nLab 11,222\nthen nobody\n\nlast')).toEqual([
			'Con 12,345',
			'Lab 11,222\nthen nobody',
			'last',
		]);
	});

	it('holds nothing where there is nothing', () => {
		expect(split('')).toEqual([]);
		expect(split(' \n\t ')).toEqual([]);
		expect(split('...')).toEqual(['...']);
	});
});
