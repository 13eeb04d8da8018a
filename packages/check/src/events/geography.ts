/** "P is in the South West": the region, nation or county of a seat. Red only where a region or nation is named in so many words. */
import { defaultContest } from '../resolve/when.ts';
import type { EventClaim, EventInput } from './event.ts';
import { cue, nameOf, word } from './seats/clause.ts';
import { bare } from './seats/decide.ts';
import { sceneOf } from './seats/occasion.ts';

export function geography({ s, context }: EventInput): EventClaim[] {
	const { facts } = context;
	const { contests, areas, places } = facts.release;
	const claims: EventClaim[] = [];
	for (const name of s.names) {
		if (name.kind !== 'place') continue;
		const verb = name.to;
		if (!['is', 'lies', 'sits'].includes(word(s, verb)) || cue(s, verb + 1) !== 'in') continue;
		const at = cue(s, verb + 2) === 'the' ? verb + 3 : verb + 2;
		const area = nameOf(s, at);
		if (area?.kind !== 'area') continue;
		const place = sceneOf({ context, s }, name).places[0];
		const contest = place === undefined ? -1 : defaultContest(facts, place, context.published);
		if (contest < 0) continue;
		const own = [contests.country[contest], contests.region[contest], contests.county[contest]];
		const found = area.areas.find((index) => own.includes(index));
		const told = area.areas.length === 1 ? areas[area.areas[0]].kind : null;
		const isSure = (told === 'region' || told === 'country') && name.places.length === 1;
		if (found === undefined && !isSure) continue;
		const label = own.flatMap((index) => (index >= 0 ? [areas[index].name] : [])).join(', ');
		claims.push({
			...bare({ from: name.from, to: area.to, type: 'other', party: -1 }),
			verdict: found !== undefined ? 'supported' : 'contradicted',
			detail: found !== undefined ? 'exact' : 'place',
			contest,
			election: contests.election[contest],
			workings: [
				{
					text: `${places.name.at(contests.place[contest])} is in ${label}`,
					leaves: [{ kind: 'contest', row: contest }],
				},
			],
		});
	}
	return claims;
}
