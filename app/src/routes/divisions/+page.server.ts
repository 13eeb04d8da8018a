import {
	divisionsOfPolicy,
	divisionsOfYear,
	divisionsWithWords,
	divisionYears,
	policyNames,
} from '@mandate/record/questions';
import { error } from '@sveltejs/kit';
import { divisionLines } from '$lib/server/division-lines.ts';
import { asked } from '$lib/server/known.ts';

/** Divisions by words of their titles, by year, or by the policy that editors file them under. */
export async function load({ url }) {
	const { known } = await asked(url);
	const q = (url.searchParams.get('q') ?? '').slice(0, 200);
	const year = wholeOf(url, 'year');
	const policy = wholeOf(url, 'policy');
	const years = divisionYears(known);
	const policies = policyNames(known);
	const filed = policies.find(({ number }) => number === policy) ?? null;
	if (policy !== null && filed === null) error(404, `The record has no policy of the number ${policy}.`);
	if (year !== null && !years.some((one) => one.year === year))
		error(
			404,
			`The record has no divisions of ${year}. It has some of ${years.map((one) => one.year).join(', ')}.`,
		);
	const found =
		q !== ''
			? divisionsWithWords(known, q)
			: policy !== null
				? divisionsOfPolicy(known, policy)
				: year !== null
					? divisionsOfYear(known, year)
					: null;
	return {
		q,
		year: q === '' && policy === null ? year : null,
		policy: q === '' ? filed : null,
		years,
		policies,
		coverage: known.release.coverage.books.divisions ?? '',
		lines: found === null ? null : divisionLines(known, found.slice(0, MOST)),
		count: found?.length ?? 0,
	};
}

const MOST = 500;

function wholeOf(url: URL, name: string): number | null {
	const text = url.searchParams.get(name) ?? '';
	if (text === '') return null;
	if (!/^\d{1,9}$/.test(text)) error(400, `${name}: expected a whole number, found "${text}".`);
	return Number(text);
}
