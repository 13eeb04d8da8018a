/**
 * Where the official files of the record are published: raw files of public repositories, each at the commit that the
 * record was tested with, so that what is at an address never changes. Sizes and hashes are of those files.
 */
import { SERIES_PUBLICATION } from '../sources/commons-library-history/publication.ts';
import { RESULTS } from '../sources/commons-library-results/publication.ts';
import { STATISTICS } from '../sources/commons-library-statistics/publication.ts';
import { PARLIAMENT } from '../sources/parliament/publication.ts';
import type { Publication } from '../sources/shape.ts';
import type { Address, AddressList, WorkbookTable } from './address.ts';

/** Origin of every address below; `--base` names another. */
const ORIGIN = 'https://raw.githubusercontent.com';

/** Election results and lists, kept by Parliament; commit of 20 August 2026. */
const PSEPHOLOGY = `${ORIGIN}/ukparliament/psephology/774c93e64c4d69a5094d0518aef68060c4d74df0/db/data`;

/** The Library's series of every seat since 1918; commit of 9 April 2026. */
const SINCE_1918 = `${ORIGIN}/keithysimpson/UK_general_election_polls_stacked/5207d01ec9eff74dac854d41852fda69823bb525/data`;

/** The Library's workbook of national tables, briefing CBP-7529; commit of 29 November 2020. */
const WORKBOOKS = `${ORIGIN}/evanodell/parlitools/b22d58e7fea6a4a239cfc728206b2b6049f38d31/data-raw/hocl-data`;

/** Bytes, SHA-256, path in the repository, which is the path below `elections/` here. */
const LISTS = `
200282 37f0cfa7b9e11c28e16b4334292b85cd90bcc08aff3061c1899569421b807b7b constituency-area-overlaps.csv
365 a2a0edaee621d79564a6009fe649117c1c8094fece84816f7e438f035066bd9f general-elections.csv
499 26360566feb5aef70506d84337f6e63fe340a0ed42ea975b24dfc961e60acf63 general_election_in_boundary_sets.csv
7091 4a7b38d353d33dfd1d3994465a88c62629868d10fcef55541ce78e180675e320 parliament_periods.csv
30441 cd8faa2a36e4187f5be099480bd1a570d8a13f5908f564d71c23521717f5fed9 political-party-registrations.csv
1588 68aef872cdce78b6bd6a51988d4cb0d1021562a15326c17394b75065c73c4339 result_summaries.csv
243 b40a8dd596288913981f05ebd14153442b2a1037157b4edf468db65cf9a9f564 revised_constituency_ids.csv
`;

const BY_PARLIAMENT = `
258725 832356abd7bf29a8c21a951da15a38aaeaa83048e941831acbe2ea9d42701ee9 results-by-parliament/54/notional-general-election/results.csv
30294 7527353e2579b6dcc61082cb5da341e1ddb7ee5e063ab3d098c1bc884ac851ab results-by-parliament/55/by-elections/candidacies.csv
4447 8a530809859464105f9325cadd7668acf6a3a66f5e9f5f4087ae375fe30abbfb results-by-parliament/55/by-elections/constituencies.csv
630864 5f7368cd66e8fbfb467c08071f096d4e3bd40a578dd7ff6296252c822fe3daaa results-by-parliament/55/general-election/candidacies.csv
124469 de837ef608e86f888f0c4ac0ec59316173d1a7b55df5f80b9b2939129eab94e1 results-by-parliament/55/general-election/constituencies.csv
14781 3bc03325040ee4238fe2a6076cf9bf0b19782e987df67b83b094d667599d4823 results-by-parliament/56/by-elections/candidacies.csv
2282 30257ac71bd471a8a183c647dd5287ab222d4a81d39317f268d91ab94112cb4a results-by-parliament/56/by-elections/constituencies.csv
615753 dec2d4dd40050e122504e5cbce5653fcaa4d524e5d4630234c0f99917d83b9f4 results-by-parliament/56/general-election/candidacies.csv
125709 8ef13047dff0d89e9f8dc55187b28530e6daa1836fc64325efcdceef8ed0c099 results-by-parliament/56/general-election/constituencies.csv
8782 c2b805fca7471d920c610d01a3aab51893d3dec250fc91c70d55a12486b1127d results-by-parliament/57/by-elections/candidacies.csv
1311 2b603b8b98f35f94bf3607de8cb963722fb5a819d9a9e1849a913bde5a246379 results-by-parliament/57/by-elections/constituencies.csv
511540 1720a20e4ae0cc786dd4185c0ee11b8b85612f85f8f2d882149d73c5fa8bc584 results-by-parliament/57/general-election/candidacies.csv
124778 0fe0447065df37f52343f73c85cde93eea79fc6d89e2fe4609dda1c364b5c614 results-by-parliament/57/general-election/constituencies.csv
40637 a524e6fb785251174d059e9659da263dd955625c73036c2498826b18593f3b1d results-by-parliament/58/by-elections/candidacies.csv
5163 da80a836fc3f4d8aca3ecc431b3274aa6e0a998f435bc3e4554a7b027ac5e599 results-by-parliament/58/by-elections/constituencies.csv
509561 5a057ae4a33423af406f9da8d980759dad4036bca836bbde2c7a3d5774bfaae3 results-by-parliament/58/general-election/candidacies.csv
127736 447288168ce9850a3e41b79aeb2c637e059fcb3c23d64d6566535e5d5d7fb394 results-by-parliament/58/general-election/constituencies.csv
530201 625e1c53f295eeb6c164e13434334c29a866b196b0eec0beac27850874f5acd5 results-by-parliament/58/notional-general-election/results.csv
13564 f3211799906fee9efabe3cfcbd979f4cd49d44fc8157df3d054b193a3385bc8b results-by-parliament/59/by-elections/candidacies.csv
1528 df1ebc46eae442f97092a43bbd5c94f97404d3aad5fbf006fdde44cfcf846992 results-by-parliament/59/by-elections/constituencies.csv
675395 2fe33932f57423c3b486341c6acefb7307ef0e97f4c40c2bd6a36ec545a7c951 results-by-parliament/59/general-election/candidacies.csv
116067 bdc0eff07722a21c80b2ecaaf37b7b220cdd778499f1a30637bce249d77d006d results-by-parliament/59/general-election/constituencies.csv
`;

