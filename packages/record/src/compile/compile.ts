/**
 * Compiles a base into the packs of a release. Pure: the same base gives the same bytes, whatever order its rows are in.
 * `core` is what a check of results since 2010 needs, `history` the seats of the elections before, `findings` what is
 * looked up by hand.
 */
import type { Base, Coverage } from '../model.ts';
import type { CompiledPacks, Sha256 } from '../release/format.ts';
import { FORMAT_VERSION, PACK_NAMES } from '../release/format.ts';
import type { Counts, Manifest } from '../release/manifest.ts';
import { releaseId } from '../release/manifest.ts';
import { writeBooks } from './books.ts';
import { writeContests, writePlaceContests } from './columns.ts';
import { writeFigures } from './figures.ts';
import { writeNames } from './names.ts';
import { isCore, type Ordered, orderBase } from './order.ts';
import { orderRows } from './rows.ts';
import { writePack } from './write-pack.ts';

export interface Compiled {
	readonly manifest: Manifest;
	readonly packs: CompiledPacks;
}

/** Throws where a row of the base refers to what is not in it, or an id is there twice. */
export function compileBase(base: Base, sha256: Sha256): Compiled {
	const ordered = orderBase(base);
	const rows = orderRows(base, ordered);
	const counts: Counts = {
		elections: ordered.elections.length,
		contests: ordered.contests.length,
		candidacies: ordered.contests.reduce((sum, contest) => sum + contest.candidacies.length, 0),
		places: ordered.places.length,
		parties: ordered.parties.length,
		areas: ordered.areas.length,
		sources: ordered.sources.length,
		results: rows.results.length,
		totals: rows.totals.length,
		registrations: rows.registrations.length,
		overlaps: rows.overlaps.length,
		findings: rows.findings.length,
	};

	const core = writePack();
	core.json('about', {
		title: base.title,
		isExample: base.isExample,
		coverage: base.coverage,
		seatsWithoutHistory: seatsWithoutHistory(base.coverage, ordered),
	});
	core.json('sources', ordered.sources);
	core.json('parties', ordered.parties);
	core.json('areas', ordered.areas);
	core.json('elections', ordered.elections);
	core.json('results', rows.results);
	core.json('totals', rows.totals);
	core.strings('places.name', ordered.places);
	writeContests(core, ordered, 0, ordered.coreCount);
	writePlaceContests(core, ordered, ordered.coreCount);
	writeNames(core, ordered);
	writeFigures(core, ordered);

	const history = writePack();
	writeContests(history, ordered, ordered.coreCount, ordered.contests.length);
	writePlaceContests(history, ordered, ordered.contests.length);

	const findings = writePack();
	findings.json('findings', rows.findings);
	findings.json('overlaps', rows.overlaps);
	findings.json('registrations', rows.registrations);

	const packs: CompiledPacks = {
		core: core.bytes(),
		history: history.bytes(),
		findings: findings.bytes(),
		...writeBooks(base, ordered),
	};
	const manifest: Manifest = {
		format: 'mandate-record',
		version: FORMAT_VERSION,
		id: releaseId(packs, sha256),
		title: base.title,
		isExample: base.isExample,
		coverage: base.coverage,
		packs: PACK_NAMES.flatMap((name) => {
			const bytes = packs[name];
			if (bytes === undefined) return [];
			return [{ name, path: `${name}.pack`, bytes: bytes.length, sha256: sha256(bytes) }];
		}),
		counts,
	};
	return { manifest, packs };
}

/** Seats by party that the core alone covers: from its first general election, if the record covers them at all. */
function seatsWithoutHistory({ seats }: Coverage, { elections }: Ordered): Coverage['seats'] {
	const first = elections.find((election) => isCore(election) && election.kind === 'general');
	if (seats === null || first === undefined || first.pollingOn > seats.to) return null;
	return { from: first.pollingOn > seats.from ? first.pollingOn : seats.from, to: seats.to };
}
