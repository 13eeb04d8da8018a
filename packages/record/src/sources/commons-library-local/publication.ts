/** The Commons Library's workbooks of local elections: candidates, compositions, councillors by party, estimates. */
import type { Publication } from '../shape.ts';

export const LOCAL_ELECTIONS: Publication = {
	title: 'Local elections',
	publisher: 'House of Commons Library',
	licence: 'Open Parliament Licence v3.0',
};

/** Ordinary polling days, which the workbooks of these years leave out. */
export const POLLING_DAYS: ReadonlyMap<number, string> = new Map([
	[2017, '2017-05-04'],
	[2018, '2018-05-03'],
	[2019, '2019-05-02'],
	[2021, '2021-05-06'],
	[2022, '2022-05-05'],
	[2023, '2023-05-04'],
	[2024, '2024-05-02'],
]);
