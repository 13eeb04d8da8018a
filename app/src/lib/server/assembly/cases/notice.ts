/** Gives notice of a case to whom it is against: from then on they see it, and days are counted. */
import { z } from 'zod';
import { sql } from '../../database/sql.ts';
import { act } from '../acts/act.ts';
import { Refused } from '../acts/refused.ts';
import { tick } from '../fields.ts';
import { CASE, enter, mustBeTime, onlyWhich, tell, theCase, those } from './case-act.ts';
import { unitOfCase } from './case-row.ts';

export const giveNotice = act({
	name: 'cases.give-notice',
	does: 'gives notice of a case to whom it is against',
	may: ['self'],
	self: 'the secretary of the case',
	selfOf: those('secretary'),
	input: z.object({ ...CASE, byHand: tick() }),
	unitOf: unitOfCase,
	words: onlyWhich,
	run: async (desk, given) => {
		const found = await theCase(desk, given);
		mustBeTime(found, { step: 'notice' }, desk.at);
		const { subject_id } = found.row;
		const [person] = await desk.queries.query<{ email: string | null }>(
			sql`select email from person where id = ${subject_id}`,
		);
		if ((person?.email ?? null) === null && !given.byHand) {
			const words = 'No e-mail address is known. Hand the notice over on paper, and say here that you did.';
			throw new Refused('invalid', words, { problems: [{ field: 'byHand', words }] });
		}
		const words = given.byHand ? 'Handed over on paper.' : 'Sent by e-mail.';
		await enter(desk, given.case, { kind: 'notice', words });
		await tell(desk, given.case, 'notice', [subject_id]);
	},
});
