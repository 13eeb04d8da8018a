/** Measures the check against texts judged by hand and against texts filled from the record. */
import { existsSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Release } from '@mandate/record';
import { OFFICIAL_FOLDERS } from '../../test/official-folders.ts';
import { bookReport } from './book-report.ts';
import { councilReport } from './council-report.ts';
import { runCouncils } from './generated/council-run.ts';
import { runMembers } from './generated/members.ts';
import { runGenerated } from './generated/run.ts';
import { runBooks } from './generated/run-books.ts';
import { worldOf } from './generated/world.ts';
import { kindTable, templateReport } from './generated-report.ts';
import { type GoldText, readSeeds, readTexts } from './gold.ts';
import { type Options, readOptions, USAGE } from './options.ts';
import { openRecord, readRecord, releaseOf } from './record.ts';
import { type GoldRun, runGold } from './run-gold.ts';
import { runTransposed } from './run-transposed.ts';
import { swapParties } from './swap.ts';
import { failureList, figureLine, partyTable, typeTable } from './table.ts';
import { type Tally, total } from './tally.ts';
import { TEMPLATES } from './templates/index.ts';

const DATA = resolve('../shared/data');
const ARTICLES = join(DATA, 'articles');

// Whoever reads only the first lines closes the pipe.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 2));

const say = (text: string): void => void process.stdout.write(`${text}\n`);
const title = (text: string): void => say(`\n${text}\n${'='.repeat(text.length)}\n`);

function show(tally: Tally): void {
	say(typeTable(tally));
	say(`\n${partyTable(tally)}\n\n${figureLine(tally)}`);
}

const asJson = (tally: Tally) => ({
	...tally,
	byType: Object.fromEntries([...tally.byType].sort(([a], [b]) => (a < b ? -1 : 1))),
	byParty: Object.fromEntries([...tally.byParty].sort(([a], [b]) => (a < b ? -1 : 1))),
	all: total(tally),
});

function gold(
	name: string,
	texts: GoldText[] | null,
	run: (texts: GoldText[]) => GoldRun,
	options: Options,
	json: Record<string, unknown>,
): void {
	title(name);
	if (texts === null) {
		say('Left out: there is nothing to read.');
		return;
	}
	const { tally, failures } = run(texts);
	show(tally);
	if (options.failures !== null) say(`\n${failureList(failures, options.failures)}`);
	json[name] = asJson(tally);
}

function generated(release: Release, options: Options, json: Record<string, unknown>): void {
	const templates = options.template ? TEMPLATES.filter(({ id }) => id === options.template) : TEMPLATES;
	if (templates.length === 0) throw new Error(`--template: no template is called "${options.template}".`);
	title('generated');
	const world = worldOf(release, options.swap ?? undefined);
	const keep = options.template ? Number.POSITIVE_INFINITY : Math.max(1, options.failures ?? 1);
	const run = runGenerated(world, release, { templates, seed: options.seed, limit: options.limit, keep });
	show(run.tally);
	say(`\n${kindTable(run)}`);
	const empty = templates.filter(({ id }) => !run.templates.has(id)).map(({ id }) => id);
	if (empty.length > 0) say(`\nNothing in the record fits ${empty.length} templates: ${empty.join(', ')}.`);
	if (options.template) say(`\n${templateReport(run, Number.POSITIVE_INFINITY)}`);
	else if (options.failures !== null) say(`\n${templateReport(run, options.failures)}`);
	json.generated = {
		...asJson(run.tally),
		kinds: Object.fromEntries(run.kinds),
		templates: [...run.templates.values()].sort((a, b) => (a.id < b.id ? -1 : 1)),
	};
}

function members(release: Release, options: Options, json: Record<string, unknown>): void {
	const run = runMembers(release, options.seed, options.limit, options.template);
	title('members');
	if (!run) {
		say('Left out: the record has no book of members.');
		return;
	}
	show(run.tally);
	for (const [kind, { made, caught, passed }] of [...run.kinds].sort(([a], [b]) => (a < b ? -1 : 1)))
		say(`${kind}: ${made} made false, ${caught} caught, ${passed} passed as supported`);
	if (options.failures !== null) say(`\n${failureList(run.failures, options.failures)}`);
	json.members = { ...asJson(run.tally), kinds: Object.fromEntries(run.kinds) };
}

function councils(release: Release, options: Options, json: Record<string, unknown>): void {
	title('councils');
	const run = runCouncils(release, options.seed, Math.min(options.limit, 5000), options.template);
	say(councilReport(run, options.template ? Number.POSITIVE_INFINITY : options.failures));
	json.councils = {
		...run,
		failures: undefined,
		kinds: Object.fromEntries(run.kinds),
		templates: Object.fromEntries(run.templates),
	};
}

async function main(): Promise<void> {
	const options = readOptions(process.argv.slice(2));
	if (options === 'help') return say(USAGE);
	const folders =
		options.record.length > 0 ? options.record : OFFICIAL_FOLDERS.map((folder) => join(DATA, folder));
	const missing = folders.filter((folder) => !existsSync(folder));
	if (missing.length > 0) {
		say(`Nothing is measured: expected official files in ${missing.join(' and ')}, found no such folder.`);
		return say('Give a folder of official files with --record DIR.');
	}
	const release = options.swap
		? releaseOf(swapParties(await readRecord(folders), options.swap))
		: await openRecord(folders);
	say(`Record: ${release.title}. ${release.coverage.note} ${release.id}`);
	const json: Record<string, unknown> = { record: release.id };
	for (const folder of options.texts) {
		const texts = readTexts(folder, OFFICIAL_FOLDERS);
		if (texts === null)
			throw new Error(
				`--texts: expected texts with their gold in ${join(folder, 'gold')}, found no such folder.`,
			);
		gold(folder, texts, (given) => runGold(given, release), options, json);
	}
	const wants = (name: string) => options.only.some((only) => only === name);
	if (wants('seeds'))
		gold('seeds', readSeeds(DATA, OFFICIAL_FOLDERS), (texts) => runGold(texts, release), options, json);
	if (wants('articles'))
		gold(
			'articles',
			readTexts(ARTICLES, OFFICIAL_FOLDERS),
			(texts) => runGold(texts, release),
			options,
			json,
		);
	if (wants('generated') && !options.template?.startsWith('council-')) generated(release, options, json);
	if (wants('members')) members(release, options, json);
	if (wants('councils')) councils(release, options, json);
	if (wants('corrupted'))
		gold(
			'corrupted',
			readTexts(ARTICLES, OFFICIAL_FOLDERS),
			(texts) => runTransposed(texts, release),
			options,
			json,
		);
	if (wants('books')) {
		title('books');
		say(bookReport(runBooks(release, options.limit, options.seed, options.failures ?? 0)));
	}
	if (options.json) writeFileSync(options.json, `${JSON.stringify(json, null, '\t')}\n`);
}

main().catch((error: unknown) => {
	process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
	process.exitCode = 2;
});
