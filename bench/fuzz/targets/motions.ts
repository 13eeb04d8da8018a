/** Texts of motions and files of OpenSlides: whatever comes in, what the one form, changes, models and readers promise. */
import {
	applyChanges,
	canonical,
	changesBetween,
	familyOf,
	fill,
	fingerprint,
	matchModel,
	modelText,
	nearness,
	openAdopted,
	openModel,
	type ReadMotions,
	readOpenSlidesCsv,
	readOpenSlidesJson,
	tidyText,
	traceComposite,
	writeOpenSlidesCsv,
	writeOpenSlidesJson,
} from '@mandate/assembly/motions';
import { mutated } from '../mutate.ts';
import { hold, type Target, TEXT } from '../target.ts';

/** Longest input, in UTF-16 code units. */
const MOST = 3_000;

const TEXTS: readonly string[] = [
	'[name of branch] notes that the last bus leaves at [time].\n\n[name of branch] resolves:\n\n- to ask [office] for a later one by [date];\n- to give [amount] to the campaign.',
	'This branch notes:\r\n1. that buses & trains “run”;\r\n2) that cars—mostly—do not…\r\n\r\n• It thanks nobody.',
	'Conference believes that the library in Old Mill Lane should stay open.\n\nConference therefore instructs the committee to write to the council, and to report back.',
];
const FILES: readonly string[] = [
	'Number,Title,Text,Reason,Submitters,Category,Motion block,Tags\nA1,Buses,"<p>Later, ""please"".</p><ul><li>one</li><li>two</li></ul>",So,"Elm, Oak",T - Transport,Noon,"a,b"\nA2,Trains,Text,,,,,\n',
	'\ufeffidentifier;title;text;origin\r\nB1;Buses;<p>a &ouml; &#8211;</p><script>x</script>;Elm\r\n',
	'{"motion": {"1": {"id": 1, "title": "Buses", "text": "<ol start=\\"2\\"><li>a</li></ol>", "submitter_ids": [1], "category_id": 1, "tag_ids": [1], "amendment_paragraphs": {"0": "<p>b</p>"}, "lead_motion_id": 1}}, "motion_submitter": {"1": {"meeting_user_id": 1}}, "meeting_user": {"1": {"user_id": 1}}, "user": {"1": {"first_name": "Ada"}}, "motion_category": {"1": {"name": "T", "prefix": "x"}}, "tag": {"1": {"name": "y"}}}',
];

export function motionTargets(): Target<string>[] {
	const text: Target<string> = {
		...TEXT,
		name: 'motions:text',
		make: (random) => mutated(TEXTS, random, MOST),
		run: holdsOfText,
	};
	const readers = (['csv', 'json'] as const).map(
		(format): Target<string> => ({
			...TEXT,
			name: `motions:openslides-${format}`,
			make: (random) => mutated(FILES, random, MOST),
			run: (file) => holdsOfRead((format === 'csv' ? readOpenSlidesCsv : readOpenSlidesJson)(file), file),
		}),
	);
	return [text, ...readers];
}

function holdsOfText(text: string): void {
	const once = canonical(text);
	hold(canonical(once) === once, 'the one form of a text in its one form is the same');
	const tidy = tidyText(text);
	hold(tidyText(tidy) === tidy, 'a tidy text is tidy');
	for (const other of TEXTS) {
		const applied = applyChanges(text, changesBetween(text, other));
		hold(applied.ok && applied.text === other, 'changes from one text to another make the other');
	}
	const model = modelText(text);
	const values = Object.fromEntries(model.blanks.map(({ words }, i) => [words, `value ${i}`]));
	const filled = fill(model, values);
	hold(filled.ok, 'any words may fill a blank for words');
	const { text: adopted, filled: where } = filled.adopted;
	const print = fingerprint(openModel(model));
	hold(
		fingerprint(openAdopted(adopted, where)) === print,
		'a faithful adoption has the fingerprint of its model',
	);
	matchModel(openModel(model), TEXTS[0]);
	const known = TEXTS.map((one, id) => ({ id, open: openModel(modelText(one)) }));
	familyOf(text, known);
	const { wordCount, keptCount, goneCount } = nearness(text, TEXTS[1]);
	hold(wordCount === keptCount + goneCount, 'every word is kept or gone');
	traceComposite(
		text,
		TEXTS.map((one, i) => ({ id: String(i), text: one, movers: [] })),
	);
}

function holdsOfRead(read: ReadMotions, file: string): void {
	const lines = file.split(/\r\n|\r|\n/);
	if (!read.ok) {
		hold(read.problems.length > 0, 'a refusal says why');
		for (const { line, column, expected, found, remedy } of read.problems) {
			hold(line >= 1 && line <= lines.length + 1 && column >= 1, 'a problem lies in the file');
			hold(expected !== '' && found !== '' && remedy !== '', 'a problem says what was expected and found');
		}
		return;
	}
	for (const { title, text, finalText } of read.motions) {
		hold(title.trim() !== '', 'a motion has a title');
		hold(
			tidyText(text) === text && (finalText === null || tidyText(finalText) === finalText),
			'texts are tidy',
		);
	}
	hold(readOpenSlidesJson(writeOpenSlidesJson(read.motions)).ok, 'what was written as JSON is read');
	const withText = read.motions.filter(({ text }, i) => text !== '' && i === 0);
	if (withText.length > 0)
		hold(readOpenSlidesCsv(writeOpenSlidesCsv(withText)).ok, 'what was written as CSV is read');
}
