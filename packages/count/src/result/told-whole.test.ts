// Whole counts as they are told: every sentence of every stage, and why each of the others was not elected.
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { countFile } from '../count-file.ts';
import { smallElection } from '../fixture/small-election.ts';
import { candidateLabels, type Election } from '../papers/election.ts';
import { findRule } from '../rules/rules.ts';
import type { Count } from '../stages/count.ts';
import { drawLot } from '../ties/lot.ts';
import { sheetCsv } from './csv.ts';
import { countInWords } from './sentences.ts';
import { whyNot } from './why.ts';

const COMMITTEE = readFileSync(
	new URL('../../../../examples/ballots/allotment-committee.blt', import.meta.url),
);

function told(count: Count, { candidates }: Election): string {
	const labels = candidateLabels(candidates);
	return [
		...countInWords(count, candidates).flatMap(({ stage, heading, sentences }) => [
			`${stage}. ${heading}`,
			...sentences.map((sentence) => `  ${sentence}`),
		]),
		...whyNot(count, candidates).flatMap(({ candidate, sentences }) => [
			`${labels[candidate]}?`,
			...sentences.map((sentence) => `  ${sentence}`),
		]),
	].join('\n');
}

function committee(rule: string) {
	const counted = countFile(COMMITTEE, { rule });
	if (!counted.ok) throw new Error('not counted');
	return counted;
}

function small(
	rule: string,
	names: readonly string[],
	seats: number,
	rows: readonly (readonly number[])[],
	seed?: string,
) {
	const election = smallElection(names, seats, rows);
	const lot = seed === undefined ? null : drawLot(seed, candidateLabels(election.candidates));
	const count = findRule(rule)?.count(election, { seats, lot });
	if (count === undefined) throw new Error(rule);
	return told(count, election);
}

