/**
 * Motions from the export of a meeting by OpenSlides 4: one object with a collection of each kind, its models by their ids
 * (`{"motion": {"7": {"title", "text", "submitter_ids", ...}}, "motion_category": {...}, ...}`). Names are looked up in the other
 * collections where the file has them.
 */
import { type JsonPath, lineAndColumn, spotInJson } from '@mandate/count/json-position';
import { textFromHtml } from './html.ts';
import {
	type FileNote,
	type FilePlace,
	type FileProblem,
	legible,
	MOST_MOTIONS,
	MOST_NAMES,
	MOST_OF_FILE,
	MOST_PROBLEMS,
	namesIn,
	type OpenSlidesMotion,
	quoted,
	type ReadMotions,
} from './motion.ts';
import { textOfField } from './read-csv.ts';

/** In UTF-16 code units. */
const LARGE = 500_000;

type Model = Readonly<Record<string, unknown>>;

const isModel = (value: unknown): value is Model =>
	typeof value === 'object' && value !== null && !Array.isArray(value);
const isId = (key: string): boolean => /^[1-9]\d{0,9}$/.test(key);

/** Reads such a file. Never throws: what is wrong comes back with its place. */
export function readOpenSlidesJson(text: string): ReadMotions {
	const problems: FileProblem[] = [];
	// Each has its place found by reading the file from its beginning, so of a large one fewer are told.
	const mostProblems = text.length > LARGE ? 2 : MOST_PROBLEMS;
	const placeOf = (path: JsonPath): FilePlace => {
		for (let length = path.length; length >= 0; length--) {
			const spot = spotInJson(text, path.slice(0, length));
			if (spot?.expected === null) return lineAndColumn(text, spot.at);
		}
		return { line: 1, column: 1 };
	};
	const refuse = (path: JsonPath, expected: string, found: string, remedy: string) => {
		if (problems.length < mostProblems) problems.push({ ...placeOf(path), expected, found, remedy });
	};
	const refused = (): ReadMotions => ({ ok: false, problems });

	if (text.length > MOST_OF_FILE) {
		problems.push({
			line: 1,
			column: 1,
			expected: 'a file of at most 8 MB',
			found: 'a longer one',
			remedy: 'Export a meeting without its files.',
		});
		return refused();
	}
	let root: unknown;
	try {
		root = JSON.parse(text);
	} catch {
		const fault = spotInJson(text, null);
		const at = Math.min(fault?.at ?? 0, text.length);
		problems.push({
			...lineAndColumn(text, at),
			expected: fault?.expected ?? 'JSON that can be read',
			found: at >= text.length ? 'the end of the file' : quoted(text.slice(at, at + 40)),
			remedy: 'Hand in the file as it was exported.',
		});
		return refused();
	}
	const again = 'Export the meeting from OpenSlides 4 and hand in that file.';
	if (!isModel(root) || !isModel(root.motion)) {
		refuse(
			['motion'],
			'an object with the collection "motion"',
			isModel(root) ? quoted(Object.keys(root).join(', ')) : 'no object',
			again,
		);
		return refused();
	}
	const collections = root;

	const model = (collection: string, id: unknown): Model | null => {
		const all = collections[collection];
		const key = String(id);
		const found = isModel(all) && Object.hasOwn(all, key) ? all[key] : null;
		return isModel(found) ? found : null;
	};
	const words = (value: unknown): string | null =>
		typeof value === 'string' ? legible(value) || null : null;

	/** A person of a meeting by what OpenSlides calls the full name. */
	const person = (meetingUserId: unknown): string | null => {
		const user = model('user', model('meeting_user', meetingUserId)?.user_id);
		if (user === null) return null;
		const name = [words(user.title), words(user.first_name), words(user.last_name)].filter(
			(part) => part !== null,
		);
		return name.length > 0 ? name.join(' ') : words(user.username);
	};
	const people = (collection: string, ids: unknown): string[] =>
		(Array.isArray(ids) ? ids : []).slice(0, MOST_NAMES).flatMap((id) => {
			const of = model(collection, id);
			return person(of === null ? null : of.meeting_user_id) ?? [];
		});

	const notes: FileNote[] = [];
	const withAttachments: string[] = [];
	const motions: OpenSlidesMotion[] = [];
	const all = Object.entries(root.motion);
	if (all.length > MOST_MOTIONS)
		refuse(['motion'], `at most ${MOST_MOTIONS} motions`, String(all.length), 'Export fewer at once.');
	for (const [id, value] of all.slice(0, MOST_MOTIONS)) {
		const path = ['motion', id];
		if (!isId(id) || !isModel(value)) {
			refuse(
				path,
				'a motion under its number',
				isModel(value) ? `the key ${quoted(id)}` : 'no object',
				again,
			);
			continue;
		}
		let isRight = true;
		for (const key of ['number', 'title', 'text', 'reason', 'modified_final_version', 'additional_submitter'])
			if (value[key] !== undefined && value[key] !== null && typeof value[key] !== 'string') {
				refuse([...path, key], `"${key}" in words`, quoted(JSON.stringify(value[key])), again);
				isRight = false;
			}
		const title = words(value.title);
		if (title === null && isRight) {
			refuse(
				[...path, 'title'],
				'the title of the motion',
				'nothing',
				'Give the motion a title in OpenSlides.',
			);
			isRight = false;
		}
		if (!isRight) continue;
		const lead = model('motion', value.lead_motion_id);
		const origin = model('motion', value.origin_id);
		const category = model('motion_category', value.category_id);
		const [prefix, name] = [words(category?.prefix), words(category?.name)];
		motions.push({
			number: words(value.number),
			title: title!,
			text: textOfField(String(value.text ?? '')),
			reason: textOfField(String(value.reason ?? '')),
			submitters: [
				...people('motion_submitter', value.submitter_ids),
				...namesIn(value.additional_submitter),
			],
			supporters: [
				...people('motion_supporter', value.supporter_ids),
				...(Array.isArray(value.supporter_meeting_user_ids) ? value.supporter_meeting_user_ids : [])
					.slice(0, MOST_NAMES)
					.flatMap((one) => person(one) ?? []),
			],
			category: prefix !== null && name !== null ? `${prefix} - ${name}` : (name ?? prefix),
			block: words(model('motion_block', value.block_id)?.title),
			tags: (Array.isArray(value.tag_ids) ? value.tag_ids : [])
				.slice(0, MOST_NAMES)
				.flatMap((one) => words(model('tag', one)?.name) ?? []),
			state: words(model('motion_state', value.state_id)?.name),
			origin: words(origin?.number) ?? words(origin?.title),
			amends: words(lead?.number) ?? words(lead?.title),
			amendmentParagraphs: amendmentParagraphs(value.amendment_paragraphs),
			finalText:
				words(value.modified_final_version) === null
					? null
					: textFromHtml(String(value.modified_final_version)),
		});
		const attached = value.attachment_meeting_mediafile_ids;
		if (Array.isArray(attached) && attached.length > 0) withAttachments.push(title!);
	}
	// One note for all: a place is found by reading the file from its beginning.
	if (withAttachments.length > 0)
		notes.push({
			...placeOf(['motion']),
			says: `The attachments of ${withAttachments.length === 1 ? `"${withAttachments[0]}"` : `${withAttachments.length} motions`} are not taken over.`,
		});
	if (problems.length === 0 && motions.length === 0) refuse(['motion'], 'at least one motion', 'none', again);
	return problems.length > 0 ? refused() : { ok: true, motions, notes };
}

function amendmentParagraphs(value: unknown): { paragraph: number; text: string }[] {
	if (!isModel(value)) return [];
	return Object.entries(value)
		.filter(([key, html]) => /^\d{1,4}$/.test(key) && typeof html === 'string')
		.map(([key, html]) => ({ paragraph: Number(key), text: textFromHtml(html as string) }))
		.sort((a, b) => a.paragraph - b.paragraph);
}
