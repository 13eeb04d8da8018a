/** House of Commons Library briefing CBP-8647: every constituency at every general election since 1918. */
import type { Publication } from '../shape.ts';

export const SERIES_PUBLICATION: Publication = {
	title: 'General election results from 1918 to 2019 (CBP-8647)',
	publisher: 'House of Commons Library',
	licence: 'Open Parliament Licence v3.0',
};
