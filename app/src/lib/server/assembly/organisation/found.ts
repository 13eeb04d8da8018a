/** The first act of all: an organisation from a template, by whoever runs the server. */
import { TEMPLATES } from '@mandate/assembly/rulebook';
import { z } from 'zod';
import { sql } from '../../database/sql.ts';
import { act } from '../acts/act.ts';
import { Refused } from '../acts/refused.ts';
import { line } from '../fields.ts';
import { setupCode } from './setup-code.ts';
import { freeSlug } from './units.ts';

export const foundOrganisation = act({
	name: 'organisation.found',
	does: 'founds the organisation from a template of rules',
	may: ['anyone'],
	input: z.object({
		code: line('the code that the server printed'),
		template: z.string({ error: 'Choose a template.' }),
		kind: z.string({ error: 'Choose what the first unit is.' }),
		name: line('the name of the first unit', 100),
		imprint: line('who answers for its pages, with an address', 300),
		personName: line('your name', 100),
		email: z.email('Give your e-mail address.').max(200),
	}),
	unitOf: async () => null,
	words: ({ template, kind, name }) => ({ template, kind, name }),
	run: async ({ queries, at, newId, concerns }, given) => {
		await queries.query(sql`select pg_advisory_xact_lock(760227)`);
		const [{ count }] = await queries.query<{ count: number }>(sql`select count(*)::int as count from unit`);
		if (count > 0) throw new Refused('conflict', 'The organisation is founded already. Sign in to go on.');
		if (given.code !== setupCode())
			throw new Refused('invalid', 'That is not the code.', {
				problems: [{ field: 'code', words: 'Give the code that the server printed where it was started.' }],
			});
		const rulebook = TEMPLATES.find(({ id }) => id === given.template);
		const kinds = rulebook?.versions.at(-1)?.unitKinds ?? [];
		if (rulebook === undefined || !kinds.some(({ id }) => id === given.kind))
			throw new Refused('invalid', 'That template has no such unit.', {
				problems: [{ field: 'kind', words: 'Choose a kind of unit that the template has.' }],
			});
		const [rulebookId, unitId, personId] = [newId(), newId(), newId()];
		const slug = await freeSlug(queries, given.name);
		await queries.query(sql`insert into rulebook (id, document, adopted_at)
			values (${rulebookId}, ${JSON.stringify(rulebook)}, ${at})`);
		await queries.query(sql`insert into unit (id, slug, name, kind, rulebook_id, imprint, created_at)
			values (${unitId}, ${slug}, ${given.name}, ${given.kind}, ${rulebookId}, ${given.imprint}, ${at})`);
		await queries.query(sql`insert into person (id, name, email, created_at)
			values (${personId}, ${given.personName}, ${given.email}, ${at})`);
		await queries.query(sql`insert into duty (id, person_id, unit_id, duty, title, from_on)
			values (${newId()}, ${personId}, ${unitId}, 'administrator', 'Administrator', ${at.slice(0, 10)})`);
		concerns(personId);
		return { slug };
	},
});
