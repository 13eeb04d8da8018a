/** The rulebooks that come with the program. Invented, in words of our own: a unit takes one and changes what it must. */
import type { Rulebook } from '../rulebook.ts';
import { CO_OPERATIVE } from './co-operative.ts';
import { CONSTITUENCY_PARTY } from './constituency-party.ts';
import { RESIDENTS_ASSOCIATION } from './residents-association.ts';
import { UNION_BRANCH } from './union-branch.ts';

export const TEMPLATES: readonly Rulebook[] = [
	CONSTITUENCY_PARTY,
	UNION_BRANCH,
	CO_OPERATIVE,
	RESIDENTS_ASSOCIATION,
];
