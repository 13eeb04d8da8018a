/** Spans of time that a ranking is over: "since 2010", "since the 2019 general election", "from 2010 to 2019", "ever". */
import { cueAt, wordAt } from '../../frame/measure.ts';
import type { Sentence } from '../../frame/sentence.ts';
import type { Range, Window } from './range.ts';

export function ever(): Window {
	return { after: '', upTo: '', sinceElection: null, isEver: true, years: 0 };
}

/** "since 2010", "since the 2019 general election", "since the war", "since Copeland in February 2017", "since records began". */
export function since(s: Sentence, i: number, stop: number, range: Range): number {
	let end = i + 1;
	let after = '';
	let isElection = false;
	let year = 0;
	while (end < stop && end < i + 14) {
		const token = s.tokens[end];
		if (token.kind === 'mark') break;
		const time = s.timeAt[end] >= 0 ? s.times[s.timeAt[end]] : null;
		if (time && time.year > 0) {
			year = time.year;
			after = time.month > 0 ? `${year}-${String(time.month).padStart(2, '0')}-31` : `${year}-12-31`;
			end = time.to;
			if (cueAt(s, end) === 'general') end++;
			if (cueAt(s, end) === 'election') {
				isElection = true;
				end++;
			}
			break;
		}
		if (token.word === 'war') {
			after = '1945-12-31';
			end++;
			break;
		}
		if (
			token.word === 'began' ||
			token.word === 'created' ||
			token.word === 'creation' ||
			token.word === 'suffrage' ||
			token.word === 'founded'
		) {
			range.window = ever();
			range.isEmpty = false;
			return end + 1;
		}
		if (
			cueAt(s, end) === 'election' &&
			s.timeAt[end + 1] < 0 &&
			!(cueAt(s, end + 1) === 'of' || cueAt(s, end + 1) === 'in')
		) {
			range.window = { ...ever(), isEver: false, sinceElection: 'last' };
			range.isEmpty = false;
			return end + 1;
		}
		if (cueAt(s, end) === 'election') isElection = true;
		end++;
	}
	if (after === '') {
		range.isVague = true;
		return end;
	}
	const isInclusive = saysIncluded(s, end);
	range.window = {
		after: isInclusive ? `${year - 1}-12-31` : after,
		upTo: '',
		sinceElection: isElection ? year : null,
		isEver: false,
		years: 0,
	};
	range.isEmpty = false;
	return end;
}

function saysIncluded(s: Sentence, at: number): boolean {
	return s.tokens
		.slice(at, at + 8)
		.some((token) => token.word === 'included' || token.word === 'inclusive' || token.word === 'itself');
}

/** "from 2010 on", "from 2010 to 2019". */
export function spanFrom(s: Sentence, i: number, range: Range): number {
	const first = s.times[s.timeAt[i + 1]];
	if (first.year === 0) return i;
	let to = first.to;
	let upTo = '';
	if (wordAt(s, to) === 'to' || wordAt(s, to) === 'until') {
		const last = s.timeAt[to + 1] >= 0 ? s.times[s.timeAt[to + 1]] : null;
		if (last && last.year > 0) {
			upTo = `${last.year}-12-31`;
			to = last.to;
		} else if (wordAt(s, to + 1) === 'date') to += 2;
	} else if (wordAt(s, to) === 'on' || wordAt(s, to) === 'onwards' || wordAt(s, to) === 'onward') to++;
	else return i;
	range.window = { after: `${first.year - 1}-12-31`, upTo, sinceElection: null, isEver: false, years: 0 };
	range.isEmpty = false;
	return to;
}
