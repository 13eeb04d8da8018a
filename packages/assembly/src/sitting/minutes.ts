/** Minutes drafted from what happened: each event becomes a paragraph, and what the secretary changes stands beside what was drafted. */
interface Timed {
	/** The paragraph's id: the same each time it is drafted. */
	readonly id: string;
	/** By the clock of the unit: "7.30 pm". */
	readonly time: string;
}

export type SittingEvent =
	| (Timed & {
			readonly kind: 'opened';
			readonly chair: string | null;
			readonly quorum: string;
			readonly rule: string;
	  })
	| (Timed & { readonly kind: 'suspended'; readonly reason: string })
	| (Timed & { readonly kind: 'resumed'; readonly quorum: string; readonly rule: string })
	| (Timed & { readonly kind: 'item'; readonly number: number; readonly title: string })
	| (Timed & {
			readonly kind: 'vote';
			/** Title and wording of what was put. */
			readonly question: string;
			readonly way: 'hands' | 'count' | 'roll-call';
			readonly isCarried: boolean;
			readonly wasChallenged: boolean;
			readonly chairCasts: 'for' | 'against' | 'none' | null;
			/** The ruling with its figures. */
			readonly ruling: string;
			readonly rule: string;
	  })
	| (Timed & { readonly kind: 'voided'; readonly question: string; readonly reason: string })
	| (Timed & {
			readonly kind: 'representative';
			readonly name: string;
			readonly attended: 'present' | 'apologies' | 'absent';
	  })
	| (Timed & {
			readonly kind: 'report';
			readonly name: string;
			readonly words: string;
			readonly hasPaper: boolean;
	  })
	| (Timed & {
			readonly kind: 'answer';
			readonly name: string;
			readonly question: string;
			readonly words: string;
	  })
	| (Timed & { readonly kind: 'note'; readonly words: string })
	| (Timed & { readonly kind: 'closed' });

export interface MinutesFacts {
	readonly presentCount: number;
	readonly votersCount: number;
	/** The most who were there at once; they sign nothing. */
	readonly guestsCount: number;
	readonly bodies: readonly { readonly name: string; readonly delegatesCount: number }[];
	/** Names of those who sent apologies, sorted. */
	readonly apologies: readonly string[];
	/** Decisions on credentials, each in the form the rulebook makes public. */
	readonly credentials: readonly { readonly id: string; readonly words: string }[];
	readonly events: readonly SittingEvent[];
}

export interface Paragraph {
	readonly id: string;
	readonly kind: 'heading' | 'words';
	readonly words: string;
}

export function draftMinutes(facts: MinutesFacts): readonly Paragraph[] {
	const said = (id: string, words: string): Paragraph => ({ id, kind: 'words', words });
	const paragraphs: Paragraph[] = [said('present', presentWords(facts))];
	if (facts.apologies.length > 0)
		paragraphs.push(said('apologies', `Apologies: ${facts.apologies.join('; ')}.`));
	for (const { id, words } of facts.credentials) paragraphs.push(said(`credential-${id}`, words));
	for (const event of facts.events) {
		if (event.kind === 'item') {
			paragraphs.push({ id: event.id, kind: 'heading', words: `${event.number}. ${event.title}` });
		} else paragraphs.push(said(event.id, eventWords(event)));
	}
	return paragraphs;
}

function presentWords({ presentCount, votersCount, guestsCount, bodies }: MinutesFacts): string {
	const people = presentCount === 1 ? '1 person signed in' : `${presentCount} people signed in`;
	const sent = bodies.map(({ name, delegatesCount }) => `${name} (${delegatesCount})`);
	const represented = sent.length === 0 ? '' : ` Delegates were there from ${sent.join(', ')}.`;
	const guests = guestsCount === 0 ? '' : guestsCount === 1 ? ', and 1 guest' : `, and ${guestsCount} guests`;
	return `Present: ${people}, ${votersCount} with a vote${guests}.${represented}`;
}

const ATTENDED = {
	present: 'was present',
	apologies: 'sent apologies',
	absent: 'was absent without apologies',
};

