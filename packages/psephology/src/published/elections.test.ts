/** The arithmetic over whole elections, against what is published or was counted from the same files by other means. */
import { describe, expect, it } from 'vitest';
import {
	butlerSwing,
	type Movement,
	parsePrinted,
	percent,
	printsDifference,
	seatChange,
	share,
	shareChange,
	sign,
	steedSwing,
	toDecimal,
} from '../index.ts';
import { general, isThere, type Row, winners, type Year } from './results.ts';

describe.skipIf(!isThere)('the arithmetic over whole elections', () => {
	/** A party's two tallies in each seat that kept its code from one election to the next. */
	function movements(
		from: Year,
		to: Year,
	): Map<string, Map<string, Movement & { readonly published: string }>> {
		const tally = (year: Year) => {
			const seats = new Map<string, { total: number; parties: Map<string, Row[]> }>();
			for (const row of general(year)) {
				const seat = seats.get(row.code) ?? { total: 0, parties: new Map<string, Row[]>() };
				seat.total += row.votes;
				seat.parties.set(row.party, [...(seat.parties.get(row.party) ?? []), row]);
				seats.set(row.code, seat);
			}
			return seats;
		};
		const before = tally(from);
		const found = new Map<string, Map<string, Movement & { readonly published: string }>>();
		for (const [code, seat] of tally(to)) {
			const base = before.get(code);
			if (base === undefined) continue;
			const parties = new Map<string, Movement & { readonly published: string }>();
			for (const [party, list] of seat.parties) {
				const old = base.parties.get(party);
				if (list.length !== 1 || old?.length !== 1) continue;
				parties.set(party, {
					before: { votes: old[0].votes, total: base.total },
					after: { votes: list[0].votes, total: seat.total },
					published: list[0].change,
				});
			}
			found.set(code, parties);
		}
		return found;
	}

	it('published changes of 2017 print as the exact change or the difference of rounded shares', () => {
		let exact = 0;
		let ofRounded = 0;
		let neither = 0;
		for (const parties of movements(2015, 2017).values()) {
			for (const one of parties.values()) {
				const millionths = parsePrinted(one.published);
				if (millionths === null) continue;
				const printed = parsePrinted(toDecimal(percent(millionths.value), 1));
				const which = printsDifference(percent(share(one.after)), percent(share(one.before)), printed!);
				if (which === 'exact') exact++;
				else if (which === 'ofRounded') ofRounded++;
				else neither++;
			}
		}
		console.info(
			`2015 to 2017, ${exact + ofRounded + neither} changes: ${exact} exact, ${ofRounded} of rounded, ${neither} neither`,
		);
		expect(exact).toBeGreaterThan(2_900);
		expect(neither).toBeLessThanOrEqual(1);
	});

	it('in 2017 Butler and Steed swing between Conservatives and Labour differ in sign in 102 seats, and both parties rose in most', () => {
		let opposite = 0;
		let bothRose = 0;
		let seats = 0;
		for (const parties of movements(2015, 2017).values()) {
			const from = parties.get('Con');
			const to = parties.get('Lab');
			if (from === undefined || to === undefined) continue;
			seats++;
			const signs = [sign(butlerSwing(from, to)), sign(steedSwing(from, to))];
			if (signs[0] * signs[1] < 0) opposite++;
			if (sign(shareChange(from)) > 0 && sign(shareChange(to)) > 0) bothRose++;
		}
		expect([seats, opposite, bothRose]).toEqual([631, 102, 529]);
	});

	it('gains and losses between two elections add up to nothing', () => {
		const before = winners(2017);
		const results = [...winners(2019)].map(([code, winner]) => ({ winner, winnerAtBase: before.get(code)! }));
		const parties = new Set(results.flatMap((one) => [one.winner, one.winnerAtBase]));
		let net = 0;
		for (const party of parties) net += seatChange(party, results).net;
		expect(net).toBe(0);
		expect(seatChange('Con', results).net).toBe(365 - 317);
	});
});
