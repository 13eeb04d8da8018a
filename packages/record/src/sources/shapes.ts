/** Every shape that is read. A new official layout is one more entry here. */
import { SERIES } from './commons-library-history/series.ts';
import { WARD_CANDIDATES } from './commons-library-local/candidates.ts';
import { COMPOSITION_SHEETS } from './commons-library-local/compositions.ts';
import { AFFILIATIONS, ESTIMATES, PARTY_KEYS } from './commons-library-local/national.ts';
import {
	BARE_CANDIDACIES,
	BY_ELECTION_CANDIDACIES,
	HEADED_CANDIDACIES,
} from './commons-library-results/candidacies.ts';
import { BARE_SEATS, BY_ELECTION_SEATS, HEADED_SEATS } from './commons-library-results/constituencies.ts';
import { NOTIONAL_BARE, NOTIONAL_HEADED } from './commons-library-results/notional.ts';
import { PARTY_TABLES } from './commons-library-statistics/party-tables.ts';
import { TURNOUT_TABLE } from './commons-library-statistics/turnout.ts';
import { TAX_BASES } from './council-tax/bases.ts';
import { CHARGES } from './council-tax/charges.ts';
import { DWELLINGS } from './council-tax/dwellings.ts';
import { BAND_RULES } from './council-tax/rules.ts';
import { CANDIDATES, OLDER_CANDIDATES } from './democracy-club/candidates.ts';
import { BALLOT_RESULTS } from './democracy-club/results.ts';
import { NAMES, NUMBERS } from './everypolitician/names.ts';
import { POPOLO } from './everypolitician/popolo.ts';
import { CHANGED_IN_TERM, PARLIAMENTS, TERMS } from './everypolitician/terms.ts';
import { DEBATES } from './hansard/division-lists.ts';
import { POLL_OF_2014, WARD_POLLS } from './local-elections-archive/polls.ts';
import { MEMBER_DOCUMENT } from './members-names-service/member-document.ts';
import { HOUSE_SPELLS, PARTY_SPELLS, SEAT_SPELLS } from './members-names-service/spells.ts';
import { COUNCILLOR_PAGES } from './moderngov/councillors.ts';
import { ELECTION_PAGES } from './moderngov/elections.ts';
import { COMPOSITIONS, COMPOSITIONS_SINCE_1973 } from './open-council-data/compositions.ts';
import { COUNCIL_LIST } from './open-council-data/councils.ts';
import { OLDER_ROLLS, ROLL_CHANGES, ROLLS } from './open-council-data/rolls.ts';
import { MEMBERS_OF_2022 } from './open-innovations/members-of-2022.ts';
import {
	BOUNDARY_SETS,
	GENERAL_ELECTIONS,
	PARLIAMENT_PERIODS,
	RESULT_WORDS,
	REVISED_CODES,
} from './parliament/elections.ts';
import { MAIDEN_SPEECHES } from './parliament/maiden-speeches.ts';
import { OVERLAPS } from './parliament/overlaps.ts';
import { REGISTRATIONS } from './parliament/registrations.ts';
import { MEMBERS_DOCUMENT } from './parlparse/members-document.ts';
import { MEMBERSHIPS } from './parlparse/memberships.ts';
import { MINISTERS } from './parlparse/ministers.ts';
import { PEOPLE_DOCUMENT } from './parlparse/people-document.ts';
import { ABBREVIATIONS, POLLS } from './pollbase/sheets.ts';
import { DIVISIONS, MEMBERS, VOTES } from './public-whip/division-tables.ts';
import { PEOPLE, TITLES } from './public-whip/json-lists.ts';
import { REGISTER } from './register-of-interests/register.ts';
import type { DocumentShape, Shape } from './shape.ts';
import { SAMPLES } from './stacked-polls/samples.ts';
import { CROSSINGS } from './switchers/crossings.ts';
import { POLICY } from './theyworkforyou/policies.ts';

export const SHAPES: readonly Shape[] = [
	BARE_CANDIDACIES,
	HEADED_CANDIDACIES,
	BY_ELECTION_CANDIDACIES,
	...BARE_SEATS,
	HEADED_SEATS,
	BY_ELECTION_SEATS,
	NOTIONAL_BARE,
	NOTIONAL_HEADED,
	SERIES,
	...PARTY_TABLES,
	TURNOUT_TABLE,
	PARLIAMENT_PERIODS,
	GENERAL_ELECTIONS,
	BOUNDARY_SETS,
	REVISED_CODES,
	RESULT_WORDS,
	REGISTRATIONS,
	OVERLAPS,
	DIVISIONS,
	MEMBERS,
	VOTES,
	POLLS,
	ABBREVIATIONS,
	SAMPLES,
	ROLLS,
	OLDER_ROLLS,
	ROLL_CHANGES,
	COMPOSITIONS,
	COMPOSITIONS_SINCE_1973,
	COUNCIL_LIST,
	WARD_POLLS,
	POLL_OF_2014,
	...WARD_CANDIDATES,
	...COMPOSITION_SHEETS,
	AFFILIATIONS,
	ESTIMATES,
	PARTY_KEYS,
	BALLOT_RESULTS,
	CANDIDATES,
	OLDER_CANDIDATES,
	MEMBERSHIPS,
	TERMS,
	CHANGED_IN_TERM,
	PARLIAMENTS,
	NAMES,
	NUMBERS,
	PARTY_SPELLS,
	SEAT_SPELLS,
	HOUSE_SPELLS,
	CROSSINGS,
	MEMBERS_OF_2022,
	MAIDEN_SPEECHES,
	DWELLINGS,
	CHARGES,
	TAX_BASES,
	BAND_RULES,
];

/** Every shape of file that is no table. */
export const DOCUMENT_SHAPES: readonly DocumentShape[] = [
	TITLES,
	PEOPLE,
	DEBATES,
	ELECTION_PAGES,
	COUNCILLOR_PAGES,
	POPOLO,
	PEOPLE_DOCUMENT,
	MINISTERS,
	MEMBERS_DOCUMENT,
	MEMBER_DOCUMENT,
	POLICY,
	REGISTER,
];
