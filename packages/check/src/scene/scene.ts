/**
 * The scene of each sentence: what its figures are about. Words set it, in the headline or a sentence, and it stays until words
 * set another. Only in the scene of elections to the Commons are figures held against their results; and only where they are
 * surely about these can they be called wrong.
 */
import { cueAt } from '../frame/measure.ts';
import type { Sentence } from '../frame/sentence.ts';
import { isElectoral } from './chamber.ts';
import { type SceneKind, type Told, toldBy } from './told.ts';

export type { SceneKind } from './told.ts';

export interface Scene {
	kind: SceneKind;
	/** Of elections: whether a figure may be called wrong by their results. */
	isSure: boolean;
	/** Of elections in a text about something else: whether a constituency was named where they were turned to. */
	isPlaced: boolean;
	/** Whether a general election that has been was named there. */
	isPast: boolean;
	/** Whether the sentence's own words set it. */
	isTold: boolean;
	/** Whether words of the Commons stand in the sentence beside those of another scene. */
	isMixed: boolean;
	/** What the text is about, by the words at its head that told; null where none did. */
	home: SceneKind | null;
	/** Whether a council or another body has been spoken of in a text that never said that it is about the Commons. */
	isDoubtful: boolean;
	/** Sentence in which a text that had not said that it is about the Commons first spoke of something else; -1: none. */
	turn: number;
	/** Whether the paragraph has spoken of a council or another body, and not of the Commons since. */
	isAside: boolean;
	/** Whether the paragraph goes on from one that ended with something else. */
	isShaded: boolean;
	/** Whether a place, an MP or an election to the Commons has been named. */
	hasElections: boolean;
	/** What the paragraph began with. */
	opened: SceneKind;
	paragraph: number;
	/** Paragraphs running that began with elections in a text that is about something else. */
	away: number;
}

export function makeScene(): Scene {
	return {
		kind: 'elections',
		isSure: true,
		isPlaced: false,
		isPast: false,
		isTold: false,
		isMixed: false,
		home: null,
		isDoubtful: false,
		turn: -1,
		isAside: false,
		isShaded: false,
		hasElections: false,
		opened: 'elections',
		paragraph: -1,
		away: 0,
	};
}

/** Sentences at the head of a text that may say what all of it is about: its title and what opens it. */
const HEAD = 4;

/** Sets the scene of a sentence. */
export function setScene(scene: Scene, s: Sentence, sentence: number, paragraph: number): void {
	const told = toldBy(s);
	const isOpening = scene.paragraph !== paragraph;
	if (isOpening) scene.isShaded = false;
	scene.paragraph = paragraph;
	scene.isTold = told !== null;
	scene.isMixed = told?.isMixed === true;
	if (told && told.kind !== 'elections') {
		scene.kind = told.kind;
		if (scene.home === null && told.isStrong) {
			const isHome = isOfText(scene, told, sentence);
			if (isHome) scene.home = told.kind;
			else if (told.isLocal) scene.isDoubtful = true;
			if (scene.turn < 0 && (isHome || told.isLocal)) scene.turn = sentence;
		}
		if (told.isLocal && told.isStrong && !told.isMixed) scene.isAside = true;
	} else if (told) tell(scene, s, told, isOpening);
	else if (isOpening) goOn(scene);
	else if (!isAtHome(scene) || scene.isShaded || (scene.isDoubtful && scene.home === null))
		scene.isSure = false;
	else if (scene.isPlaced && scene.kind === 'elections') {
		scene.isSure = true;
		scene.isPlaced = false;
	}
	if (scene.kind === 'chamber' && !told && isElectoral(s)) {
		scene.kind = 'elections';
		scene.isSure = isAtHome(scene);
		scene.isPlaced = scene.isPast = false;
	}
	if (!isOpening) return;
	// Another scene in passing does not fill the paragraph.
	scene.opened = told && !told.isStrong ? 'elections' : scene.kind;
	const isAway =
		told?.kind === 'elections' && told.isStrong && scene.kind === 'elections' && !isAtHome(scene);
	scene.away = isAway ? scene.away + 1 : 0;
	if (scene.away < 2) return;
	scene.home = 'elections';
	scene.isSure = !told?.isMixed;
}

