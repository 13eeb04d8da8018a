/** Makes a release out of its packs, in a browser as in Node. Costs a few views and copies; strings wait until asked for. */
import type { Area, Base, Coverage, Election, Party, Source } from '../model.ts';
import { openBooks } from './books.ts';
import { readCandidacies, readContests, readPlaces } from './columns.ts';
import { readFigures } from './figure-index.ts';
import type { LoadablePacks } from './format.ts';
import type { Manifest } from './manifest.ts';
import { readNames } from './name-index.ts';
import { openPack, type Pack } from './pack.ts';
import type { Release } from './release.ts';

interface About {
	readonly title: string;
	readonly isExample: boolean;
	readonly coverage: Coverage;
	readonly seatsWithoutHistory: Coverage['seats'];
}

/**
 * Without `history` there are no contests before 2010, and `coverage.seats` says so; without `findings` no findings,
 * overlaps or registrations; a book is opened when first asked for and is null where there is none. Throws `PackError` for a pack that cannot be read. Hashes are not checked: see `openRelease`.
 */
export function loadRelease(packs: LoadablePacks, manifest: Pick<Manifest, 'id'>): Release {
	const core = openPack(packs.core, 'core.pack');
	const history = packs.history && openPack(packs.history, 'history.pack');
	const findings = packs.findings && openPack(packs.findings, 'findings.pack');
	const about = core.json('about') as About;
	const loaded = history === undefined ? [core] : [core, history];
	const contests = readContests(loaded);
	const parties = core.json('parties') as Party[];
	const list = lists(core, findings);
	const books = openBooks(packs);
	return {
		id: manifest.id,
		title: about.title,
		isExample: about.isExample,
		coverage: {
			...about.coverage,
			seats: history === undefined ? about.seatsWithoutHistory : about.coverage.seats,
			registrations: about.coverage.registrations && findings !== undefined,
		},
		parties,
		areas: core.json('areas') as Area[],
		elections: core.json('elections') as Election[],
		places: readPlaces(core, history ?? core),
		contests,
		candidacies: readCandidacies(loaded, contests),
		names: readNames(core),
		figures: readFigures(core),
		get sources() {
			return list('sources') as Source[];
		},
		get results() {
			return list('results');
		},
		get totals() {
			return list('totals');
		},
		get registrations() {
			return list('registrations');
		},
		get overlaps() {
			return list('overlaps');
		},
		get findings() {
			return list('findings');
		},
		get members() {
			return books('members');
		},
		get divisions() {
			return books('divisions');
		},
		get councils() {
			return books('councils');
		},
		get polls() {
			return books('polls');
		},
		get tax() {
			return books('tax');
		},
		get interests() {
			return books('interests');
		},
	};
}

type ListName = 'sources' | 'results' | 'totals' | 'registrations' | 'overlaps' | 'findings';

/** Lists of objects, parsed when first asked for. */
function lists(core: Pack, findings: Pack | undefined): <Name extends ListName>(name: Name) => Base[Name] {
	const known = new Map<ListName, unknown>();
	return <Name extends ListName>(name: Name): Base[Name] => {
		let rows = known.get(name);
		if (rows === undefined) {
			rows = core.has(name) ? core.json(name) : (findings?.json(name) ?? []);
			known.set(name, rows);
		}
		return rows as Base[Name];
	};
}