function eventWords(event: Exclude<SittingEvent, { readonly kind: 'item' }>): string {
	switch (event.kind) {
		case 'opened': {
			const chair = event.chair === null ? '' : `, ${event.chair} in the chair`;
			return `The meeting opened at ${event.time}${chair}. ${event.quorum} (${event.rule}.)`;
		}
		case 'suspended':
			return `The meeting was suspended at ${event.time}: ${event.reason}`;
		case 'resumed':
			return `The meeting resumed at ${event.time}. ${event.quorum} (${event.rule}.)`;
		case 'vote':
			return voteWords(event);
		case 'voided':
			return `The vote on “${event.question}” was given up at ${event.time}: ${event.reason}`;
		case 'representative':
			return `${event.name}, the representative, ${ATTENDED[event.attended]}.`;
		case 'report':
			return `${event.name} reported.${event.words === '' ? '' : `\n\n${event.words}`}${event.hasPaper ? ' A paper was given.' : ''}`;
		case 'answer':
			return `${event.name} was asked: ${event.question}\n\nThe answer: ${event.words}`;
		case 'note':
			return event.words;
		case 'closed':
			return `The meeting closed at ${event.time}.`;
	}
}

const WAYS = { hands: 'on a show of hands', count: 'by a count of two tellers', 'roll-call': 'by roll call' };

function voteWords(event: Extract<SittingEvent, { readonly kind: 'vote' }>): string {
	const { way, isCarried, wasChallenged, chairCasts } = event;
	const challenged = wasChallenged ? ' The show of hands was challenged, and votes were counted.' : '';
	const cast =
		chairCasts === 'for' || chairCasts === 'against'
			? ` The chair gave the casting vote ${chairCasts}.`
			: chairCasts === 'none'
				? ' The chair gave no casting vote.'
				: '';
	const result = `${isCarried ? 'Carried' : 'Fell'} ${WAYS[way]}.`;
	return `The meeting voted on:\n\n${event.question}\n\n${result}${challenged}${cast} ${event.ruling} (${event.rule}.)`;
}

/** What the secretary wrote in place of a paragraph, or as a new one after another. */
export interface MinutesEdit {
	readonly paragraph: string;
	/** Where it was not drafted: the one it stands after. */
	readonly after: string | null;
	/** Empty: taken out. */
	readonly words: string;
	readonly editedAt: string;
}

export interface EditedParagraph extends Paragraph {
	/** As it was drafted; null where the secretary added it. */
	readonly drafted: string | null;
	readonly isChanged: boolean;
	readonly isTakenOut: boolean;
}

/** @param edits in the order in which they were made; the last on a paragraph counts */
export function editedMinutes(
	drafted: readonly Paragraph[],
	edits: readonly MinutesEdit[],
): readonly EditedParagraph[] {
	const last = new Map(edits.map((edit) => [edit.paragraph, edit]));
	const known = new Set(drafted.map(({ id }) => id));
	const added = [
		...new Map(
			edits.filter(({ paragraph }) => !known.has(paragraph)).map((edit) => [edit.paragraph, edit.after]),
		),
	];
	const edited: EditedParagraph[] = [];
	const place = (paragraph: EditedParagraph) => {
		edited.push(paragraph);
		for (const [id, after] of added) if (after === paragraph.id) place(ofSecretary(id));
	};
	const ofSecretary = (id: string): EditedParagraph => {
		const words = last.get(id)?.words ?? '';
		return { id, kind: 'words', words, drafted: null, isChanged: true, isTakenOut: words === '' };
	};
	for (const paragraph of drafted) {
		const words = last.get(paragraph.id)?.words ?? paragraph.words;
		const isChanged = words !== paragraph.words;
		place({ ...paragraph, words, drafted: paragraph.words, isChanged, isTakenOut: words === '' });
	}
	const placed = new Set(edited.map(({ id }) => id));
	for (const [id] of added) if (!placed.has(id)) edited.push(ofSecretary(id));
	return edited;
}

/** @returns the minutes as Markdown: a title, lines below it, paragraphs */
export function minutesAsMarkdown(
	title: string,
	lines: readonly string[],
	paragraphs: readonly EditedParagraph[],
): string {
	const shown = paragraphs.filter(({ isTakenOut }) => !isTakenOut);
	const parts = shown.map(({ kind, words }) =>
		kind === 'heading' ? `## ${escaped(words)}` : escaped(words),
	);
	return `${[`# ${escaped(title)}`, ...lines.map(escaped), ...parts].join('\n\n')}\n`;
}

/** Signs that Markdown would take for its own, at the start of a line or around words. */
function escaped(words: string): string {
	return words
		.replace(/[\\`*_[\]<>]/g, '\\$&')
		.replace(/^(#+|[-+]|\d+[.)])(?= )/gm, (sign) => `${sign.slice(0, -1)}\\${sign.slice(-1)}`);
}
