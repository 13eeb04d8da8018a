/** The code by which whoever runs the server proves it: printed where the server was started, and shown nowhere else. */
import { newId } from '../the-office.ts';

let code: string | null = null;

/** Prints the code the first time it is asked for. */
export function setupCode(): string {
	if (code === null) {
		code = newId().slice(0, 10);
		process.stdout.write(`Code to found the organisation: ${code}\n`);
	}
	return code;
}
