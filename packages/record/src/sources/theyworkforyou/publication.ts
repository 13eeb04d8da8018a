/** TheyWorkForYou Votes: the policies under whose names its editors file divisions. */
import type { Publication } from '../shape.ts';

export const THEYWORKFORYOU_VOTES: Publication = {
	title: 'TheyWorkForYou Votes, policies',
	publisher: 'mySociety',
	licence: 'no licence is named for the data; the program beside them is under the GNU AGPL',
};
