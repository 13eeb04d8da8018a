/** The program and its commands. A command is loaded when it is asked for, so that a check starts fast. */
import { Command } from 'commander';

const program = new Command('mandate').description(
	'The record of who was elected on which numbers, and a check of what is written about it.',
);

await program.parseAsync();