it('a committee by the Scottish rule', () => {
	const { count, election } = committee('scottish-stv');
	expect(told(count, election)).toMatchInlineSnapshot(`
		"1. First preferences
		  412 papers are counted by first preference.
		  The quota, the votes that are enough for a seat: 412 ÷ (3 + 1), the fraction left off, is 103; and 1 more makes 104.
		  Ada Moss (170) has reached the quota of 104 and is elected.
		2. Surplus of Ada Moss
		  Ada Moss has 170, the quota is 104: a surplus of 66.
		  170 papers go on to the next choice still in the count, at 66 × 1 ÷ 170 = 0.38823 each.
		  Gained: Ben Okoro 45.81114, Cara Lindqvist 12.03513 and Elin Voss 4.65876.
		  3.49407 can go to nobody, since the papers name no other candidate still in the count.
		  0.00090 is lost because values are cut short after 5 decimal places.
		3. Exclusion of Grace Tolland
		  Grace Tolland (14) has the fewest votes and is excluded.
		  14 papers go on to the next choice still in the count at their present value of 1 each.
		  Gained: Finn Abara 9 and Elin Voss 3.
		  2 can go to nobody, since the papers name no other candidate still in the count.
		4. Exclusion of Finn Abara
		  Finn Abara (35) has the fewest votes and is excluded.
		  35 papers go on to the next choice still in the count at their present value of 1 each.
		  Gained: Cara Lindqvist 25 and Dev Patel-Hughes 7.
		  3 can go to nobody, since the papers name no other candidate still in the count.
		  Cara Lindqvist (107.03513) has reached the quota of 104 and is elected.
		5. Surplus of Cara Lindqvist
		  Cara Lindqvist has 107.03513, the quota is 104: a surplus of 3.03513.
		  126 papers go on to the next choice still in the count: 95 papers at 3.03513 × 1 ÷ 107.03513 = 0.02835 and 31 papers at 3.03513 × 0.38823 ÷ 107.03513 = 0.01100 each.
		  Gained: Dev Patel-Hughes 1.33245, Elin Voss 0.45360 and Ben Okoro 0.42525.
		  0.82295 can go to nobody, since the papers name no other candidate still in the count.
		  0.00088 is lost because values are cut short after 5 decimal places.
		6. Exclusion of Elin Voss
		  Elin Voss (37.11236) has the fewest votes and is excluded.
		  60 papers go on to the next choice still in the count at their present value.
		  Gained: Dev Patel-Hughes 25 and Ben Okoro 4.65876.
		  7.45360 can go to nobody, since the papers name no other candidate still in the count.
		7. Exclusion of Dev Patel-Hughes
		  Dev Patel-Hughes (83.33245) has the fewest votes and is excluded.
		  129 papers go on to the next choice still in the count at their present value.
		  Gained: Ben Okoro 13.33245.
		  70 can go to nobody, since the papers name no other candidate still in the count.
		  Ben Okoro (117.22760) has reached the quota of 104 and is elected.
		  All 3 seats are filled.
		Dev Patel-Hughes?
		  Dev Patel-Hughes was excluded at stage 7 with 83.33245, the fewest of the 2 still in the count.
		  Next above was Ben Okoro with 103.89515, 20.56270 more.
		  With more than 20.56270 votes more at that point, and nothing else changed, Dev Patel-Hughes would have stayed in for that stage, and the fewest would have been those of Ben Okoro.
		  These votes went on: 13.33245 to Ben Okoro and 70 to nobody.
		Elin Voss?
		  Elin Voss was excluded at stage 6 with 37.11236, the fewest of the 3 still in the count.
		  Next above was Dev Patel-Hughes with 58.33245, 21.22009 more.
		  With more than 21.22009 votes more at that point, and nothing else changed, Elin Voss would have stayed in for that stage, and the fewest would have been those of Dev Patel-Hughes.
		  These votes went on: 25 to Dev Patel-Hughes, 4.65876 to Ben Okoro and 7.45360 to nobody.
		Finn Abara?
		  Finn Abara was excluded at stage 4 with 35, the fewest of the 5 still in the count.
		  Next above was Elin Voss with 36.65876, 1.65876 more.
		  With more than 1.65876 votes more at that point, and nothing else changed, Finn Abara would have stayed in for that stage, and the fewest would have been those of Elin Voss.
		  These votes went on: 25 to Cara Lindqvist, 7 to Dev Patel-Hughes and 3 to nobody.
		Grace Tolland?
		  Grace Tolland was excluded at stage 3 with 14, the fewest of the 6 still in the count.
		  Next above was Finn Abara with 26, 12 more.
		  With more than 12 votes more at that point, and nothing else changed, Grace Tolland would have stayed in for that stage, and the fewest would have been those of Finn Abara.
		  These votes went on: 9 to Finn Abara, 3 to Elin Voss and 2 to nobody."
	`);
	expect(sheetCsv(count, election.candidates)).toMatchInlineSnapshot(`
		"Candidate,Party,Outcome,Stage 1: First preferences,"Stage 2: Surplus of Ada Moss, moved","Stage 2: Surplus of Ada Moss, votes","Stage 3: Exclusion of Grace Tolland, moved","Stage 3: Exclusion of Grace Tolland, votes","Stage 4: Exclusion of Finn Abara, moved","Stage 4: Exclusion of Finn Abara, votes","Stage 5: Surplus of Cara Lindqvist, moved","Stage 5: Surplus of Cara Lindqvist, votes","Stage 6: Exclusion of Elin Voss, moved","Stage 6: Exclusion of Elin Voss, votes","Stage 7: Exclusion of Dev Patel-Hughes, moved","Stage 7: Exclusion of Dev Patel-Hughes, votes"
		Ada Moss,,"elected 1st, at stage 1",170.00000,-66.00000,104.00000,,104.00000,,104.00000,,104.00000,,104.00000,,104.00000
		Ben Okoro,,"elected 3rd, at stage 7",53.00000,+45.81114,98.81114,,98.81114,,98.81114,+0.42525,99.23639,+4.65876,103.89515,+13.33245,117.22760
		Cara Lindqvist,,"elected 2nd, at stage 4",70.00000,+12.03513,82.03513,,82.03513,+25.00000,107.03513,-3.03513,104.00000,,104.00000,,104.00000
		Dev Patel-Hughes,,excluded at stage 7,50.00000,,50.00000,,50.00000,+7.00000,57.00000,+1.33245,58.33245,+25.00000,83.33245,-83.33245,0.00000
		Elin Voss,,excluded at stage 6,29.00000,+4.65876,33.65876,+3.00000,36.65876,,36.65876,+0.45360,37.11236,-37.11236,0.00000,,
		Finn Abara,,excluded at stage 4,26.00000,,26.00000,+9.00000,35.00000,-35.00000,0.00000,,,,,,
		Grace Tolland,,excluded at stage 3,14.00000,,14.00000,-14.00000,0.00000,,,,,,,,
		Non-transferable,,,0.00000,+3.49407,3.49407,+2.00000,5.49407,+3.00000,8.49407,+0.82295,9.31702,+7.45360,16.77062,+70.00000,86.77062
		Lost to rounding,,,0.00000,+0.00090,0.00090,,0.00090,,0.00090,+0.00088,0.00178,,0.00178,,0.00178
		Sum,,,412.00000,,412.00000,,412.00000,,412.00000,,412.00000,,412.00000,,412.00000
		Quota,,,104.00000,,104.00000,,104.00000,,104.00000,,104.00000,,104.00000,,104.00000
		"
	`);
});

