/** What each frame of the templates about councils draws, with the slots it fills. */
import type { CouncilFrame } from '../templates/councils.ts';
import { national } from './council-national-frame.ts';
import { change, member } from './council-people-frames.ts';
import { control, elected, held, moved, switched } from './council-seat-frames.ts';
import type { CouncilDraw } from './council-slots.ts';
import type { CouncilView } from './council-view.ts';
import { contest } from './council-ward-frames.ts';
import type { Random } from './random.ts';

export function drawOf(frame: CouncilFrame, view: CouncilView, random: Random): CouncilDraw | null {
	switch (frame) {
		case 'held':
			return held(view, random, false);
		case 'poll':
			return held(view, random, true);
		case 'elected':
			return elected(view, random);
		case 'moved':
			return moved(view, random);
		case 'switch':
			return switched(view, random);
		case 'control':
			return control(view, random);
		case 'member':
			return member(view, random);
		case 'change':
			return change(view, random);
		case 'national':
			return national(view, random);
		default:
			return contest(view, random, frame);
	}
}