/** Whether what is told is what the text is about: at its head, and nothing of the Commons before it but the name of a council's place. */
function isOfText({ hasElections }: Scene, { kind, isMixed }: Told, sentence: number): boolean {
	if (isMixed) return false;
	const head = kind === 'survey' || hasElections ? HEAD : HEAD + 2;
	return (!hasElections || kind === 'council') && sentence < head;
}

/** A vote of the book has been found in a text that had not said what it is about: it is about that. */
export function enterChamber(scene: Scene): void {
	if (scene.home !== null || scene.hasElections) return;
	scene.kind = scene.home = 'chamber';
}

/** Whether the sentence is about a council or another body. */
export function isOfOtherBody({ kind }: Scene): boolean {
	return kind === 'council' || kind === 'body';
}

function isAtHome({ home }: Scene): boolean {
	return home === null || home === 'elections';
}

function tell(scene: Scene, s: Sentence, told: Told, isOpening: boolean): void {
	const { kind } = told;
	scene.hasElections = true;
	scene.isAside = scene.isAside && !told.isStrong;
	const isSurveyStill = scene.kind === 'survey' && !isOpening && !leavesSurvey(s, told);
	if (isSurveyStill) return;
	if (isAtHome(scene)) {
		scene.kind = kind;
		if (told.isStrong || (told.isNamed && !told.isLocal)) scene.home = kind;
		if (told.isStrong) scene.isShaded = false;
		scene.isSure = !scene.isShaded && (scene.home !== null || !(told.isLocal || scene.isDoubtful));
		scene.isPlaced = false;
		if (!told.isLocal || !scene.isSure) return;
		// The seats may be those of the council that is spoken of beside.
		scene.isSure = false;
		scene.isPlaced = true;
		return;
	}
	if (!told.isStrong) {
		// A place or one MP named in a text about a council, a poll or a vote in the House turns nothing.
		if (scene.kind !== kind && !(scene.home === 'survey' && isOpening)) return;
		if (scene.kind !== kind) scene.isPlaced = scene.isPast = false;
		scene.kind = kind;
		scene.isSure = false;
		return;
	}
	if (scene.home === 'body' && !isOfHouse(s)) return;
	const isPlaced = s.names.some((name) => name.kind === 'place');
	scene.kind = kind;
	scene.isSure = told.isStrong && (!told.isMixed || isPlaced);
	scene.isPlaced = scene.isSure && isPlaced;
	scene.isPast = scene.isSure;
}

/** A paragraph whose opening tells nothing: the text's own scene, or the one before it where that filled its paragraph. */
function goOn(scene: Scene): void {
	const { kind, opened, home } = scene;
	if (!isAtHome(scene)) {
		if (kind === 'elections') scene.kind = home ?? kind;
		return;
	}
	scene.isSure =
		(kind === 'elections' || opened !== kind) && !scene.isAside && !(scene.isDoubtful && home === null);
	scene.isShaded = scene.isAside;
	scene.isAside = false;
	scene.isPlaced = false;
	scene.kind = 'elections';
}

/** In the midst of a poll: a place is named, or a general election that has been and nothing is set beside it. */
function leavesSurvey(s: Sentence, told: Told): boolean {
	if (isModelled(s)) return false;
	return s.names.some((name) => name.kind === 'place') && !told.isMixed;
}

/** Other Parliaments have constituencies and by-elections too. */
function isOfHouse(s: Sentence): boolean {
	return s.tokens.some(
		({ word }, i) =>
			(word === 'mps' || word === 'commons' || word === 'westminster' || cueAt(s, i) === 'general') &&
			s.nameAt[i] < 0,
	);
}

/** "It has her holding the seat by 5 points", after a poll or model. */
function isModelled(s: Sentence): boolean {
	return (
		s.tokens[0]?.cue === 'it' &&
		['has', 'gives', 'puts', 'shows', 'suggests'].includes(s.tokens[1]?.word ?? '')
	);
}
