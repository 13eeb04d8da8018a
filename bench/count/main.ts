/**
 * Measures one part of the count in a process of its own and prints what it found as one line of JSON; `make` writes the
 * million ballots to a file first, so that what it takes to make them is not in the memory that is measured.
 */
import { writeFileSync } from 'node:fs';
import { millionPapers } from './million.ts';
import { PARTS } from './parts.ts';

if (process.argv[2] === 'make') {
	writeFileSync(process.argv[3], millionPapers());
	process.exit();
}
const part = PARTS.find(({ name }) => name === process.argv[2]);
if (part === undefined)
	throw new Error(`Expected one of ${PARTS.map(({ name }) => name).join(', ')}; found "${process.argv[2]}".`);
const work = part.prepare();
const from = process.hrtime.bigint();
const elections = work();
const seconds = Number(process.hrtime.bigint() - from) / 1e9;
const megabytes = Math.round(process.resourceUsage().maxRSS / 1024);
process.stdout.write(
	`${JSON.stringify({ what: part.what, bar: part.bar, seconds, elections, megabytes })}\n`,
);
