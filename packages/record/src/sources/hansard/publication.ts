/** Hansard, as parsed into XML: the lists of names of divisions inside debates. */
import type { Publication } from '../shape.ts';

export const HANSARD: Publication = {
	title: 'Hansard, House of Commons debates',
	publisher: 'UK Parliament, parsed by TheyWorkForYou',
	licence: 'Open Parliament Licence v3.0',
};
