/** Erases what a rule has kept of a person until today. */
import { z } from 'zod';
import type { Queries } from '../../../database/database.ts';
import type { Job } from '../../../jobs/job.ts';
import { enterInLog } from '../../log/enter.ts';
import type { Office } from '../../office.ts';
import { unitOfPerson } from '../member-in.ts';
import { eraseDue } from './erase.ts';

const GIVEN = z.object({ person: z.string() });

export async function eraseWhenDue(queries: Queries, office: Office, job: Job): Promise<void> {
	const { person } = GIVEN.parse(job.given);
	const at = office.now().toISOString();
	await eraseDue(queries, person, at);
	await enterInLog(queries, {
		at,
		act: 'roll.erase-when-due',
		actorId: null,
		unitId: await unitOfPerson(queries, person),
		outcome: 'done',
		subjects: new Set([person]),
		words: {},
		salt: office.newId(),
	});
}
