/** House of Commons Library briefing CBP-7529: national tables since 1918. */
import type { Publication } from '../shape.ts';

export const STATISTICS: Publication = {
	title: 'UK election statistics: 1918 to 2019 (CBP-7529)',
	publisher: 'House of Commons Library',
	licence: 'Open Parliament Licence v3.0',
};
