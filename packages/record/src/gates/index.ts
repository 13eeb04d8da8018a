/** Every gate, in the order in which their findings are listed. */
import type { Finding } from '../model.ts';
import type { Gate, GateInput } from './gate.ts';

const GATES: readonly Gate[] = [];

export function runGates(input: GateInput): Finding[] {
	return GATES.flatMap((gate) => gate(input));
}
