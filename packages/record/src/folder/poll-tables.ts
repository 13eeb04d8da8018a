/** The tables of polls of voting intention and of their shares. */
import type { Ordered } from '../compile/order.ts';
import type { Poll, PollRows } from '../polls/model.ts';
import { orderPolls } from '../polls/write.ts';
import { locatorFields } from './result-tables.ts';
import { optional, required, type Table, tableOf } from './table.ts';

interface ShareRow {
	readonly poll: string;
	readonly party: string;
	readonly share: string;
}

export function pollTables({ sources, sourceRow }: Ordered, rows: PollRows | undefined): Table[] {
	if (rows === undefined) return [];
	const polls = orderPolls(rows.polls).map((row) => ({
		...row,
		at: { source: sourceRow[row.at.source], line: row.at.line },
	}));
	const shares = polls.flatMap(({ id, shares: own }) => own.map((share) => ({ poll: id, ...share })));
	return [
		tableOf<Poll>(
			'polls',
			'Polls',
			'Polls of voting intention',
			polls,
			[
				required('id', 'string', 'Firm and last day of asking', (row) => row.id),
				required('pollster', 'string', 'Firm', (row) => row.pollster),
				optional('publishers', 'string', 'Who asked for it, parted by "; "', (row) =>
					row.publishers.length === 0 ? null : row.publishers.join('; '),
				),
				required('from', 'date', 'First day of asking', (row) => row.from),
				required('to', 'date', 'Last day of asking', (row) => row.to),
				optional('published_on', 'date', 'Day of publication', (row) => row.publishedOn),
				optional('area', 'string', 'great-britain or united-kingdom, where told', (row) => row.area),
				required('is_model', 'boolean', 'A model, not a count of answers', (row) => row.isModel),
				optional('sample', 'integer', 'People asked', (row) => row.sample),
				...locatorFields<Poll>(sources),
			],
			['id'],
			{ source: 'sources.id' },
		),
		tableOf<ShareRow>(
			'poll_shares',
			'Shares in polls',
			'Shares of parties as printed, in per cent',
			shares,
			[
				required('poll', 'string', 'Poll', (row) => row.poll),
				required('party', 'string', 'Party', (row) => row.party),
				required('share', 'number', 'Per cent', (row) => row.share),
			],
			['poll', 'party'],
			{ poll: 'polls.id' },
		),
	];
}
