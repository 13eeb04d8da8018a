/** The texts that speed is measured on: articles about elections, each copy with other seats, numbers and order. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Release } from '@mandate/record';
import { randomFrom } from '../accuracy/generated/random.ts';
import { varied } from './vary.ts';

const FOLDERS = ['examples', join('..', 'shared', 'data', 'articles')];

export interface SpeedTexts {
	readonly articles: number;
	readonly texts: readonly string[];
	readonly words: number;
}

export const wordsOf = (text: string): number => text.split(/\s+/).filter((word) => word !== '').length;

function articles(): string[] {
	return FOLDERS.filter((folder) => existsSync(folder)).flatMap((folder) =>
		readdirSync(folder)
			.filter((name) => name.endsWith('.txt'))
			.sort()
			.map((name) => readFileSync(join(folder, name), 'utf8')),
	);
}

/** Names of seats fought since 2010, and of all seats. */
function seatNames({ contests, elections, places }: Release): { recent: string[]; all: string[] } {
	const recent = new Set<number>();
	for (let row = 0; row < contests.count; row++)
		if (elections[contests.election[row]].pollingOn > '2010') recent.add(contests.place[row]);
	const all: string[] = [];
	for (let place = 0; place < places.count; place++) all.push(places.name.at(place));
	return { recent: [...recent].map((place) => places.name.at(place)), all };
}

/** At least so many words, the same for the same seed. */
export function speedTexts(release: Release, words: number, seed: string): SpeedTexts {
	const random = randomFrom(seed);
	const { recent, all } = seatNames(release);
	const sources = articles().map((text) => ({
		text,
		named: all.filter((name) => name.length > 4 && text.includes(name)).sort((a, b) => b.length - a.length),
	}));
	const texts: string[] = [];
	let made = 0;
	while (made < words) {
		for (const { text, named } of sources) {
			const copy = varied(text, named, recent, random);
			texts.push(copy);
			made += wordsOf(copy);
		}
	}
	return { articles: sources.length, texts, words: made };
}
