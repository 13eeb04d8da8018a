/** PollBase, Mark Pack's collection of polls of voting intention; its sheets as CSV. */
import type { Publication } from '../shape.ts';

export const POLLBASE: Publication = {
	title: 'PollBase, polls of voting intention',
	publisher: 'Mark Pack',
	licence: 'Free to use with credit (markpack.org.uk/opinion-polls)',
};
