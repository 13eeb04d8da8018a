/** Motions of the planted member: given in, ruled out, made public; and what the member did with another's. */
import { admitMotion, ruleOutMotion } from '../../src/lib/server/assembly/motions/admit.ts';
import { amendMotion } from '../../src/lib/server/assembly/motions/amend.ts';
import { backMotion } from '../../src/lib/server/assembly/motions/back.ts';
import { publishMotion } from '../../src/lib/server/assembly/motions/publish.ts';
import { submitMotion } from '../../src/lib/server/assembly/motions/submit.ts';
import type { Hand } from './hand.ts';
import { PLANTED } from './values.ts';

export async function plantMotions({ world, planted, fellow, must }: Hand) {
	const { words } = PLANTED;
	const on = (number: number) => ({ unit: 'mill', number });
	const submit = (who: string, title: string, text: string, reason: string) =>
		must(who, submitMotion, { unit: 'mill', title, text, reason });
	world.setNow('2026-05-23T09:00:00.000Z');
	await submit(planted, words('motion title'), words('motion text'), words('motion reason'));
	await submit(planted, words('ruled out title'), words('ruled out text'), '');
	await must('secretary-mill', ruleOutMotion, {
		...on(2),
		reasons: words('ruled out reasons'),
		clause: '5.1',
	});
	await submit(planted, words('public title'), words('public text'), words('public reason'));
	await submit(fellow, 'The park gates', 'This branch asks for new gates.', '');
	await must(planted, backMotion, { ...on(4), part: 'seconder' });
	await must(fellow, backMotion, { ...on(3), part: 'seconder' });
	for (const number of [3, 4]) await must('secretary-mill', admitMotion, on(number));
	await must(planted, amendMotion, { ...on(4), text: `This branch asks. ${words('amendment')}` });
	for (const number of [3, 4]) await must('secretary-mill', publishMotion, on(number));
	return { places: ['1', '2', '3', '4'].map((number) => ({ unit: 'mill', number })) };
}