it('a committee by ERS97', () => {
	const { count, election } = committee('ers97');
	expect(told(count, election)).toMatchInlineSnapshot(`
		"1. First preferences
		  412 papers are counted by first preference.
		  The quota, the votes that are enough for a seat: 412 ÷ (3 + 1) is 103.
		  Ada Moss (170) has reached the quota of 103 and is elected.
		2. Surplus of Ada Moss
		  Ada Moss has 170, the quota is 103: a surplus of 67.
		  Of the 170 papers last received, worth 1 each, 161 go on to the next choice still in the count, at 67 ÷ 161 papers = 0.41 each.
		  Gained: Ben Okoro 48.38, Cara Lindqvist 12.71 and Elin Voss 4.92.
		  0.99 is left over, since the value of a paper is cut short after 2 decimal places, and goes to nobody.
		3. Exclusion of Grace Tolland
		  Grace Tolland (14) has the fewest votes and is excluded.
		  14 papers go on to the next choice still in the count at their present value of 1 each.
		  Gained: Finn Abara 9 and Elin Voss 3.
		  2 can go to nobody, since the papers name no other candidate still in the count.
		4. Exclusion of Finn Abara
		  Finn Abara (35) has the fewest votes and is excluded.
		  35 papers go on to the next choice still in the count at their present value of 1 each.
		  Gained: Cara Lindqvist 25 and Dev Patel-Hughes 7.
		  3 can go to nobody, since the papers name no other candidate still in the count.
		  Cara Lindqvist (107.71) has reached the quota of 103 and is elected.
		  Ben Okoro (101.38) has no fewer votes than all that are still active, divided by one more than the seats unfilled, and is elected.
		  All 3 seats are filled.
		Dev Patel-Hughes?
		  Dev Patel-Hughes was never excluded, and had 57 when the last of the 3 seats was taken.
		  Ben Okoro took the last seat at stage 4 with 101.38: 44.38 more than Dev Patel-Hughes had then.
		Elin Voss?
		  Elin Voss was never excluded, and had 36.92 when the last of the 3 seats was taken.
		  Ben Okoro took the last seat at stage 4 with 101.38: 64.46 more than Elin Voss had then.
		Finn Abara?
		  Finn Abara was excluded at stage 4 with 35, the fewest of the 5 still in the count.
		  Next above was Elin Voss with 36.92, 1.92 more.
		  These votes went on: 25 to Cara Lindqvist, 7 to Dev Patel-Hughes and 3 to nobody.
		Grace Tolland?
		  Grace Tolland was excluded at stage 3 with 14, the fewest of the 6 still in the count.
		  Next above was Finn Abara with 26, 12 more.
		  These votes went on: 9 to Finn Abara, 3 to Elin Voss and 2 to nobody."
	`);
});

