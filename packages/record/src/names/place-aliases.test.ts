import { describe, expect, it } from 'vitest';
import { type PlaceInTime, placeAliases } from './place-aliases.ts';
import { shortForms } from './place-short-forms.ts';
import { styleVariants } from './place-styles.ts';
import { surnameForms } from './surnames.ts';

const joined = (forms: readonly (readonly string[])[]) => forms.map((words) => words.join(' '));

describe('styleVariants', () => {
	it.each([
		['Swindon North', 'north swindon'],
		['North Swindon', 'swindon north'],
		['South West Wiltshire', 'wiltshire south west'],
		['Wiltshire South West', 'south west wiltshire'],
		['North West Durham', 'durham north west'],
		['Central Devon', 'devon central'],
		['York Outer', 'outer york'],
		['East Antrim', 'antrim east'],
		['Mid Dorset and North Poole', 'dorset mid and poole north'],
		['Bolton South and Walkden', 'south bolton and walkden'],
		['The Cotswolds', 'cotswolds'],
		['Penrith and The Border', 'penrith and border'],
		['Berwick-upon-Tweed', 'berwick on tweed'],
		['Stratford-on-Avon', 'stratford upon avon'],
		['St Ives', 'saint ives'],
		['Bury St Edmunds', 'bury saint edmunds'],
		['Kingston upon Hull East', 'hull east'],
		['Kingston upon Hull East', 'east hull'],
		['Kingston upon Hull West and Hessle', 'hull west and hessle'],
		['Ynys Môn', 'anglesey'],
		['Na h-Eileanan an Iar', 'western isles'],
		['Caerfyrddin', 'carmarthen'],
		['East Londonderry', 'east derry'],
	])('%s is also %s', (name, variant) => {
		expect(joined(styleVariants(name))).toContain(variant);
	});

	it.each([['Stockport'], ['Rugby'], ['North'], ['']])('%s has no other style', (name) => {
		expect(styleVariants(name)).toEqual([]);
	});

	it('never gives the name itself', () => {
		expect(joined(styleVariants('Newcastle upon Tyne North'))).not.toContain('newcastle upon tyne north');
	});
});

describe('shortForms', () => {
	it.each([
		['Runcorn and Helsby', 'runcorn'],
		['Inverness, Skye and West Ross-shire', 'inverness'],
		['Newcastle upon Tyne Central', 'newcastle central'],
		['Newcastle upon Tyne Central and West', 'newcastle central and west'],
		['Stoke-on-Trent North', 'stoke north'],
		['Richmond (Yorks)', 'richmond'],
		['City of Durham', 'durham'],
		['Kingston upon Hull West and Haltemprice', 'hull west'],
	])('%s is shortened to %s', (name, form) => {
		expect(joined(shortForms(name))).toContain(form);
	});

	it('loses no direction of Hull, and never leaves a direction alone', () => {
		expect(joined(shortForms('Kingston upon Hull North and Cottingham'))).not.toContain(
			'hull and cottingham',
		);
		expect(joined(shortForms('Mid and South Pembrokeshire'))).not.toContain('mid');
		expect(shortForms('Stockport')).toEqual([]);
	});
});

describe('placeAliases', () => {
	const places = (rows: Readonly<Record<string, bigint>>): PlaceInTime[] =>
		Object.entries(rows).map(([name, elections]) => ({ name, elections }));
	const aliases = (rows: Readonly<Record<string, bigint>>, taken: string[] = [], given: string[] = []) => {
		const list = places(rows);
		return placeAliases(list, new Set(taken), new Set(given)).map(
			({ place, words, rank }) => `${words.join(' ')} = ${list[place].name} (${rank})`,
		);
	};

	it('keeps a style that is the name of a seat of another time', () => {
		expect(aliases({ 'North Swindon': 1n, 'Swindon North': 2n })).toEqual([
			'swindon north = North Swindon (1)',
			'north swindon = Swindon North (1)',
		]);
	});

	it('leaves a name to the seat of the same time that bears it', () => {
		expect(aliases({ 'North Durham': 1n, 'Durham North': 1n })).toEqual([]);
		expect(aliases({ 'Runcorn and Helsby': 3n, Runcorn: 2n })).toEqual([]);
	});

	it('shortens to what no seat of the time begins with', () => {
		const both = aliases({ 'Reading West and Mid Berkshire': 1n, 'Reading Central': 1n });
		expect(both).toContain('reading west = Reading West and Mid Berkshire (2)');
		const town = aliases({ 'Middlesbrough and Thornaby East': 1n, 'Middlesbrough South': 1n });
		expect(town).not.toContain('middlesbrough = Middlesbrough and Thornaby East (2)');
		expect(aliases({ 'Tiverton and Honiton': 1n, 'Tiverton and Minehead': 2n })).toEqual([
			'tiverton = Tiverton and Honiton (2)',
			'tiverton = Tiverton and Minehead (2)',
		]);
		expect(aliases({ 'Tiverton and Honiton': 1n, 'Tiverton and Minehead': 1n })).toEqual([]);
	});

	it('shortens neither to an area nor to a given name', () => {
		expect(aliases({ 'City of Durham': 1n }, ['durham'])).toEqual([]);
		expect(aliases({ 'Chelsea and Fulham': 1n }, [], ['chelsea'])).toEqual([]);
		expect(aliases({ 'Cornwall and Devon North': 1n }, ['cornwall'])).toEqual([
			'cornwall and north devon = Cornwall and Devon North (1)',
		]);
	});
});

describe('surnameForms', () => {
	it.each([
		['neil', 'neil'],
		['long bailey', 'long bailey'],
		['rees mogg', 'rees mogg'],
		['mc nally', 'mc nally|mcnally'],
		['o muilleoir', 'o muilleoir|omuilleoir'],
		['saville roberts', 'saville roberts'],
	])('%s', (surname, forms) => {
		expect(joined(surnameForms(surname)).join('|')).toBe(forms);
	});
});
