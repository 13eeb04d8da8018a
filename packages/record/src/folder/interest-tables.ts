/** The tables of the registers of interests: editions, who is in each, and the entries in the register's words. */
import type { Ordered } from '../compile/order.ts';
import { fieldsOf } from '../interests/fields.ts';
import type {
	InterestReturn,
	InterestRows,
	RegisterEdition,
	RegisteredInterest,
} from '../interests/model.ts';
import { orderEditions, orderReturns } from '../interests/write.ts';
import { locatorFields } from './result-tables.ts';
import { optional, required, type Table, tableOf } from './table.ts';

type Entry = RegisteredInterest & {
	readonly edition: string;
	readonly person: string;
	readonly number: number;
};

const KEYS = { edition: 'register_editions.id', source: 'sources.id' };

export function interestTables({ sources, sourceRow }: Ordered, rows: InterestRows | undefined): Table[] {
	if (rows === undefined) return [];
	const located = <Row extends { readonly at: RegisterEdition['at'] }>(row: Row): Row => ({
		...row,
		at: { source: sourceRow[row.at.source], line: row.at.line },
	});
	const editions = orderEditions(rows.editions).map(located);
	const returns = orderReturns(rows.returns).map(located);
	const entries = returns.flatMap(({ edition, person, entries: own }) =>
		own.map((entry, at): Entry => ({ ...located(entry), edition, person, number: at + 1 })),
	);
	return [
		tableOf<RegisterEdition>(
			'register_editions',
			'Registers of interests',
			"The register of members' interests as it stood on a day; nothing is known of the days between",
			editions,
			[
				required('id', 'string', 'Edition', (row) => row.id),
				required('on', 'string', 'Day, or month where no more is told', (row) => row.on),
				required('is_whole', 'boolean', 'It has every member', (row) => row.isWhole),
				required('members', 'integer', 'Members in the file', (row) => row.members),
				required('categories', 'integer', 'Categories in the file', (row) => row.categories),
				required('records', 'integer', 'Records in the file', (row) => row.records),
				required('items', 'integer', 'Lines of the file', (row) => row.items),
				...locatorFields<RegisterEdition>(sources),
			],
			['id'],
			{ source: 'sources.id' },
		),
		tableOf<InterestReturn>(
			'register_returns',
			'Members in a register of interests',
			'One row a member and edition, those with nothing to declare among them',
			returns,
			[
				required('edition', 'string', 'Edition', (row) => row.edition),
				required('person', 'string', 'Number of the person, with whose number it is', (row) => row.person),
				required('name', 'string', 'Name as printed', (row) => row.name),
				required('is_nil', 'boolean', 'The register says that there is nothing', (row) => row.isNil),
				...locatorFields<InterestReturn>(sources),
			],
			['edition', 'person'],
			KEYS,
		),
		tableOf<Entry>(
			'registered_interests',
			'Registered interests',
			'Entries in the words of the register, addresses left out',
			entries,
			[
				required('edition', 'string', 'Edition', (row) => row.edition),
				required('person', 'string', 'Number of the person', (row) => row.person),
				required('number', 'integer', 'Place in the return', (row) => row.number),
				required('kind', 'string', 'What the category is about', (row) => row.kind),
				required('category', 'string', 'Category as printed', (row) => row.category),
				required('depth', 'integer', '1 where set in below the entry before', (row) => row.depth),
				required('text', 'string', 'The entry, line by line', (row) => row.lines.join('\n')),
				optional('registered_on', 'date', 'Day of registration', (row) => row.registeredOn),
				optional('updated_on', 'date', 'Last day it was changed', (row) => row.updatedOn),
				optional('donor_status', 'string', 'As printed', (row) => fieldsOf(row.lines).donorStatus ?? null),
				optional('value', 'string', 'As printed', (row) => fieldsOf(row.lines).value ?? null),
				optional('received_on', 'string', 'As printed', (row) => fieldsOf(row.lines).receivedOn ?? null),
				...locatorFields<Entry>(sources),
			],
			['edition', 'person', 'number'],
			KEYS,
		),
	];
}
