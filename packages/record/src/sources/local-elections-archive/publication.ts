/** The Local Elections Archive Project: every candidate at council elections, one file a polling day, without a header. */
import type { Publication } from '../shape.ts';

export const ARCHIVE: Publication = {
	title: 'Local Elections Archive Project',
	publisher: 'Andrew Teale',
	licence: 'CC BY-SA 3.0',
};
