/** Reading folders: what is read and what is set aside. */
import { describe, expect, it } from 'vitest';
import {
	BY_SEATS,
	CANDIDACIES,
	type Files,
	inFolder,
	PERIODS,
	SEATS,
	smallByElection,
	smallElection,
} from './fixture/small-election.ts';
import { readBase } from './read-base.ts';

const read = (files: Files) => inFolder(files, (folder) => readBase([folder]));

async function readWell(files: Files) {
	const result = await read(files);
	if (!result.ok) throw new Error(result.message);
	return result;
}

const text = (files: Files, path: string) => String(files[path]);

describe('a small election', () => {
	it('is read whole', async () => {
		const { base, report } = await readWell({ ...smallElection(), ...smallByElection() });
		expect(report.quarantined).toEqual([]);
		expect(base.elections.map(({ id, base }) => [id, base])).toEqual([
			['2017-general', null],
			['2018-10-04-northford', '2017-general'],
		]);
		expect(base.contests).toHaveLength(4);
		const contest = base.contests.find(({ id }) => id === '2018-10-04-northford/E14000001');
		expect(contest).toMatchObject({
			place: 'Northford',
			region: 'north-east',
			validVotes: 8000,
			invalidVotes: null,
			base: '2017-general/E14000001',
			previous: '2017-general/E14000001',
		});
		expect(contest?.candidacies.map(({ party, votes }) => [party, votes])).toEqual([
			['labour', 5000],
			['conservative', 3000],
		]);
		expect(base.sources[contest?.at.source ?? 0].path.endsWith(BY_SEATS)).toBe(true);
		expect(contest?.at.line).toBe(2);
		expect(base.coverage.candidacies).toEqual({ from: '2017-06-08', to: '2018-10-04' });
	});

	const forms: [string, (text: string) => string | Uint8Array][] = [
		['with a byte-order mark', (one) => `\uFEFF${one}`],
		['with LF line ends', (one) => one.replaceAll('\r\n', '\n')],
		['without a final line end', (one) => one.replace(/\r\n$/, '')],
		['with no-break blanks around cells', (one) => one.replaceAll(',County,', ',\u00A0County\u00A0,')],
		['with blank lines at its end', (one) => `${one}\r\n\r\n`],
		['with every cell in quotation marks', (one) => one.replace(/[^,\r\n]+/g, (cell) => `"${cell}"`)],
	];
	it.each(forms)('is the same %s', async (_, change) => {
		const files = smallElection();
		const plain = await readWell(files);
		const changed = await readWell({ ...files, [CANDIDACIES]: change(text(files, CANDIDACIES)) });
		expect(changed.report.quarantined).toEqual([]);
		expect(changed.base.contests).toEqual(plain.base.contests);
	});

	it('does not depend on the order of folders', async () => {
		await inFolder({ ...smallElection(), ...smallByElection() }, async (folder) => {
			const one = await readBase([
				`${folder}/elections`,
				`${folder}/elections/results-by-parliament/57/by-elections`,
			]);
			expect(one.ok ? '' : one.why).toBe('');
			const both = await readBase([`${folder}/elections`]);
			expect(both.ok).toBe(true);
		});
	});

	it('shows its progress', async () => {
		const phases: string[] = [];
		await inFolder(smallElection(), (folder) =>
			readBase([folder], { onProgress: ({ phase }) => phases.push(phase) }),
		);
		expect([...new Set(phases)]).toEqual(['find', 'read', 'assemble', 'check']);
	});
});

