/** As whom pages are asked for: each duty in the units of the planted member, those that may anything above, and some beside. */
import { HOLDERS } from '../seeded-assembly.ts';

/** Members and delegates of the region hold nothing below it; of the units beside, three stand for all that have no right. */
const NOT_ASKED =
	/^(?:member|delegate)@region$|^(?:delegate|chair|panel|auditor)@south$|^(?!member)[a-z]+@dale$/;

export const ASKED_AS: readonly string[] = HOLDERS.filter((holder) => !NOT_ASKED.test(holder));

/** Everybody else who has a part in what was planted: deciders of the case and of the appeals. */
export const PANELISTS: readonly string[] = ['second-panel', 'fifth-panel'];

/** Who sends wrong forms: one for each kind of standing. */
export const SENDERS: readonly string[] = [
	...['visitor', 'planted', 'fellow', 'suspended', 'teller', 'member@dale', 'secretary@south'],
	...['secretary@mill', 'chair@north', 'panel@north', 'auditor@north', 'administrator@region'],
];
