/** Open Council Data UK: every councillor, one roll a year, and what each council is made of. */
import type { Publication } from '../shape.ts';

export const OPEN_COUNCIL_DATA: Publication = {
	title: 'Councillors of the United Kingdom by year',
	publisher: 'Open Council Data UK',
	licence: 'CC BY-SA 4.0',
};