it("a committee by Meek's method", () => {
	const { count, election } = committee('meek');
	expect(told(count, election)).toMatchInlineSnapshot(`
		"1. First preferences
		  412 papers are counted by first preference.
		  The quota, the votes that are enough for a seat: 412 ÷ (3 + 1) is 103; and 0.000000001 more makes 103.000000001.
		  Ada Moss (170) has reached the quota of 103.000000001 and is elected.
		2. Surplus of Ada Moss
		  Of every vote that comes, Ada Moss keeps 0.600596126; the rest goes on to the next choice.
		  The papers were shared out 6 times to come to these figures.
		  Gained: Ben Okoro 47.129657132, Cara Lindqvist 12.381520094 and Elin Voss 4.792846488.
		  3.594634866 can go to nobody, since the papers name no other candidate still in the count.
		  The quota is now another: 408.405365134 ÷ (3 + 1), cut short after 9 decimal places, is 102.101341283; and 0.000000001 more makes 102.101341284.
		3. Exclusion of Grace Tolland
		  Grace Tolland (14) has the fewest votes and is excluded. What reaches this candidate goes on whole to the next choice.
		  Of every vote that comes, Ada Moss keeps 0.597615500; the rest goes on to the next choice.
		  The papers were shared out 5 times to come to these figures.
		  Gained: Finn Abara 9, Elin Voss 3.035767512, Ben Okoro 0.351713868 and Cara Lindqvist 0.092399406.
		  2.026825634 can go to nobody, since the papers name no other candidate still in the count.
		  The quota is now another: 406.378539500 ÷ (3 + 1) is 101.594634875; and 0.000000001 more makes 101.594634876.
		4. Exclusion of Finn Abara
		  Finn Abara (35) has the fewest votes and is excluded. What reaches this candidate goes on whole to the next choice.
		  Of every vote that comes, Ada Moss keeps 0.597615500; the rest goes on to the next choice.
		  Gained: Cara Lindqvist 25 and Dev Patel-Hughes 7.
		  3 can go to nobody, since the papers name no other candidate still in the count.
		  The quota is now another: 403.378539500 ÷ (3 + 1) is 100.844634875; and 0.000000001 more makes 100.844634876.
		  Cara Lindqvist (107.473919500) has reached the quota of 100.844634876 and is elected.
		5. Surplus of Cara Lindqvist
		  Of every vote that comes, Ada Moss keeps 0.593203735 and Cara Lindqvist keeps 0.938317272; the rest goes on to the next choice.
		  The papers were shared out 2 times to come to these figures.
		  Gained: Dev Patel-Hughes 2.899088216, Ben Okoro 1.445829190 and Elin Voss 1.039864828.
		  1.866173654 can go to nobody, since the papers name no other candidate still in the count.
		  The quota is now another: 401.512365846 ÷ (3 + 1), cut short after 9 decimal places, is 100.378091461; and 0.000000001 more makes 100.378091462.
		  Ben Okoro (101.927200190) has reached the quota of 100.378091462 and is elected.
		  All 3 seats are filled.
		Dev Patel-Hughes?
		  Dev Patel-Hughes was never excluded, and had 59.899088216 when the last of the 3 seats was taken.
		  Ben Okoro took the last seat at stage 5 with 101.927200190, the quota being 100.378091462: 42.028111974 more than Dev Patel-Hughes had then.
		Elin Voss?
		  Elin Voss was never excluded, and had 37.868478828 when the last of the 3 seats was taken.
		  Ben Okoro took the last seat at stage 5 with 101.927200190, the quota being 100.378091462: 64.058721362 more than Elin Voss had then.
		Finn Abara?
		  Finn Abara was excluded at stage 4 with 35, the fewest of the 5 still in the count.
		  Next above was Elin Voss with 36.828614000, 1.828614000 more.
		  These votes went on: 25 to Cara Lindqvist, 7 to Dev Patel-Hughes and 3 to nobody.
		Grace Tolland?
		  Grace Tolland was excluded at stage 3 with 14, the fewest of the 6 still in the count.
		  Next above was Finn Abara with 26, 12 more.
		  These votes went on: 9 to Finn Abara, 3.035767512 to Elin Voss, 0.351713868 to Ben Okoro, 0.092399406 to Cara Lindqvist and 2.026825634 to nobody."
	`);
});

