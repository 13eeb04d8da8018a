/** What the names of a sentence say of its numbers and times: the age beside a person, the month that is somebody's name. */
import type { NameTag } from './name-tag.ts';
import type { NumberTag } from './numbers.ts';
import type { TimeTag } from './times.ts';
import type { Token } from './tokens.ts';

/** "Clive Lewis, 35, held the seat", "Clive Lewis (35)": two digits set off by marks after a person are an age. */
export function agesBeside(
	tokens: readonly Token[],
	numbers: readonly NumberTag[],
	names: readonly NameTag[],
): readonly NumberTag[] {
	if (numbers.length === 0) return numbers;
	const isAfterPerson = (at: number): boolean =>
		names.some((name) => name.kind === 'person' && name.to === at);
	return numbers.map((n) =>
		isWhoIs(tokens, n) || (isAfterPerson(n.from - 1) && (isAge(tokens, n) || isAgeTold(tokens, n)))
			? { ...n, kind: 'age' }
			: n,
	);
}

function isAge(tokens: readonly Token[], n: NumberTag): boolean {
	if (n.kind !== 'count' || n.unit !== 'none' || n.isWord || n.to !== n.figureFrom + 1) return false;
	const close = tokens[n.from - 1].word === ',' ? ',' : tokens[n.from - 1].word === '(' ? ')' : null;
	return /^[1-9]\d$/.test(tokens[n.figureFrom].word) && close !== null && tokens[n.to]?.word === close;
}

/** "Sarah Olney was 39 and an accountant". */
function isAgeTold(tokens: readonly Token[], n: NumberTag): boolean {
	return tokens[n.from - 1].cue === 'be' && isBareAge(tokens, n) && tokens[n.to]?.word === 'and';
}

/** "Mr Hurley, who is 47, said". */
function isWhoIs(tokens: readonly Token[], n: NumberTag): boolean {
	return (
		tokens[n.from - 1]?.cue === 'be' &&
		tokens[n.from - 2]?.word === 'who' &&
		isBareAge(tokens, n) &&
		(tokens[n.to] === undefined || tokens[n.to].kind === 'mark' || tokens[n.to].word === 'and')
	);
}

function isBareAge(tokens: readonly Token[], n: NumberTag): boolean {
	return (
		n.kind === 'count' &&
		n.unit === 'none' &&
		n.to === n.figureFrom + 1 &&
		n.from === n.figureFrom &&
		/^[1-9]\d$/.test(tokens[n.figureFrom].word)
	);
}

/** Times that are no part of a name: "Theresa May" tells no month. */
export function timesOutside(times: readonly TimeTag[], names: readonly NameTag[]): readonly TimeTag[] {
	return times.filter((time) => !names.some((name) => name.from <= time.from && time.from < name.to));
}
