/**
 * Cast vote records as JSON, NIST Special Publication 1500-103 version 1.0: a record for each paper, in the order of the
 * canonical papers, so that the same papers give the same bytes. Ids are numbers and tell nothing of who cast a paper.
 */
import { canonicalPapers } from '../papers/canonical.ts';
import type { Candidate, Election } from '../papers/election.ts';
import { EQUAL, GAP, type Papers, rowCount } from '../papers/papers.ts';
import { tidy, tidyOrNull } from './names.ts';

/**
 * @param generatedAt when the report is made, as ISO 8601 with a time zone; the format asks for it
 * @returns the text of the file. Whether a candidate is withdrawn has no place in the format
 */
export function writeCvrJson(election: Election, generatedAt: string): string {
	const head = JSON.stringify(reportOf(election, generatedAt), null, 1);
	return `${head.slice(0, -2)},\n "CVR": [\n${recordsOf(canonicalPapers(election.papers)).join(',\n')}\n ]\n}\n`;
}

function reportOf({ title, seats, candidates }: Election, generatedAt: string): object {
	const name = tidy(title ?? '') || 'Election';
	const parties = partiesOf(candidates);
	return {
		'@type': 'CVR.CastVoteRecordReport',
		Version: '1.0.0',
		GeneratedDate: generatedAt,
		GpUnit: [{ '@id': 'area', '@type': 'CVR.GpUnit', Name: name, Type: 'other' }],
		ReportGeneratingDeviceIds: ['program'],
		ReportingDevice: [{ '@id': 'program', '@type': 'CVR.ReportingDevice', Application: 'Mandate' }],
		...(parties.length === 0
			? {}
			: {
					Party: parties.map((party, at) => ({
						'@id': `party-${at + 1}`,
						'@type': 'CVR.Party',
						Name: party,
					})),
				}),
		Election: [
			{
				'@id': 'election',
				'@type': 'CVR.Election',
				ElectionScopeId: 'area',
				Name: name,
				Candidate: candidates.map((candidate, place) => ({
					'@id': `candidate-${place + 1}`,
					'@type': 'CVR.Candidate',
					Name: tidy(candidate.name),
					...partyId(candidate, parties),
				})),
				Contest: [
					{
						'@id': 'contest',
						'@type': 'CVR.CandidateContest',
						Name: tidy(title ?? ''),
						...(seats === null ? {} : { NumberElected: seats }),
						ContestSelection: candidates.map((_, place) => ({
							'@id': `selection-${place + 1}`,
							'@type': 'CVR.CandidateSelection',
							CandidateIds: [`candidate-${place + 1}`],
						})),
					},
				],
			},
		],
	};
}

function partiesOf(candidates: readonly Candidate[]): readonly string[] {
	return [...new Set(candidates.flatMap(({ party }) => tidyOrNull(party ?? '') ?? []))];
}

function partyId({ party }: Candidate, parties: readonly string[]): { readonly PartyId?: string } {
	const place = parties.indexOf(tidyOrNull(party ?? '') ?? '');
	return place === -1 ? {} : { PartyId: `party-${place + 1}` };
}

/** A record a line. */
function recordsOf(papers: Papers): readonly string[] {
	const records: string[] = [];
	for (let row = 0; row < rowCount(papers); row++) {
		const selections = JSON.stringify(selectionsOf(papers, row));
		for (let copy = 0; copy < papers.copies[row]; copy++) {
			const id = records.length + 1;
			records.push(
				`  {"@type":"CVR.CVR","ElectionId":"election","UniqueId":"${id}","CurrentSnapshotId":"snapshot-${id}",` +
					`"CVRSnapshot":[{"@id":"snapshot-${id}","@type":"CVR.CVRSnapshot","Type":"interpreted","CVRContest":[` +
					`{"@type":"CVR.CVRContest","ContestId":"contest","CVRContestSelection":${selections}}]}]}`,
			);
		}
	}
	return records;
}

/** A gap leaves out a rank; after equal preferences it leaves out as many more as stood equal, as some read those so. */
function selectionsOf({ starts, marks }: Papers, row: number): readonly object[] {
	const selections: object[] = [];
	let rank = 0;
	let equals = 1;
	let isGap = false;
	for (const mark of marks.subarray(starts[row], starts[row + 1])) {
		if (mark === GAP) {
			isGap = true;
			continue;
		}
		if ((mark & EQUAL) !== 0) equals++;
		else {
			rank += isGap ? equals + 1 : 1;
			equals = 1;
			isGap = false;
		}
		selections.push({
			'@type': 'CVR.CVRContestSelection',
			ContestSelectionId: `selection-${(mark & ~EQUAL) + 1}`,
			SelectionPosition: [
				{ '@type': 'CVR.SelectionPosition', HasIndication: 'yes', NumberVotes: 1, Rank: rank },
			],
		});
	}
	return selections;
}