it('one seat by a majority of the papers still in play', () => {
	expect(
		small('av-majority', ['Ada', 'Ben', 'Cas', 'Dee'], 1, [
			[9, 0],
			[7, 1, 2],
			[5, 2, 1],
			[3, 3],
			[1, 3, 2],
		]),
	).toMatchInlineSnapshot(`
		"1. First preferences
		  25 papers are counted by first preference.
		2. Exclusion of Dee
		  Dee (4) has the fewest votes and is excluded.
		  4 papers go on to the next choice still in the count at their present value of 1 each.
		  Gained: Cas 1.
		  3 can go to nobody, since the papers name no other candidate still in the count.
		3. Exclusion of Cas
		  Cas (6) has the fewest votes and is excluded.
		  6 papers go on to the next choice still in the count at their present value of 1 each.
		  Gained: Ben 5.
		  1 can go to nobody, since the papers name no other candidate still in the count.
		  Ben (12) has more than half of the 21 that candidates still hold, and is elected.
		  The seat is filled.
		Ada?
		  Ada was never excluded, and had 9 when the seat was taken.
		  Ben took it at stage 3 with 12: 3 more than Ada had then.
		Cas?
		  Cas was excluded at stage 3 with 6, the fewest of the 3 still in the count.
		  Next above was Ben with 7, 1 more.
		  With more than 1 vote more at that point, and nothing else changed, Cas would have stayed in for that stage, and the fewest would have been those of Ben.
		  These votes went on: 5 to Ben and 1 to nobody.
		Dee?
		  Dee was excluded at stage 2 with 4, the fewest of the 4 still in the count.
		  Next above was Cas with 5, 1 more.
		  With more than 1 vote more at that point, and nothing else changed, Dee would have stayed in for that stage, and the fewest would have been those of Cas.
		  These votes went on: 1 to Cas and 3 to nobody."
	`);
});

it('one seat by the Scottish rule, with one who withdrew', () => {
	expect(
		small('av-scottish', ['Ada', 'Ben*', 'Cas', 'Dee'], 1, [
			[6, 0],
			[5, 1, 2],
			[2, 3, 2],
		]),
	).toMatchInlineSnapshot(`
		"1. First preferences
		  13 papers are counted by first preference.
		  The quota, the votes that are enough for a seat: 13 ÷ (1 + 1), the fraction left off, is 6; and 1 more makes 7.
		2. Exclusion of Dee
		  Dee (2) has the fewest votes and is excluded.
		  2 papers go on to the next choice still in the count at their present value of 1 each.
		  Gained: Cas 2.
		  Cas (7) has reached the quota of 7 and is elected.
		  The seat is filled.
		Ada?
		  Ada was never excluded, and had 6 when the seat was taken.
		  Cas took it at stage 2 with 7, the quota being 7: 1 more than Ada had then.
		Dee?
		  Dee was excluded at stage 2 with 2, the fewest of the 3 still in the count.
		  Next above was Cas with 5, 3 more.
		  With more than 3 votes more at that point, and nothing else changed, Dee would have stayed in for that stage, and the fewest would have been those of Cas.
		  These votes went on: 2 to Cas."
	`);
});

it('the most votes, and a tie that the lot settles', () => {
	const rows = [
		[4, 0],
		[4, 1],
		[1, 2],
	];
	expect(small('fptp', ['Ada', 'Ben', 'Cas'], 1, rows, 'seven')).toMatchInlineSnapshot(`
		"1. First preferences
		  9 papers are counted by first preference.
		  Ada and Ben are tied, and it has to be settled who takes the seat.
		  The lot settles it: drawn in the order Ada, Ben. Who is drawn earlier is favoured, so it is Ada.
		  Ada (4) has the most votes and is elected.
		  The seat is filled.
		Ben?
		  Ben was never excluded, and had 4 when the seat was taken.
		  Ada and Ben are tied, and it has to be settled who takes the seat.
		  The lot settles it: drawn in the order Ada, Ben. Who is drawn earlier is favoured, so it is Ada.
		Cas?
		  Cas was never excluded, and had 1 when the seat was taken.
		  Ada took it at stage 1 with 4: 3 more than Cas had then."
	`);
	expect(small('fptp', ['Ada', 'Ben', 'Cas'], 1, rows)).toMatchInlineSnapshot(`
		"1. First preferences
		  9 papers are counted by first preference.
		  The count stops here: Ada and Ben are tied, no earlier figure parts them, and a lot has to settle who takes the seat.
		Ada?
		  Ada has 4 at stage 1, where the count stopped.
		  The count stops here: Ada and Ben are tied, no earlier figure parts them, and a lot has to settle who takes the seat.
		Ben?
		  Ben has 4 at stage 1, where the count stopped.
		  The count stops here: Ada and Ben are tied, no earlier figure parts them, and a lot has to settle who takes the seat.
		Cas?
		  Cas has 1 at stage 1, where the count stopped."
	`);
});

