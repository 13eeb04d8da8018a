/** The Public Whip's record of divisions of the House of Commons, 1997 to 2014, made from Hansard. */
import type { Publication } from '../shape.ts';

export const PUBLIC_WHIP: Publication = {
	title: 'The Public Whip, divisions 1997 to 2014',
	publisher: 'The Public Whip, from Hansard',
	licence: 'Parliamentary copyright; no licence is named for this copy',
};
