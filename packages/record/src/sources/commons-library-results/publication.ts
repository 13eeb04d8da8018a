/** House of Commons Library election results as kept by Parliament's psephology project, 2010 onwards. */
import type { Publication } from '../shape.ts';

export const RESULTS: Publication = {
	title: 'House of Commons election results',
	publisher: 'House of Commons Library',
	licence: 'Open Parliament Licence v3.0',
};
