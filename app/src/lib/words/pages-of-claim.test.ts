import type { Claim } from '@mandate/check';
import { expect, it } from 'vitest';
import { pagesOfClaim } from './pages-of-claim.ts';

const none = { person: [], party: [], area: [], body: [] };
const claim = (part: Partial<Claim>): Claim =>
	({ subject: none, election: null, type: 'votes', ...part }) as Claim;
const paths = (part: Partial<Claim>) => pagesOfClaim(claim(part)).map(({ path }) => path);

it('leads from a figure of a seat to its contest, the place, the person and the party', () => {
	expect(
		paths({
			subject: {
				...none,
				person: [{ id: 'member/458', name: 'Ann Coffey' }],
				party: [{ id: 'labour', name: 'Labour' }],
				area: [{ id: 'E14000969', name: 'Stockport' }],
			},
			election: { id: '2017-general', label: '2017 general election', date: '2017-06-08' },
		}),
	).toEqual([
		'/people/ann-coffey-458',
		'/elections/2017-06-08/stockport',
		'/places/stockport',
		'/parties/labour',
	]);
});

it('leads to a notional result and to an older seat', () => {
	const election = { id: '2019-notional', label: '', date: '2019-12-12' };
	const area = [{ id: 'E14001100', name: 'Derby North' }];
	expect(paths({ subject: { ...none, area }, election })[0]).toBe(
		'/elections/2019-12-12-notional/derby-north',
	);
	const old = [{ id: '1983:17', name: 'Derby North' }];
	expect(paths({ subject: { ...none, area: old } })).toEqual(['/places/derby-north']);
});

it('leads to a council and the wards that polled', () => {
	expect(
		paths({
			subject: { ...none, area: [{ id: 'derby', name: 'Derby' }], body: [{ id: 'derby', name: 'Derby' }] },
			election: { id: '2018-05-03-local', label: '', date: '2018-05-03' },
		}),
	).toEqual(['/councils/derby', '/councils/derby/2018-05-03']);
});

it('leads nowhere from a region or from the whole House', () => {
	expect(
		paths({
			subject: {
				...none,
				area: [{ id: 'north-west', name: 'North West' }],
				body: [{ id: 'house-of-commons', name: 'House of Commons' }],
			},
		}),
	).toEqual([]);
});
