/** What the readers of polls found, and the book that it makes. */
import type { Locator } from '../../locator.ts';
import { nameKey, slug } from '../../names/slug.ts';
import type { Poll, PollRows } from '../../polls/model.ts';
import { POLLSTERS } from '../../polls/pollsters.ts';
import { withoutNote } from '../pollbase/note.ts';
import type { AssembledBook, BookContext } from './book.ts';

export interface PollReadings {
	readonly polls: {
		readonly at: Locator;
		readonly pollster: string;
		readonly publisher: string;
		readonly from: string;
		readonly to: string;
		readonly publishedOn: string | null;
		readonly area: Poll['area'];
		readonly isModel: boolean;
		readonly shares: Poll['shares'];
	}[];
	/** Names of publishers by code. */
	readonly publishers: Map<string, string>;
	/** People asked, from a second collection; shares in hundredths. */
	readonly samples: {
		readonly to: string;
		readonly pollster: string;
		readonly sample: number;
		readonly conservative: number;
		readonly labour: number;
	}[];
}

export function noPollReadings(): PollReadings {
	return { polls: [], publishers: new Map(), samples: [] };
}

const FIRMS = new Map(
	POLLSTERS.flatMap(({ id, name, aliases }) => [name, ...aliases].map((one) => [nameKey(one), id] as const)),
);

/** The firm's own part of a name: notes in brackets, an archive's mark and a second firm after a stroke go. */
function firmOf(printed: string): string {
	const bare = withoutNote(printed.split(' Archived ')[0]).split('/')[0].trim();
	return FIRMS.get(nameKey(bare)) ?? slug(bare);
}

export function assemblePolls(readings: PollReadings, { find }: BookContext): AssembledBook<PollRows> {
	if (readings.polls.length === 0) return null;
	const names: Record<string, string> = {};
	const known = new Set(POLLSTERS.map(({ id }) => id));
	const times = new Map<string, number>();
	const samples = samplesByFirm(readings);
	const polls = readings.polls.map((row): Poll => {
		const pollster = firmOf(row.pollster);
		if (!known.has(pollster)) names[pollster] = row.pollster;
		const base = `${pollster}/${row.to}`;
		const time = (times.get(base) ?? 0) + 1;
		times.set(base, time);
		checkSum(row, base, find);
		return {
			id: time === 1 ? base : `${base}/${time}`,
			pollster,
			publishers: publishersOf(row.publisher, readings.publishers),
			from: row.from,
			to: row.to,
			publishedOn: row.publishedOn,
			area: row.area,
			isModel: row.isModel,
			sample: sampleOf(row, samples.get(pollster) ?? []),
			shares: row.shares,
			at: row.at,
		};
	});
	const days = polls.map(({ to }) => to).sort();
	const sorted = Object.fromEntries(Object.entries(names).sort(([a], [b]) => (a < b ? -1 : 1)));
	return {
		rows: { polls, names: sorted },
		holds: `${polls.length} polls of voting intention, ${days[0].slice(0, 4)} to ${days[days.length - 1].slice(0, 4)}`,
	};
}

function publishersOf(printed: string, names: ReadonlyMap<string, string>): string[] {
	return printed
		.split('/')
		.map((code) => code.trim())
		.filter((code) => code !== '')
		.map((code) => names.get(code) ?? code);
}

type Sample = PollReadings['samples'][number];

function samplesByFirm({ samples }: PollReadings): Map<string, Sample[]> {
	const byFirm = new Map<string, Sample[]>();
	for (const sample of samples) {
		const firm = firmOf(sample.pollster);
		const list = byFirm.get(firm);
		if (list) list.push(sample);
		else byFirm.set(firm, [sample]);
	}
	return byFirm;
}

/** Days by which the two collections may differ over the last day of a poll. */
const SLACK_DAYS = 1;

/** The sample of the only poll of the firm that ends about that day with the same two main shares; null where none or several fit. */
function sampleOf(row: PollReadings['polls'][number], samples: readonly Sample[]): number | null {
	const share = (party: string): number => Number(row.shares.find((one) => one.party === party)?.share ?? -1);
	const fits = samples.filter(
		({ to, conservative, labour }) =>
			Math.abs(Date.parse(to) - Date.parse(row.to)) <= SLACK_DAYS * 86_400_000 &&
			conservative === Math.round(share('conservative')) &&
			labour === Math.round(share('labour')),
	);
	const sizes = new Set(fits.map(({ sample }) => sample));
	return sizes.size === 1 ? [...sizes][0] : null;
}

/** The parties shown may leave others out; together they are never more than the whole, but for rounding. */
function checkSum(row: PollReadings['polls'][number], id: string, find: BookContext['find']): void {
	const sum = row.shares.reduce((total, { share }) => total + Number(share), 0);
	if (sum <= 100 + row.shares.length / 2) return;
	find({
		gate: 'shares-of-a-poll-fit-into-the-whole',
		severity: 'error',
		subject: id,
		message: `Poll of ${row.pollster}, ${row.from} to ${row.to}: the shares come to more than 100 per cent.`,
		workings: `${row.shares.map(({ share }) => share).join(' + ')} = ${sum}.`,
		at: [row.at],
	});
}
