/** The program and its commands. A command is loaded when it is asked for, so that a check starts fast. */
import { Command, CommanderError } from 'commander';

/** A reader that goes away ("| head") ends the program; it is no error. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
	if (error.code === 'EPIPE') process.exit(process.exitCode ?? 0);
	throw error;
});

const program = new Command('mandate')
	.description('The record of who was elected on which numbers, and a check of what is written about it.')
	.showHelpAfterError('(mandate --help lists the commands)')
	.exitOverride();

const RECORD = [
	'--record <folder>',
	'record to use, or "example" (default: MANDATE_RECORD, else build/record, else the example)',
] as const;

program
	.command('check')
	.description(
		'check articles against the record; exit status 0 with nothing red, 1 with red, 2 if any could not be checked',
	)
	.argument('[file...]', 'articles as text, Markdown or HTML; - reads standard input')
	.option('--date <day>', 'day of publication, YYYY-MM-DD')
	.option(...RECORD)
	.option('--json', 'print one JSON object a line, one line an article')
	.option('--html <file>', 'write a page to keep or print')
	.option('--annotations <file>', 'write W3C Web Annotations, one a claim')
	.option('--ndjson', 'read {"id","text","published"?} a line from standard input, answer a line each')
	.action(async (files, options) => {
		process.exitCode = await (await import('./check.ts')).check(files, options);
	});

program
	.command('count')
	.description(
		'count a file of ballots by a rule; exit status 0 when counted, 1 when it stopped for a lot, 2 when it could not be counted',
	)
	.argument(
		'[file]',
		'ballots as BLT, PrefLib, Scottish council CSV, cast vote records or a table; - reads standard input',
	)
	.option('--rule <id>', 'rule to count by')
	.option('--rules', 'list the rules')
	.option('--seats <number>', 'how many to elect, where the file does not say')
	.option('--seed <text>', 'what the lot is drawn from, should a tie ask for one')
	.option('--order <names>', 'an order drawn in the room instead: all candidates, parted by semicolons')
	.option('--contest <name>', 'contest to count, where the file has several')
	.option('--json', 'print the result as JSON, every stage')
	.option('--csv', 'print the count sheet as a table')
	.action(async (file, options) => {
		process.exitCode = await (await import('./count.ts')).count(file, options);
	});

const record = program.command('record').description('fetch, build, read and look into a record');
record
	.command('build')
	.description('make a record out of folders of official files')
	.argument('<folder...>', 'folders of files as they were published')
	.option('--out <folder>', 'where to put it', 'build/record')
	.action(async (folders, options) => {
		process.exitCode = await (await import('./record-build.ts')).recordBuild(folders, options);
	});
record
	.command('fetch')
	.description('fetch the official files from their public addresses, then make a record out of them')
	.option('--to <folder>', 'where to put the files', 'build/official')
	.option('--from <file>', 'list of addresses to go by instead, as JSON')
	.option('--base <address>', 'mirror that has the files under the same paths')
	.option('--out <folder>', 'where to put the record', 'build/record')
	.option('--no-build', 'fetch the files and make no record')
	.option('--list', 'print the list of addresses and fetch nothing')
	.action(async (options) => {
		process.exitCode = await (await import('./record-fetch.ts')).recordFetch(options);
	});
record
	.command('show')
	.description('show the record, an election, a contest or a place')
	.argument('[what...]', 'id of an election or a contest, or the name of a place')
	.option(...RECORD)
	.action(async (what, options) => {
		process.exitCode = await (await import('./record-show.ts')).recordShow(what.join(' '), options);
	});
record
	.command('findings')
	.description('list what does not add up in the official files')
	.option(...RECORD)
	.option('--json', 'print one JSON object a line')
	.action(async (options) => {
		process.exitCode = await (await import('./record-findings.ts')).recordFindings(options);
	});

const ledger = program.command('ledger').description('claims with sources, entered on top of the record');
const LEDGER = [
	'--ledger <file>',
	'ledger to use (default: MANDATE_LEDGER, else build/ledger.ndjson)',
] as const;
ledger
	.command('add')
	.description('enter claims and judgements, one JSON object a line; none where a line is not well-formed')
	.argument('<file>', 'lines to enter; - reads standard input')
	.requiredOption('--author <name>', 'who enters them')
	.option(...LEDGER)
	.action(async (file, options) => {
		process.exitCode = await (await import('./ledger.ts')).ledgerAdd(file, options);
	});
ledger
	.command('verify')
	.description('prove that no entry was altered, left out or put in')
	.option(...LEDGER)
	.action(async (options) => {
		process.exitCode = await (await import('./ledger.ts')).ledgerVerify(options);
	});
ledger
	.command('show')
	.description('show what was known')
	.argument('[subject]', 'id of a person, place, party or body')
	.option(...LEDGER)
	.option('--known <position>', 'as it was known at a position')
	.option('--json', 'print one JSON object a line')
	.action(async (subject, options) => {
		process.exitCode = await (await import('./ledger.ts')).ledgerShow(subject, options);
	});

program
	.command('export')
	.description('write the public pages as files')
	.command('site')
	.description('write every page of the record into a folder that any web server or CDN can serve')
	.argument('<folder>', 'where to put it; replaced whole')
	.option(...RECORD)
	.option('--without <kinds>', 'kinds of pages to leave out, parted by commas: councillors, contests')
	.action(async (folder, options) => {
		process.exitCode = await (await import('./export-site.ts')).exportSite(folder, options);
	});

program
	.command('reports')
	.description('what readers say is wrong, or ask to have taken down')
	.command('list')
	.description('list reports, the first first')
	.option('--data <folder>', 'data folder (default: MANDATE_DATA, else build/data)')
	.option('--after <number>', 'only those that came after the one of this number')
	.option('--json', 'print one JSON object a line')
	.action(async (options) => {
		process.exitCode = await (await import('./reports.ts')).reportsList(options);
	});

program
	.command('backup')
	.description('write everything the database of the assembly holds into one file')
	.argument('<file>', 'where to put it; what is there stays until the new one is whole')
	.action(async (file) => {
		process.exitCode = await (await import('./backup.ts')).backup(file);
	});
program
	.command('restore')
	.description('put a backup into an empty database (DATABASE_URL, else the embedded one in MANDATE_DATA)')
	.argument('<file>', 'a backup, made on either engine')
	.option('--replace', 'throw away what is in the database now')
	.action(async (file, options) => {
		process.exitCode = await (await import('./backup.ts')).restore(file, options);
	});

program
	.command('mail')
	.description('what became of mail from the assembly')
	.command('bounces')
	.description(
		'take in messages that came back; exit status 75 where they are to be tried later, as a mail server understands it',
	)
	.argument('[file...]', 'messages as they came, one a file; without one, standard input')
	.option('--to <address>', 'address that the message came for, where its header does not tell')
	.option('--server <address>', 'hand them to a server that is running and has the embedded database')
	.action(async (files, options) => {
		process.exitCode = await (await import('./mail-bounces.ts')).mailBounces(files, options);
	});

const log = program.command('log').description('the log of every act in the assembly');
log
	.command('verify')
	.description('prove that no entry was altered, left out or put in; exit status 1 where one was')
	.action(async () => {
		process.exitCode = await (await import('./log.ts')).logVerify();
	});
log
	.command('show')
	.description('show entries, the first first, without anybody named')
	.option('--unit <unit>', 'only those of a unit: the last part of its address')
	.option('--person <id>', 'only those that a person did, or that were about the person')
	.option('--after <number>', 'only those after the entry of this number')
	.option(
		'--names',
		'with names and what was given, for the operator of the server; the look is entered in the log',
	)
	.option('--json', 'print one JSON object a line')
	.action(async (options) => {
		process.exitCode = await (await import('./log.ts')).logShow(options);
	});

program
	.command('serve')
	.description('serve the site and the API')
	.option(...RECORD)
	.option('--port <number>', 'port (default: PORT, else 8080; the next free one if it is taken)')
	.action(async (options) => {
		process.exitCode = await (await import('./serve.ts')).serve(options);
	});

program
	.command('start')
	.description('check the example article, then serve the site')
	.option(...RECORD)
	.option('--port <number>', 'port (default: PORT, else 8080; the next free one if it is taken)')
	.action(async (options) => {
		process.exitCode = await (await import('./start.ts')).start(options);
	});

try {
	await program.parseAsync();
} catch (error) {
	if (!(error instanceof CommanderError)) throw error;
	// Help and the version end well; a wrong option is an input that could not be checked.
	process.exitCode = error.exitCode === 0 ? 0 : 2;
}
