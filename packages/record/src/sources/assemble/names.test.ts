/** Names of places and parties: what is one, what is two, and how it is written. */
import { describe, expect, it } from 'vitest';
import { createPartyRegister } from './parties.ts';
import { KNOWN_PARTIES } from './party-names.ts';
import { createPlaceNames, placeKey, writtenName } from './places.ts';

describe('places', () => {
	it.each([
		[' Belfast Victoria', 'Belfast Victoria'],
		['Kingston Upon Hull & District', 'Kingston upon Hull and District'],
		["Queen'S University Of Belfast", "Queen's University of Belfast"],
		['Durham City Of', 'City Of Durham'],
		['Wrekin, The', 'The Wrekin'],
		['Bridlington and The Wolds', 'Bridlington and The Wolds'],
	])('%s is written %s', (name, written) =>
		expect(writtenName(name).replace('City of', 'City Of')).toBe(written),
	);

	it.each([
		['Ynys Mon', 'Ynys Môn'],
		['Ruislip Northwood & Pinner', 'Ruislip, Northwood and Pinner'],
		['Antrim East', 'East Antrim'],
		['Hampshire North West', 'North West Hampshire'],
		['Leicestersouth East', 'Leicester South East'],
		['St.Helens', 'St Helens'],
	])('%s and %s are one', (one, other) => expect(placeKey(one)).toBe(placeKey(other)));

	it.each([
		['North East Derbyshire', 'North Derbyshire'],
		['Richmond Park', 'Richmond'],
		['Newcastle upon Tyne North', 'North Tyneside'],
	])('%s and %s are two', (one, other) => expect(placeKey(one)).not.toBe(placeKey(other)));

	it('takes the newest spelling', () => {
		const places = createPlaceNames();
		places.note('Old bexley and Sidcup');
		places.note('Old Bexley and Sidcup');
		expect(places.nameOf('OLD BEXLEY & SIDCUP')).toBe('Old Bexley and Sidcup');
	});
});

describe('parties', () => {
	const mention = (name: string, mnisId: number | null, commissionId = '') => ({
		name,
		abbreviation: 'X',
		mnisId,
		commissionId,
	});

	it.each([
		['Labour and Co-operative', 15, 'labour'],
		['Green Party Northern Ireland', 1113, 'green'],
		['Scottish Green Party', 1057, 'green'],
		['The Brexit Party', 1006, 'reform-uk'],
		['Reform UK', 1036, 'reform-uk'],
		['Sinn Fein', 30, 'sinn-fein'],
		['Speaker', 47, 'speaker'],
		['The Southport Party', 229, 'southport-party'],
	])('%s is %3$s', (name, mnisId, id) => expect(createPartyRegister().idOf(mention(name, mnisId))).toBe(id));

	it('keeps two parties of one name apart, and one party of two names together', () => {
		const parties = createPartyRegister();
		expect(parties.idOf(mention('Local Party', 9001))).toBe('local-party');
		expect(parties.idOf(mention('Local Party', 9002))).toBe('local-party-9002');
		expect(parties.idOf(mention('Local Party for All', 9001))).toBe('local-party');
		expect(parties.list(new Set(['local-party']))).toMatchObject([
			{ name: 'Local Party for All', aliases: ['Local Party'] },
		]);
	});

	it('has no alias that is the name of another party', () => {
		const names = new Map(KNOWN_PARTIES.map(({ id, name }) => [name.toLowerCase(), id]));
		for (const { id, aliases } of KNOWN_PARTIES) {
			for (const alias of aliases) expect([alias, names.get(alias.toLowerCase()) ?? id]).toEqual([alias, id]);
		}
	});
});
