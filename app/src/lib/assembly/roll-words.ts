/** What happened to a member, in a sentence. */
import { ROLL_STANDING_WORDS, type RollStanding } from '@mandate/assembly/roll';
import { dayInWords } from './times.ts';

export interface RollEventShown {
	readonly kind: string;
	readonly effective_on: string;
	readonly recorded_at: string;
	readonly by: string | null;
	readonly why: string;
	readonly unit: string | null;
	readonly standing: string | null;
	readonly arrears_months: number | null;
	readonly class: string | null;
	readonly joined_on: string | null;
	readonly name: string | null;
	readonly case: { readonly number: number; readonly clause: string } | null;
}

export function whatHappened(event: RollEventShown): string {
	const { kind, unit, standing, arrears_months: owed, joined_on, name } = event;
	const stands = standing === null ? '' : ROLL_STANDING_WORDS[standing as RollStanding];
	const owing = owed !== null && owed > 0 ? ` (${owed} ${owed === 1 ? 'month' : 'months'} owed)` : '';
	const memberClass = event.class === null ? '' : `, ${event.class} member`;
	switch (kind) {
		case 'joined':
			return `Joined ${unit ?? ''}: ${stands}${owing}${memberClass}`;
		case 'rejoined':
			return `Joined again: ${stands}${owing}${memberClass}`;
		case 'moved':
			return `Moved to ${unit ?? 'another unit'}`;
		case 'left':
			return 'Left';
		case 'expelled':
			return 'Expelled';
		case 'name':
			return name === null ? 'Name corrected' : `Name corrected to ${name}`;
		case 'joined-on':
			return joined_on === null
				? 'Day of joining corrected'
				: `Day of joining corrected to ${dayInWords(joined_on)}`;
		case 'class':
			return `Now${memberClass.slice(1)}`;
		case 'number':
			return 'Member number changed';
		default:
			return `Standing: ${stands === '' ? 'as before' : stands}${owing}${memberClass}`;
	}
}
