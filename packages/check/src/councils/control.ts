/** Control of a council: "switches from no overall control to Labour", "Labour lost control of", "Conservative-run". Arithmetic and the stated label are two facts. */
import type { Detail, Verdict } from '../answer.ts';
import type { EventInput } from '../events/event.ts';
import type { CouncilBook } from './book.ts';
import type { CouncilClaim } from './claim.ts';
import { controlSaidIn, type Holder } from './control-words.ts';
import { isAfterPoll, isOfCommons } from './numbers.ts';
import { relevant, type Snapshot, snapshotsOf } from './snapshots.ts';
import { daysOf } from './span.ts';

type Answer = 'yes' | 'no' | 'open';

const LABELS: Readonly<Record<string, string>> = {
	con: 'conservative',
	lab: 'labour',
	ld: 'liberal-democrats',
	grn: 'green',
	green: 'green',
	ref: 'reform-uk',
	snp: 'snp',
	plaid: 'plaid-cymru',
	pc: 'plaid-cymru',
	ind: 'independent',
	ukip: 'ukip',
};

/** Parties of a stated label: "LD/GRN", "Con", "LAB min"; none for "NOC" and "Lab plurality". */
function statedParties(control: string): string[] {
	if (/plurality|NOC|NULL/i.test(control)) return [];
	return control
		.replace(/ (min|mayor)$/i, '')
		.split('/')
		.flatMap((part) => LABELS[part.trim().toLowerCase()] ?? []);
}

/** Whether somebody had control: by more than half of the seats, or as the file states it. */
function answer(
	found: CouncilBook,
	{ majority, control }: Snapshot,
	holder: Holder,
	isLoose: boolean,
): Answer {
	// Where a party has more than half of the seats a label that names another is the file's mistake, unless a mayor controls.
	const stated = majority >= 0 && !/mayor/i.test(control) ? [] : statedParties(control);
	if (holder === 'nobody') {
		if (majority < 0) return 'yes';
		return /NOC|plurality/.test(control) ? 'open' : 'no';
	}
	if (majority >= 0 && found.match(majority, holder) === 'yes') return 'yes';
	const id = found.release.parties[holder.party]?.id ?? '';
	if (stated.includes(id)) return isLoose || stated.length === 1 ? 'yes' : 'open';
	if (majority >= 0 && found.match(majority, holder) === 'no') return 'no';
	return 'open';
}

/** Whether somebody who is said to have gained control had it not before. */
function hadNot(found: CouncilBook, before: Snapshot, holder: Holder): Answer {
	const had = answer(found, before, holder, false);
	if (had === 'open') return before.majority < 0 ? 'yes' : 'open';
	return had === 'yes' ? 'no' : 'yes';
}

const DONE: Readonly<Record<string, Detail>> = { change: 'direction', state: 'party' };

export function councilControl(input: EventInput, found: CouncilBook): CouncilClaim[] {
	const { s, context } = input;
	if (isOfCommons(s)) return [];
	const days = daysOf(s, context);
	return controlSaidIn(input, found).map((said): CouncilClaim => {
		const near = relevant(found, said.council, days, said.isChange || isAfterPoll(s));
		const all = snapshotsOf(found, said.council);
		const verdicts: {
			after: Answer;
			before: Answer;
			text: string;
			at: Snapshot['place'][];
			isPoll: boolean;
		}[] = [];
		const polls = near.list.filter(({ on }) => on !== '');
		for (const after of said.isChange && polls.length > 0 ? polls : near.list) {
			const is = said.after === null ? 'open' : answer(found, after, said.after, said.isLoose);
			const befores = said.isChange
				? all.filter(
						(one) =>
							one.year < after.year &&
							(one.year === after.year - 1 ||
								(one.place.line === after.place.line && one.place.source === after.place.source)),
					)
				: [];
			if (!said.isChange) {
				verdicts.push({
					after: is,
					before: 'open',
					text: told(found, after),
					at: [after.place],
					isPoll: after.on !== '',
				});
				continue;
			}
			for (const before of befores) {
				const was = said.before === null ? 'open' : answer(found, before, said.before, said.isLoose);
				const kept =
					said.after === null && said.before !== null ? answer(found, after, said.before, false) : 'no';
				const ends: Answer =
					said.after === null ? (kept === 'no' ? 'yes' : kept === 'yes' ? 'no' : 'open') : is;
				const started: Answer =
					said.before !== null || said.after === null ? was : hadNot(found, before, said.after);
				verdicts.push({
					after: ends,
					before: started,
					text: `${told(found, before)}; ${told(found, after)}`,
					at: [before.place, after.place],
					isPoll: after.on !== '',
				});
			}
		}
		const isYes = ({ after, before }: (typeof verdicts)[number]) =>
			after === 'yes' && (!said.isChange || before === 'yes');
		const hit = verdicts.find(isYes);
		const isNo = ({ after, before }: (typeof verdicts)[number]) => after === 'no' || before === 'no';
		const isRed = !hit && verdicts.length > 0 && near.isClosed && verdicts.every(isNo);
		const verdict: Verdict = hit ? 'supported' : isRed ? 'contradicted' : 'not_in_record';
		const party =
			said.after !== null && said.after !== 'nobody'
				? said.after
				: said.before !== null && said.before !== 'nobody'
					? said.before
					: null;
		const swapped = isRed && verdicts.every(({ after, before }) => after === 'no' && before === 'no');
		return {
			from: said.from,
			to: said.to,
			type: 'result',
			party,
			council: said.council,
			verdict,
			detail: hit ? 'exact' : isRed ? DONE[swapped ? 'change' : 'state'] : 'coverage',
			workings: (hit ? [hit] : verdicts.slice(0, 4)).map(({ text, at }) => ({ text, at })),
		};
	});
}

function told(found: CouncilBook, { label, majority, control }: Snapshot): string {
	const sum =
		majority < 0
			? 'no party has more than half of the seats'
			: `${found.book.parties[majority].name} has more than half of the seats`;
	return `${label}: ${sum}${control === '' ? '' : `; the file states "${control}"`}`;
}
