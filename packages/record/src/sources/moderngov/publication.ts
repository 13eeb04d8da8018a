/** What a council's own site, run on ModernGov, gives as XML. */
import type { Publication } from '../shape.ts';

export const MODERNGOV: Publication = {
	title: 'The site of a council',
	publisher: 'the council, by ModernGov',
	licence: 'as the council states it',
};
