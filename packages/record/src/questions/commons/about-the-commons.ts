/** Questions about the House of Commons: its seats, who held them, and who controlled it. */

export type { Left } from '../people/last-day.ts';
export type { Knowledge } from '../people/sits-as.ts';
export { type ChamberSeat, chamberOf, type Holding, vacanciesOf } from './chamber.ts';
export { type ClaimedBody, type ClaimedSeat, claimedBody } from './claimed-body.ts';
export { type Composition, compositionOn, type SeatNow } from './composition.ts';
export {
	COMMONS_BODY,
	type Control,
	controlOn,
	type Executive,
	type SeatMajority,
	type StatedControl,
	statedControl,
} from './control.ts';
export type { PartySeats } from './count-sides.ts';
export { type ChamberEvent, chamberEvents, compositionByDay, type DayCount } from './replay.ts';
export type { Vacancy } from './vacancies.ts';
