/** A published list of members of the Commons who crossed the floor or lost or regained the whip since 1979. */
import type { Publication } from '../shape.ts';

export const SWITCHERS: Publication = {
	title: 'Members who changed allegiance since 1979',
	publisher: 'Evan Odell, hansard-data',
	licence: 'no licence given',
};
