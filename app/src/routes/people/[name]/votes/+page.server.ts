import { personPath } from '@mandate/record/addresses';
import { howAPersonVoted } from '@mandate/record/questions';
import { error } from '@sveltejs/kit';
import { asked } from '$lib/server/known.ts';
import { personAsked } from '$lib/server/person-asked.ts';
import { policyVotes, voteLine } from '$lib/server/person-votes.ts';

/** Every division in whose list a person is; those of one policy where the address says so. */
export async function load({ params, url }) {
	const { known } = await asked(url);
	const { person } = personAsked(known, params.name, url, '/votes');
	if (person === null) error(404, `More than one person is called "${params.name}".`);
	const told = howAPersonVoted(known, person.id);
	const policies = policyVotes(known, told.votes);
	const wanted = url.searchParams.get('policy') ?? '';
	const policy = policies.find(({ number }) => String(number) === wanted) ?? null;
	if (wanted !== '' && policy === null)
		error(404, `The record has no vote of ${person.name} under a policy "${wanted}".`);
	const row = policy && [...(known.release.divisions?.policies.number ?? [])].indexOf(policy.number);
	const votes = row === null ? told.votes : told.votes.filter((vote) => vote.policies.includes(row));
	return {
		name: person.name,
		path: personPath(person),
		policy,
		policies,
		lines: votes.map((vote) => voteLine(known, vote)).reverse(),
	};
}