describe('rows that cannot be read', () => {
	const spoiled: [string, string, (text: string) => string, number, RegExp][] = [
		[
			'votes that are no number',
			CANDIDACIES,
			(one) => one.replace(',5000,', ',5 000,'),
			1,
			/column "Votes": expected a whole number, found "5 000"/,
		],
		[
			'a seat that is no code',
			CANDIDACIES,
			(one) => one.replace('E14000002', 'E1400002'),
			4,
			/column "ONS ID": expected a constituency code/,
		],
		[
			'a row with a cell too few',
			CANDIDACIES,
			(one) => one.replace('Northford,,', 'Northford,'),
			1,
			/expected 21 columns, found 20/,
		],
		[
			'an open quotation mark',
			CANDIDACIES,
			(one) => one.replace('Conservative', '"Conservative'),
			1,
			/quotation mark that is not closed/,
		],
		[
			'a gender of no known word',
			CANDIDACIES,
			(one) => one.replace('Female', 'W'),
			1,
			/column "Candidate gender"/,
		],
		[
			'a seat given twice',
			SEATS,
			(one) => one + one.split('\r\n')[0],
			4,
			/expected once, found again after line 1/,
		],
		[
			'a day that is none',
			SEATS,
			(one) => one.replace('09/06/2017', '31/06/2017'),
			1,
			/column "Declaration time"/,
		],
	];
	it.each(spoiled)('%s: only the row is lost', async (_, path, spoil, line, reason) => {
		const files = smallElection();
		const { base, report } = await readWell({ ...files, [path]: spoil(text(files, path)) });
		expect(report.quarantined[0]).toMatchObject({ line });
		expect(report.quarantined[0].path.endsWith(path)).toBe(true);
		expect(report.quarantined[0].reason).toMatch(reason);
		expect(base.contests.length).toBeGreaterThanOrEqual(2);
		expect(base.findings.filter(({ gate }) => gate === 'rows-that-cannot-be-read').length).toBe(
			report.quarantined.length,
		);
	});

	it('sets aside a candidate whose seat is not there', async () => {
		const files = smallElection();
		const { report } = await readWell({
			...files,
			[SEATS]: text(files, SEATS).split('\r\n').slice(1).join('\r\n'),
		});
		expect(report.quarantined).toHaveLength(3);
		expect(report.quarantined[0].reason).toMatch(
			/expected a row for the seat in the file of seats, found none/,
		);
	});
});

describe('the series since 1918', () => {
	const header =
		'constituency_id,seats,constituency_name,country/region,electorate,con_votes,con_share,lib_votes ,lib_share,lab_votes,lab_share,natSW_votes,natSW_share,oth_votes,oth_share,total_votes,turnout ,election,boundary_set,';
	const rows = [
		'1,1,Ynys-M\u00F4n,Wales,52952,8569,0.215,1537,0.039,13275,0.332,15756,0.395,795,0.02,39932,0.754,1997,1997-2001,',
		',1, Carlow,Ireland,,,,,,,,,,-1,1,-1,,1918,1918-1935,',
		',2,Oxford University,University,7907,4487,0.806,742,0.133,335,0.06,,,,,5564,0.704,1918,1918-1935,',
		'3,1,Nowhere,Wales,1,x,,,,,,,,,,1,,1997,1997-2001,',
	];
	const periods = '31,14/12/1918,,,,Q1,Q2,,,,\r\n52,01/05/1997,,,,Q1,Q2,,,,\r\n';

	it('is read in Windows-1252, and a return without a poll is no vote', async () => {
		const files = smallElection();
		const series = new Uint8Array([...[header, ...rows].join('\n')].map((letter) => letter.charCodeAt(0)));
		const { base, report } = await readWell({
			...files,
			[PERIODS]: periods + text(files, PERIODS),
			'history/series.csv': series,
		});
		expect(report.quarantined).toMatchObject([
			{ line: 5, reason: 'column "con_votes": expected a whole number, or -1 for unopposed, found "x"' },
		]);
		const of = (place: string) => base.contests.find((one) => one.place === place);
		expect(of('Ynys-Môn')).toMatchObject({
			election: '1997-general',
			seat: '1997-2001:1',
			country: 'wales',
			validVotes: 39_932,
		});
		expect(of('Ynys-Môn')?.candidacies[0]).toMatchObject({
			party: 'plaid-cymru',
			votes: 15_756,
			isGroup: false,
		});
		expect(of('Carlow')).toMatchObject({
			isUnopposed: true,
			validVotes: null,
			seat: '1918-1935:carlow',
			country: 'ireland',
		});
		expect(of('Carlow')?.candidacies).toMatchObject([{ party: 'others', votes: 0, isGroup: true }]);
		expect(of('Oxford University')).toMatchObject({ country: 'england', region: null, seats: 2 });
		expect(base.coverage.seats?.from).toBe('1918-12-14');
	});
});
