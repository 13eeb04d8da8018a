/**
 * Swing between two parties, and the figures it is mistaken for. Each function takes the party that the swing is `from`
 * and the party it is `to`; a swing the other way is negative.
 */
import { shareChange } from './change.ts';
import { type Fraction, fraction, sub } from './fraction.ts';
import { roundUp } from './rounding.ts';
import type { Movement } from './tally.ts';

/**
 * Butler or conventional swing: half of (the change in share of `to`, less the change in share of `from`), with all valid
 * votes in the base. House of Commons Library SN02608; printed by the Library, the BBC and the Press Association.
 */
export function butlerSwing(from: Movement, to: Movement): Fraction {
	const lead = leadChange(from, to);
	return { n: lead.n, d: lead.d * 2n };
}

/**
 * Steed or two-party swing: the change in the share of `to` in the votes of the two parties alone.
 * @throws RangeError where the two had no vote at one of the elections.
 */
export function steedSwing(from: Movement, to: Movement): Fraction {
	return shareChange({
		before: { votes: to.before.votes, total: to.before.votes + from.before.votes },
		after: { votes: to.after.votes, total: to.after.votes + from.after.votes },
	});
}

/** Change in the lead of `to` over `from`: both changes together, twice the Butler swing. Often misprinted as the swing. */
export function leadChange(from: Movement, to: Movement): Fraction {
	const isOneCount = from.before.total === to.before.total && from.after.total === to.after.total;
	if (!isOneCount) return sub(shareChange(to), shareChange(from));
	return shareChange({
		before: { votes: to.before.votes - from.before.votes, total: to.before.total },
		after: { votes: to.after.votes - from.after.votes, total: to.after.total },
	});
}

/** The change in share of one party, which some call its swing. In British usage it is not one. */
export function onePartySwing(party: Movement): Fraction {
	return shareChange(party);
}

/** Swing at which the seat is tied: half of the majority as a part of the valid votes. The BBC prints it rounded as usual. */
export function swingNeeded(majority: number, validVotes: number): Fraction {
	return fraction(BigInt(majority), 2n * BigInt(validVotes));
}

/** Swing needed in points as the Press Association prints it: rounded up, since the figure below would not be enough. */
export function swingNeededRoundedUp(majority: number, validVotes: number, decimals: number): Fraction {
	const exact = swingNeeded(majority, validVotes);
	return roundUp({ n: exact.n * 100n, d: exact.d }, decimals);
}

/** Fewest voters who, changing from the winner to the runner-up, give the runner-up the seat. */
export function votesNeeded(majority: number): number {
	return Math.floor(majority / 2) + 1;
}
