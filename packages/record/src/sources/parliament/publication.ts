/** Parliament's own lists that stand beside the results: periods, elections, boundary sets, party registrations. */
import type { Publication } from '../shape.ts';

export const PARLIAMENT: Publication = {
	title: 'Parliament periods, elections, boundaries and party registrations',
	publisher: 'UK Parliament',
	licence: 'Open Parliament Licence v3.0',
};
