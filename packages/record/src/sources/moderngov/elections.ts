/** A council's own page of an election as its ModernGov site gives it in XML. Staff, notes and addresses are not looked at. */
import { BadDocument, type DocumentContext, type DocumentShape } from '../shape.ts';
import { element, elements, lineAt } from './elements.ts';
import { MODERNGOV } from './publication.ts';

/** `modgov-local.kirklees.2017-10-26.xml`: the council stands in the file's name. Its date is not that of the poll. */
const COUNCIL = /local\.([a-z0-9-]+)\.[^/]*$/i;

function readDocument(text: string, { path, source, readings, quarantine }: DocumentContext): number {
	const council = COUNCIL.exec(path)?.[1];
	if (council === undefined) {
		throw new BadDocument(
			`expected the council in the file's name (modgov-local.kirklees.2017-10-26.xml), found "${path}"`,
		);
	}
	const areas = new Map<string, string>();
	for (const { body } of elements(text, 'electionarea')) areas.set(element(body, 'electionareaid'), body);
	const isByElection = /\bby-?election\b/i.test(element(text, 'title'));
	let rows = 0;
	for (const { body, at } of elements(text, 'candidate')) {
		const line = lineAt(text, at);
		const votes = element(body, 'numvotes');
		const elected = element(body, 'iselected');
		rows++;
		if (!/^\d{1,9}$/.test(votes) || !/^(True|False)$/.test(elected)) {
			quarantine(
				line,
				`expected a whole number of votes and True or False for elected, found "${votes}" and "${elected}"`,
			);
			continue;
		}
		const area = areas.get(element(body, 'electionareaid')) ?? '';
		const whole = (name: string) =>
			/^[1-9]\d{0,8}$/.test(element(area, name)) ? Number(element(area, name)) : null;
		readings.books.councils.candidates.push({
			at: { source, line },
			council,
			councilCode: '',
			ward: element(body, 'areatitle'),
			wardCode: '',
			pollingOn: null,
			isByElection,
			name: element(body, 'candidatename'),
			party: { name: element(body, 'politicalpartytitle'), commissionId: '' },
			votes: Number(votes),
			isElected: elected === 'True',
			seats: whole('numseats'),
			electorate: whole('electorate'),
			ballots: whole('numballotpapersissued'),
			turnout: null,
			series: 'moderngov',
		});
	}
	if (rows === 0) throw new BadDocument('expected candidates of an election, found no element "candidate"');
	return rows;
}

export const ELECTION_PAGES: DocumentShape = {
	kind: 'document',
	id: 'moderngov-election',
	title: 'an election on the site of a council',
	publication: MODERNGOV,
	name: 'result of an election',
	extension: 'xml',
	isSuch: (text) =>
		text.includes('<election>') && text.includes('<electionid>') && text.includes('<candidate>'),
	readDocument,
};
