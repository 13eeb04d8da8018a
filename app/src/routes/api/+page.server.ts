/** What a program needs to know to have an article checked, out of the tables that the API itself goes by. */
import { CLAIM_TYPES, VERDICTS } from '@mandate/check';
import { LARGEST_TEXT, PROBLEM_WORDS, PROBLEMS, type ProblemCode } from '$lib/checking/problems.ts';
import { exampleOf } from '$lib/server/api/example.ts';
import { ROUTES } from '$lib/server/api/routes.ts';
import { LONGEST_CHECK } from '$lib/server/checkers/checking.ts';
import { checkedExample } from '$lib/server/example.ts';
import { ASKED_A_MINUTE, CHECKS_A_MINUTE } from '$lib/server/rate.ts';

export async function load() {
	const { answer } = await checkedExample();
	const claim = answer.claims.find(({ verdict }) => verdict === 'contradicted') ?? answer.claims[0];
	return {
		claim: JSON.stringify(claim, null, 2),
		questions: ROUTES.map((route) => ({
			path: route.path,
			summary: route.summary,
			takes: route.parameters.filter((one) => one.in === 'query').map(({ name }) => name),
			example: exampleOf(route),
		})),
		limits: {
			askedAMinute: ASKED_A_MINUTE,
			bytes: LARGEST_TEXT,
			aMinute: CHECKS_A_MINUTE,
			seconds: LONGEST_CHECK,
		},
		problems: (Object.keys(PROBLEM_WORDS) as ProblemCode[]).map((code) => ({
			code,
			status: PROBLEMS[code],
			when: PROBLEM_WORDS[code],
		})),
		types: CLAIM_TYPES,
		verdicts: VERDICTS,
	};
}
