/** Checks texts judged by hand and scores the answers. */
import { type Claim, checkText } from '@mandate/check';
import type { Release } from '@mandate/record';
import { say } from './generated/run.ts';
import type { GoldText, JudgedClaim } from './gold.ts';
import { accepts, isInScope, isRed, score } from './score.ts';
import { type Failure, newTally, ofParty, ofType, type Tally } from './tally.ts';

export interface GoldRun {
	readonly tally: Tally;
	readonly failures: readonly Failure[];
}

export const partiesIn = (party: string | null): readonly string[] => (party ? party.split('; ') : []);

export function runGold(texts: readonly GoldText[], release: Release): GoldRun {
	const tally = newTally();
	const failures: Failure[] = [];

	for (const { id, text, published, claims: gold } of texts) {
		const from = performance.now();
		const { claims, summary } = checkText(text, release, published === null ? {} : { published });
		tally.checking += performance.now() - from;
		tally.texts++;
		tally.figures += summary.figures;
		tally.notUnderstood += summary.not_understood;
		const fail = (what: Failure['what'], one: JudgedClaim | null, claim: Claim | null) => {
			const expected = one
				? `${one.type} ${one.verdict} “${one.quote}” (${one.workings ?? ''})`
				: 'no claim, or one of another kind';
			const kind = one && isRed(one.verdict) ? one.verdict : 'true';
			failures.push({
				group: id,
				kind,
				what,
				text: one?.quote ?? claim?.quote ?? '',
				expected,
				found: claim ? [say(claim)] : [],
			});
		};
		const { pairs, extra } = score(text, gold, claims);
		for (const claim of extra) {
			if (!isRed(claim.verdict)) continue;
			ofType(tally, claim.type).falseReds++;
			fail('false red', null, claim);
		}
		pairs.forEach(({ claim }, i) => {
			const one = gold[i];
			const isWronglyRed =
				claim !== null && isRed(claim.verdict) && !isRed(one.verdict) && !accepts(one, claim.verdict);
			if (one.borderline) {
				tally.borderline.claims++;
				if (claim && accepts(one, claim.verdict)) tally.borderline.right++;
				if (isWronglyRed) tally.borderline.reds++;
				return;
			}
			const row = ofType(tally, one.type);
			if (isWronglyRed) {
				if (one.verdict === 'not_in_record') row.review++;
				else {
					ofType(tally, claim.type).falseReds++;
					fail('false red', one, claim);
				}
			}
			if (!one.isLoaded || !isInScope(one)) return;
			row.claims++;
			const isRight = claim !== null && accepts(one, claim.verdict);
			if (claim) row.found++;
			if (claim?.type === one.type) row.typed++;
			if (isRight) row.right++;
			const isError = isRed(one.verdict);
			const isCaught = isError && claim !== null && isRed(claim.verdict);
			const isPassed = isError && claim?.verdict === 'supported' && !isRight;
			if (isError) row.errors++;
			if (isCaught) row.caught++;
			if (isCaught && isRight) row.named++;
			if (isPassed) row.passed++;
			for (const party of partiesIn(one.party)) {
				const p = ofParty(tally, party);
				if (isError) p.errors++;
				else p.claims++;
				if (isCaught) p.caught++;
				if (isWronglyRed) p.reds++;
			}
			if (claim === null) fail('not found', one, null);
			else if (isPassed) fail('passed as supported', one, claim);
			else if (!isRight && !isWronglyRed && !isCaught) fail('other verdict', one, claim);
		});
	}
	return { tally, failures };
}
