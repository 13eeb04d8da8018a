/** Gives out a file of evidence, to whoever reads the case; of those who decide, only once they have declared no interest. */
import { z } from 'zod';
import type { Queries } from '../../database/database.ts';
import { sql } from '../../database/sql.ts';
import { lookAtMembers } from '../acts/act.ts';
import { found } from '../acts/refused.ts';
import { id } from '../fields.ts';
import { paperById } from '../meetings/keep-paper.ts';
import { CASE, onlyWhich, those } from './case-act.ts';
import { caseById, caseRow, unitOfCase } from './case-row.ts';

const partiesAndSecretary = those('parties', 'secretary');

async function readers(queries: Queries, given: { readonly case: string }): Promise<readonly string[]> {
	const { state } = await caseById(queries, given.case);
	const declared = state.panel.filter(({ hasInterest }) => hasInterest === false);
	return [...(await partiesAndSecretary(queries, given)), ...declared.map(({ personId }) => personId)];
}

export const readEvidence = lookAtMembers({
	name: 'cases.read-evidence',
	does: 'downloads a file of evidence in a case',
	may: ['self'],
	self: 'the parties, those who decide and the secretary of the case',
	selfOf: readers,
	input: z.object({ ...CASE, evidence: id('the evidence') }),
	unitOf: unitOfCase,
	words: onlyWhich,
	run: async ({ queries, concerns }, given) => {
		concerns((await caseRow(queries, given.case)).subject_id);
		const [row] = await queries.query<{ paper_id: string | null }>(
			sql`select paper_id from case_evidence where id = ${given.evidence} and case_id = ${given.case}`,
		);
		return paperById(queries, found(row?.paper_id, 'file'));
	},
});
