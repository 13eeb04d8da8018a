/** Answers made once for a release and a ledger, and let go with them. */
import type { LedgerView } from '../ledger/fold.ts';
import type { Release } from '../release/release.ts';
import type { Known } from './known.ts';

export function remembered<T>(make: (known: Known) => T): (known: Known) => T {
	const releases = new WeakMap<Release, WeakMap<LedgerView, { readonly made: T }>>();
	return (known) => {
		const views = releases.get(known.release) ?? new WeakMap<LedgerView, { readonly made: T }>();
		releases.set(known.release, views);
		const kept = views.get(known.ledger);
		if (kept) return kept.made;
		const made = make(known);
		views.set(known.ledger, { made });
		return made;
	};
}
