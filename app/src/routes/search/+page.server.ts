import { type FoundKind, LONGEST_QUERY, search } from '@mandate/record/questions';
import { asked } from '$lib/server/known.ts';

const A_KIND = 8;
const ONE_KIND = 100;

/** What a query finds, grouped by kind. What was asked is neither kept nor logged. */
export async function load({ url, setHeaders }) {
	setHeaders({ 'x-robots-tag': 'noindex' });
	const { known } = await asked(url);
	const typed = url.searchParams.get('q') ?? '';
	const query = typed.slice(0, LONGEST_QUERY).trim();
	const only = url.searchParams.get('kind') as FoundKind | null;
	const answer = search(known, query, only === null ? A_KIND : ONE_KIND);
	return {
		query,
		isCut: typed.trim().length > LONGEST_QUERY,
		isPostcode: /^[a-z]{1,2}\d[a-z\d]? ?\d[a-z]{2}$/i.test(query),
		longest: LONGEST_QUERY,
		only,
		answer: {
			...answer,
			groups: only === null ? answer.groups : answer.groups.filter(({ kind }) => kind === only),
		},
	};
}
