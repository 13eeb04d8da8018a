/** The rules for statements, in the order in which they are tried, each with the words without which it has nothing to say. */
import { allegiance } from './allegiance.ts';
import { type AskedRules, askedRules, words } from './asked.ts';
import { beats } from './beats.ts';
import { candidacies } from './candidacies.ts';
import { changes } from './changes.ts';
import { deposits } from './deposits.ts';
import { electedWhen } from './elected-when.ts';
import type { EventRule } from './event.ts';
import { field } from './field.ts';
import { geography } from './geography.ts';
import { holders } from './holders.ts';
import { incumbents, successions } from './incumbents.ts';
import { lists } from './lists.ts';
import { memberships } from './membership.ts';
import { notStanding } from './not-standing.ts';
import { offices } from './offices.ts';
import { places } from './places.ts';
import { resultLines } from './result-lines.ts';
import { RESULT_NOUNS, results } from './results.ts';
import { ENDS, runs } from './runs.ts';
import { SEAT_VERBS, seatSubjects } from './seat-subject.ts';
import { WORDS as BEATING } from './seats/beating.ts';
import { VERBS } from './seats/verbs.ts';
import { sets } from './sets.ts';
import { STOOD } from './stood.ts';
import { REPRESENTED, tenures } from './tenure.ts';

/** `null` for a rule that goes by names and marks, and not by words. */
export const STATEMENT_RULES: AskedRules<EventRule> = askedRules<EventRule>([
	[deposits, words('deposit deposits its his her their')],
	[holders, VERBS.keys()],
	[results, RESULT_NOUNS],
	[beats, [...BEATING.keys(), ...words('lost loses losing lose went goes going finished came')]],
	[offices, words('mp member')],
	[tenures, [...REPRESENTED, ...words('old former seat constituency')]],
	[places, words('# runner runners top tops topped topping first last bottom')],
	[candidacies, [...STOOD, ...words('among including candidate predecessor as former now')]],
	[seatSubjects, [...SEAT_VERBS, 'held']],
	[sets, words('all both each every still')],
	[electedWhen, words('elected returned won took gained entered entering mp fought contested')],
	[lists, null],
	[resultLines, null],
	[memberships, words('mp out back house commons parliament westminster')],
	[runs, [...ENDS, ...words('changed switched none')]],
	[
		allegiance,
		words(
			'defect defects defected defecting cross crosses crossed crossing switch switches switched switching jump jumps ' +
				'jumped jumping moves moved moving left leaving quit quits quitting resigned abandoned ditched deserted join ' +
				'joins joined joining',
		),
	],
	[changes, words('change changed changes changing lost')],
	[geography, words('is lies sits')],
	[field, words('names candidates people hopefuls contenders runners field')],
	[incumbents, words('incumbent sitting')],
	[
		successions,
		words('succeed succeeds succeeded succeeding replaces replaced replacing follows followed following'),
	],
	[notStanding, words('down retired retiring aside not')],
]);