it('more seats than candidates, a single paper, and no papers at all', () => {
	expect(small('scottish-stv', ['Ada', 'Ben'], 3, [[1, 0]])).toMatchInlineSnapshot(`
		"1. First preferences
		  1 paper is counted by first preference.
		  The quota, the votes that are enough for a seat: 1 ÷ (3 + 1), the fraction left off, is 0; and 1 more makes 1.
		  Ada (1) has reached the quota of 1 and is elected.
		  Ben (0) is elected, since no more candidates are left than there are seats to fill.
		  1 seat stays empty: no candidate is left."
	`);
	expect(small('scottish-stv', ['Ada', 'Ben'], 1, [])).toMatchInlineSnapshot(`""`);
});

it('an exclusion with no papers, one of a single paper, and a surplus whose value is cut short', () => {
	expect(
		small('scottish-stv', ['Ada', 'Ben', 'Cas', 'Dee', 'Eve', 'Fay'], 2, [
			[20, 0, 1, 2],
			[7, 0, 2, 1],
			[6, 1, 3],
			[1, 1, 2],
			[9, 2, 3],
			[8, 3, 1],
			[1, 4, 1],
		]),
	).toMatchInlineSnapshot(`
		"1. First preferences
		  52 papers are counted by first preference.
		  The quota, the votes that are enough for a seat: 52 ÷ (2 + 1), the fraction left off, is 17; and 1 more makes 18.
		  Ada (27) has reached the quota of 18 and is elected.
		2. Surplus of Ada
		  Ada has 27, the quota is 18: a surplus of 9.
		  27 papers go on to the next choice still in the count, at 9 × 1 ÷ 27 = 0.33333 each.
		  Gained: Ben 6.66660 and Cas 2.33331.
		  0.00009 is lost because values are cut short after 5 decimal places.
		3. Exclusion of Fay
		  Fay (0) has the fewest votes and is excluded.
		  There are no papers to transfer.
		4. Exclusion of Eve
		  Eve (1) has the fewest votes and is excluded.
		  1 paper goes on to the next choice still in the count at its present value of 1.
		  Gained: Ben 1.
		5. Exclusion of Dee
		  Dee (8) has the fewest votes and is excluded.
		  8 papers go on to the next choice still in the count at their present value of 1 each.
		  Gained: Ben 8.
		  Ben (22.66660) has reached the quota of 18 and is elected.
		  All 2 seats are filled.
		Cas?
		  Cas was never excluded, and had 11.33331 when the last of the 2 seats was taken.
		  Ben took the last seat at stage 5 with 22.66660, the quota being 18: 11.33329 more than Cas had then.
		Dee?
		  Dee was excluded at stage 5 with 8, the fewest of the 3 still in the count.
		  Next above was Cas with 11.33331, 3.33331 more.
		  With more than 3.33331 votes more at that point, and nothing else changed, Dee would have stayed in for that stage, and the fewest would have been those of Cas.
		  These votes went on: 8 to Ben.
		Eve?
		  Eve was excluded at stage 4 with 1, the fewest of the 4 still in the count.
		  Next above was Dee with 8, 7 more.
		  With more than 7 votes more at that point, and nothing else changed, Eve would have stayed in for that stage, and the fewest would have been those of Dee.
		  These votes went on: 1 to Ben.
		Fay?
		  Fay was excluded at stage 3 with 0, the fewest of the 5 still in the count.
		  Next above was Eve with 1, 1 more.
		  With more than 1 vote more at that point, and nothing else changed, Fay would have stayed in for that stage, and the fewest would have been those of Eve."
	`);
});
