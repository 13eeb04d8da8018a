/** What the names of a sentence say of its numbers and times: the age beside a person, the month that is somebody's name. */
import type { NameTag } from './names.ts';
import type { NumberTag } from './numbers.ts';
import type { TimeTag } from './times.ts';
import type { Token } from './tokens.ts';

/** "Clive Lewis, 35, held the seat", "Clive Lewis (35)": two digits set off by marks after a person are an age. */
export function agesBeside(
	tokens: readonly Token[],
	numbers: readonly NumberTag[],
	names: readonly NameTag[],
): readonly NumberTag[] {
	if (numbers.length === 0 || !names.some((name) => name.kind === 'person')) return numbers;
	const isAfterPerson = (at: number): boolean =>
		names.some((name) => name.kind === 'person' && name.to === at);
	return numbers.map((n) => (isAfterPerson(n.from - 1) && isAge(tokens, n) ? { ...n, kind: 'age' } : n));
}

function isAge(tokens: readonly Token[], n: NumberTag): boolean {
	if (n.kind !== 'count' || n.unit !== 'none' || n.isWord || n.to !== n.figureFrom + 1) return false;
	const close = tokens[n.from - 1].word === ',' ? ',' : tokens[n.from - 1].word === '(' ? ')' : null;
	return /^[1-9]\d$/.test(tokens[n.figureFrom].word) && close !== null && tokens[n.to]?.word === close;
}

/** Times that are no part of a name: "Theresa May" tells no month. */
export function timesOutside(times: readonly TimeTag[], names: readonly NameTag[]): readonly TimeTag[] {
	return times.filter((time) => !names.some((name) => name.from <= time.from && time.from < name.to));
}
