/** Two cases: one against the planted member, taken to the appeal, and one in which the planted member complains. */
import { addEvidence, appeal, reply } from '../../src/lib/server/assembly/cases/answer.ts';
import { decideCase } from '../../src/lib/server/assembly/cases/decide.ts';
import { giveNotice } from '../../src/lib/server/assembly/cases/notice.ts';
import { openCase } from '../../src/lib/server/assembly/cases/open-case.ts';
import { declareInterest, namePanel } from '../../src/lib/server/assembly/cases/panel.ts';
import { callHearing, takeMeasure } from '../../src/lib/server/assembly/cases/steps.ts';
import type { Hand } from './hand.ts';
import { PLANTED } from './values.ts';

export async function plantCases({ world, planted, must }: Hand) {
	const { words } = PLANTED;
	const open = async (name: string, given: object) => {
		const { case: id } = await must('secretary-north', openCase, {
			unit: 'north',
			process: 'complaint',
			clause: '3.2',
			reason: words(`${name} reason`),
			evidenceTitle: words(`${name} title`),
			evidence: words(`${name} evidence`),
			...given,
		});
		return id;
	};
	world.setNow('2026-05-02T09:00:00.000Z');
	const id = await open('case', { person: PLANTED.number, complainant: 'M-dale' });
	const on = { case: id };
	await must('secretary-north', giveNotice, on);
	for (const panelist of ['second-panel', 'third-panel', 'fourth-panel']) {
		await must('secretary-north', namePanel, { ...on, person: `${panelist}@invented.example` });
		await must(panelist, declareInterest, { ...on, interest: 'no' });
	}
	await must('secretary-north', namePanel, { ...on, person: 'panel-north@invented.example' });
	await must('panel-north', declareInterest, { ...on, interest: 'yes', words: words('case interest') });
	await must(planted, reply, { ...on, words: words('case reply') });
	await must(planted, addEvidence, { ...on, title: words('own title'), words: words('own evidence') });
	await must('member-dale', addEvidence, { ...on, title: 'A letter', words: words('their evidence') });
	await must('secretary-north', callHearing, { ...on, onDay: '2026-05-20', words: words('case hearing') });
	await must('secretary-north', takeMeasure, {
		...on,
		words: words('case measure'),
		clause: '10.2',
		reviewOn: '2026-05-20',
	});
	const against = await open('complaint', { person: 'F-fellow', complainant: PLANTED.number });
	await must('secretary-north', giveNotice, { case: against });
	// Named, and has not said yet whether there is an interest.
	await must('secretary-north', namePanel, { case: against, person: 'panel-region@invented.example' });
	world.setNow('2026-05-22T09:00:00.000Z');
	await must('second-panel', decideCase, {
		...on,
		outcome: 'confirmed',
		words: words('case decision'),
		clause: '10.2',
		appealUntil: '2026-06-30',
	});
	await must(planted, appeal, { ...on, words: words('case appeal') });
	return {
		names: [
			[id, 'case'],
			[against, 'complaint'],
		] as [string, string][],
		places: [id, against].map((one) => ({ unit: 'north', case: one })),
	};
}
