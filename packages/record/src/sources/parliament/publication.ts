/** Parliament's own lists that stand beside the results: periods, elections, boundary sets, party registrations. */
import type { Publication } from '../shape.ts';

export const PARLIAMENT: Publication = {
	title: "Parliament's lists of elections",
	publisher: 'UK Parliament',
	licence: 'Open Parliament Licence v3.0',
};
