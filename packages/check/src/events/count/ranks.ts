/** "second in 98 constituencies", "runner-up in 120", "third in every seat". */
import { cueAt, wordAt } from '../../frame/measure.ts';
import type { Sentence } from '../../frame/sentence.ts';
import { placeOf } from '../../verify/facts.ts';
import type { EventInput } from '../event.ts';
import { mentionBefore } from '../spans.ts';
import { countContests } from './contests.ts';
import { type CountFrame, SEATS_COUNTED } from './frame.ts';

const UNITS = new Set('seats constituencies contests races'.split(' '));

/** "second in 98 constituencies", "runner-up in 120", "third in every seat". */
export function rankFrames({ s, mentions, context }: EventInput): CountFrame[] {
	const frames: CountFrame[] = [];
	for (let i = 1; i < s.tokens.length; i++) {
		if (cueAt(s, i) !== 'in' || s.nameAt[i] >= 0) continue;
		const rank = rankBefore(s, i);
		if (!rank) continue;
		const index = s.numberAt[i + 1];
		const n = index >= 0 ? s.numbers[index] : null;
		const isEvery =
			wordAt(s, i + 1) === 'every' || (wordAt(s, i + 1) === 'all' && s.tokens[i + 2]?.kind === 'word');
		if (!(n && n.kind === 'count' && n.unit === 'none' && n.d === 1) && !isEvery) continue;
		if (
			n &&
			n.to < s.tokens.length &&
			s.nameAt[n.to] < 0 &&
			s.tokens[n.to].kind === 'word' &&
			!UNITS.has(wordAt(s, n.to)) &&
			!['of', 'and', 'others'].includes(wordAt(s, n.to))
		)
			continue;
		const m = mentionBefore(mentions, 0, rank.from, 8);
		const end = n ? (UNITS.has(wordAt(s, n.to)) ? n.to + 1 : n.to) : i + 3;
		frames.push({
			...SEATS_COUNTED,
			from: m ? m.from : rank.from,
			to: Math.min(end, s.tokens.length),
			at: n ? n.figureFrom : rank.from,
			stated: n ? { kind: 'number', number: index } : { kind: 'all' },
			needsParty: true,
			condition: (setting) =>
				countContests(
					context,
					setting,
					`in which ${context.facts.release.parties[setting.party].name} finished number ${rank.place}`,
					(contest) => {
						const { release } = context.facts;
						const first = release.contests.first[contest];
						for (let c = first; c < first + release.contests.length[contest]; c++)
							if (
								release.candidacies.party[c] === setting.party &&
								release.candidacies.isGroup[c] === 0 &&
								placeOf(release, c) === rank.place
							)
								return true;
						return false;
					},
				),
		});
	}
	return frames;
}

function rankBefore(s: Sentence, i: number): { place: number; from: number } | null {
	let k = i - 1;
	if (wordAt(s, k) === 'place' || wordAt(s, k) === 'places') k--;
	const n = s.numberAt[k] >= 0 ? s.numbers[s.numberAt[k]] : null;
	if (n && n.kind === 'ordinal' && n.n >= 2 && n.n <= 9) return { place: n.n, from: n.from };
	if (wordAt(s, k) === 'up' && (cueAt(s, k - 1) === 'runner-up' || wordAt(s, k - 1) === 'runner'))
		return { place: 2, from: k - 1 };
	return null;
}
