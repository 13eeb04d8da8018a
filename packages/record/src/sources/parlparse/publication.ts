/** mySociety's lists of members and ministers. */
import type { Publication } from '../shape.ts';

export const PARLPARSE: Publication = {
	title: 'parlparse',
	publisher: 'mySociety',
	licence: 'content from Parliament under the Open Parliament Licence v3.0',
};