const SERIES = `
1888253 0bc67fb1be889f1fc028c65ebfb5995f88a14843007924b0ca4b242d748a45fe 1918-2019election_results.csv
`;

/** Rows, columns, SHA-256 of the CSV, its name, and the title that the sheet bears. */
const TABLES = `
77 15 e7dcb13bf8f26c2acaf36e0aa913dd06643fc03f6701c050d73d80872824b5ec 1-ge-eng.csv Table 1e: General Election Results, 1918-2019: England1
77 17 68dd40385c7fa2076aa3ca0d6fd4132f55be717d770a930c427342aa4f474bc9 1-ge-gb.csv Table 1c: General Election Results, 1918-2019: Great Britain1
83 17 21d429d086f3e3b15965de5c1785c918c7a5b748714a053449c7b2bbc6b32a7f 1-ge-ni.csv Table 1k: General Election Results, 1918-2019: Northern Ireland1
77 17 fe4615c6329a24fb9a28173fc81e7beece049492440a9c02202c74268e897452 1-ge-scot.csv Table 1i: General Election Results, 1918-2019: Scotland1
79 19 adf52d80dda59d25423982c8886117555832cc406656665ffa7171dde5214d87 1-ge-uk.csv Table 1a: General Election Results, 1918-2019: United Kingdom1
77 17 447575b5c1c3d3d67236eadd6021fc8cd3d7302996f873d316b5f7990a8112bb 1-ge-wales.csv Table 1g: General Election Results, 1918-2019: Wales1
41 8 0a278200cf53c6bc54392bd46a7a9bc2af0c90238d5221cd28bc9a9231667773 2-turnout.csv Table 2: Turnout at UK General Elections, 1918-2019
`;

function linesOf(table: string): string[] {
	return table.trim().split('\n');
}

function filesOf(table: string, from: string, to: string, { publisher, licence }: Publication): Address[] {
	return linesOf(table).map((line) => {
		const [bytes, sha256, path] = line.split(' ');
		return {
			address: `${from}/${path}`,
			path: `${to}/${path}`,
			sha256,
			bytes: Number(bytes),
			publisher,
			licence,
			tables: [],
		};
	});
}

function tablesOf(table: string, to: string): WorkbookTable[] {
	return linesOf(table).map((line) => {
		const [rows, columns, sha256, name, ...title] = line.split(' ');
		return {
			title: title.join(' '),
			path: `${to}/${name}`,
			rows: Number(rows),
			columns: Number(columns),
			sha256,
		};
	});
}

/** Every file that the readers read. The workbook's own size and hash are not known. */
export const ADDRESSES: AddressList = {
	files: [
		...filesOf(LISTS, PSEPHOLOGY, 'elections', PARLIAMENT),
		...filesOf(BY_PARLIAMENT, PSEPHOLOGY, 'elections', RESULTS),
		...filesOf(SERIES, SINCE_1918, 'history', SERIES_PUBLICATION),
		{
			address: `${WORKBOOKS}/CBP-7529-.download.xlsx`,
			path: 'workbooks/CBP-7529.xlsx',
			sha256: null,
			bytes: null,
			publisher: STATISTICS.publisher,
			licence: STATISTICS.licence,
			tables: tablesOf(TABLES, 'history/cbp-7529-tables'),
		},
	],
};
