/**
 * Who stood, as exported. Of a ward the contest is read where its votes are in the file: no votes are no result, not none.
 * Of the Commons, whose results are official, only the ids of those who were elected. Nobody who was not elected is linked
 * to anything. Births, deaths, addresses of any kind, handles, pictures and statements are not looked at.
 */
import * as cell from '../cells.ts';
import type { HeaderShape, RowContext } from '../shape.ts';
import { commissionIdIn, samePerson, wardBallot } from './ids.ts';
import { DEMOCRACY_CLUB } from './publication.ts';

const isCommons = (ballot: string): boolean => ballot.startsWith('parl.');

/** `t` or `f`, or null where the cell is blank. */
function flag(row: cell.Row, column: string, yes: string, no: string): boolean | null {
	const said = cell.text(row, column);
	if (said === '') return null;
	return said === yes ? true : said === no ? false : cell.badCell(column, `${yes} or ${no}`, said);
}

const CORE = [
	'person_id',
	'person_name',
	'election_id',
	'ballot_paper_id',
	'election_date',
	'election_current',
	'party_name',
	'party_id',
	'post_label',
	'cancelled_poll',
	'seats_contested',
];
const MORE = [
	'by_election by_election_reason gss post_id candidates_locked nuts1 organisation_name party_lists_in_use',
	'party_description_text legacy_party_id sopn_first_names sopn_last_name party_list_position previous_party_affiliations',
	'votes_cast elected tied_vote_winner rank turnout_reported spoilt_ballots total_electorate turnout_percentage results_source',
	'mnis_id twfy_id wikidata_id',
].flatMap((line) => line.split(' '));
const PASSED_OVER = [
	'honorific_prefix honorific_suffix gender birth_date death_date favourite_biscuit email facebook_page_url',
	'facebook_personal_url homepage_url blog_url linkedin_url party_ppc_page_url twitter_username mastodon_username',
	'wikipedia_url youtube_profile instagram_url blue_sky_url threads_url tiktok_url other_url image person_last_updated',
	'statement_to_voters statement_last_updated',
].flatMap((line) => line.split(' '));

export const CANDIDATES: HeaderShape = {
	kind: 'header',
	id: 'democracy-club-candidates',
	title: 'candidates as Democracy Club exports them',
	publication: DEMOCRACY_CLUB,
	name: 'candidates',
	columns: [
		...CORE.map((name) => ({ name })),
		...[...MORE, ...PASSED_OVER].map((name) => ({ name, isOptional: true })),
	],
	readRow: (row, { table, readings }) => {
		const number = String(cell.whole(row, 'person_id'));
		const id = cell.required(row, 'ballot_paper_id');
		const on = cell.isoDay(row, 'election_date');
		const commissionId = commissionIdIn(row, 'party_id');
		const isElected = flag(row, 'elected', 't', 'f');
		flag(row, 'cancelled_poll', 't', 'f');
		if (isCommons(id) && isElected)
			readings.books.members.same.push(
				...samePerson(number, {
					older: '',
					mnis: cell.text(row, 'mnis_id'),
					publicWhip: cell.text(row, 'twfy_id'),
					wikidata: cell.text(row, 'wikidata_id'),
				}),
			);
		if (!id.startsWith('local.')) return;
		const ballot = wardBallot(id);
		if (ballot === null || ballot.on !== on)
			return cell.badCell('ballot_paper_id', `a ballot such as local.derby.mickleover.${on}`, id);
		const votes = cell.wholeOrNull(row, 'votes_cast');
		const gss = cell.text(row, 'gss');
		readings.books.councils.candidates.push({
			at: { source: table.source, line: row.line },
			council: ballot.council,
			councilCode: '',
			ward: cell.required(row, 'post_label'),
			wardCode: /^[EWSN]\d{8}$/.test(gss) ? gss : '',
			pollingOn: on,
			isByElection: ballot.isByElection,
			name: cell.required(row, 'person_name'),
			party: { name: cell.required(row, 'party_name'), commissionId },
			votes: votes ?? 0,
			isElected: isElected ?? false,
			...(votes === null || isElected === null ? { isUncounted: true } : {}),
			seats: cell.whole(row, 'seats_contested'),
			electorate: cell.wholeOrNull(row, 'total_electorate'),
			ballots: cell.wholeOrNull(row, 'turnout_reported'),
			turnout: cell.decimalOrNull(row, 'turnout_percentage'),
			series: 'democracy-club-export',
		});
	},
};

const OLDER = [
	'id name election party_id party_name post_id post_label elected election_date old_person_ids parlparse_id party_ec_id',
].flatMap((line) => line.split(' '));
const OLDER_PASSED_OVER = [
	'ballot_paper_id seats_contested party_description_text previous_party_affiliations organisation_name NUTS1',
	'honorific_prefix honorific_suffix gender birth_date mapit_url email twitter_username facebook_page_url party_ppc_page_url',
	'facebook_personal_url homepage_url wikipedia_url linkedin_url image_url proxy_image_url_template image_copyright',
	'image_uploading_user image_uploading_user_notes twitter_user_id election_current party_lists_in_use party_list_position',
	'gss_code theyworkforyou_url favourite_biscuits cancelled_poll wikidata_id blog_url instagram_url youtube_profile',
].flatMap((line) => line.split(' '));

/** As exported until 2022, without votes: only who was elected to the Commons, and by which ids he or she is known. */
export const OLDER_CANDIDATES: HeaderShape = {
	kind: 'header',
	id: 'democracy-club-candidates-older',
	title: 'candidates as Democracy Club exported them until 2022',
	publication: DEMOCRACY_CLUB,
	name: 'candidates',
	columns: [
		...OLDER.map((name) => ({ name })),
		...OLDER_PASSED_OVER.map((name) => ({ name, isOptional: true })),
	],
	readRow: readOlder,
};

function readOlder(row: cell.Row, { readings }: RowContext): void {
	const number = String(cell.whole(row, 'id'));
	const election = cell.required(row, 'election');
	commissionIdIn(row, 'party_id');
	cell.isoDay(row, 'election_date');
	if (!flag(row, 'elected', 'True', 'False') || !isCommons(election)) return;
	readings.books.members.same.push(
		...samePerson(number, {
			older: cell.text(row, 'old_person_ids'),
			mnis: '',
			publicWhip: cell.text(row, 'parlparse_id'),
			wikidata: cell.text(row, 'wikidata_id'),
		}),
	);
}
