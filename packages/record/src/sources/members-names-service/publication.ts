/** Parliament's Members' Names Information Service as it stood in September 2015. */
import type { Publication } from '../shape.ts';

export const MEMBERS_NAMES_SERVICE: Publication = {
	title: "Members' Names Information Service, September 2015",
	publisher: 'UK Parliament',
	licence: 'Open Parliament Licence v3.0',
};
