/**
 * Members whom two lists know under ids that no list joins, and whom we hold to be one person: a table of judgements, each with
 * its evidence. A name alone never joins; here the seat, or the change of party and its year, is the same too.
 */
import type { StrongId } from '../member-readings.ts';

export interface Judged {
	readonly one: StrongId;
	readonly other: StrongId;
	readonly name: string;
	readonly evidence: string;
}

const publicWhip = (publicwhip: number, mnis: number, name: string, evidence: string): Judged => ({
	one: `publicwhip:${publicwhip}`,
	other: `mnis:${mnis}`,
	name,
	evidence,
});

const numbers = (one: number, other: number, name: string, evidence: string): Judged => ({
	one: `mnis:${one}`,
	other: `mnis:${other}`,
	name,
	evidence,
});

export const JUDGED_SAME: readonly Judged[] = [
	publicWhip(10053, 344, 'Richard Body', 'Holland with Boston from 1966, Boston and Skegness from 1997'),
	publicWhip(10091, 680, 'Dennis Canavan', 'left Labour in March 1999 in both lists'),
	publicWhip(10100, 440, 'David Chaytor', 'Bury North from 1997 in both lists'),
	publicWhip(10227, 273, 'Christopher Gill', 'Ludlow in both lists'),
	publicWhip(10236, 31, 'Teresa Gorman', 'Billericay in both lists'),
	publicWhip(10238, 640, 'Tommy Graham', 'left Labour in September 1998 in both lists'),
	publicWhip(10289, 196, 'John Horam', 'Orpington in both lists'),
	publicWhip(10301, 48, 'Andrew Hunter', 'Basingstoke; joined the DUP in December 2004 in both lists'),
	publicWhip(10305, 386, 'Eric Illsley', 'Barnsley Central in both lists'),
	publicWhip(10310, 97, 'Robert Jackson', 'Wantage; joined Labour in January 2005 in both lists'),
	publicWhip(10364, 145, 'Ken Livingstone', 'Brent East; left Labour in March 2000 in both lists'),
	publicWhip(10401, 393, 'Denis MacShane', 'Rotherham in both lists'),
	publicWhip(10416, 275, 'Paul Marsden', 'Shrewsbury and Atcham from 1997 in both lists'),
	publicWhip(10444, 377, 'Elliot Morley', 'Glanford and Scunthorpe from 1987, Scunthorpe from 1997'),
	publicWhip(10531, 4, 'Jonathan Sayeed', 'left the Conservatives on 3 February 2005 in both lists'),
	publicWhip(10532, 173, 'Brian Sedgemore', 'Luton West from 1974, Hackney South and Shoreditch from 1983'),
	publicWhip(10540, 300, 'Clare Short', 'Birmingham, Ladywood; left Labour in October 2006 in both lists'),
	publicWhip(10553, 644, 'Martin Smyth', 'Belfast South in both lists'),
	publicWhip(10591, 42, 'Teddy Taylor', 'Southend East from 1980, Rochford and Southend East from 1997'),
	publicWhip(10622, 22, 'Charles Wardle', 'Bexhill and Battle; left in April 2001 in both lists'),
	publicWhip(10623, 487, 'Robert Wareing', 'Liverpool, West Derby in both lists'),
	publicWhip(10636, 202, 'John Wilkinson', 'Ruislip-Northwood from 1979, Conservative in both lists'),
	publicWhip(10646, 425, 'Ann Winterton', 'Congleton; back with the Conservatives on 31 March 2004 in both'),
	publicWhip(10768, 1449, 'David Burnside', 'South Antrim from 2001 in both lists'),
	publicWhip(10815, 1202, 'Derek Conway', 'left the Conservatives in January 2008 in both lists'),
	publicWhip(11109, 1435, 'Patrick Mercer', 'Newark from 2001 in both lists'),
	publicWhip(11194, 1456, 'Iris Robinson', 'Strangford from 2001 in both lists'),
	publicWhip(11245, 1214, 'Bob Spink', 'Castle Point; joined UKIP on 22 April 2008 in both lists'),
	publicWhip(11522, 1505, 'Andrew Pelling', 'Croydon Central; left in September 2007 in both lists'),
	publicWhip(12834, 1599, 'Jim Devine', 'Livingston from 2005 in both lists'),
	numbers(110, 4211, 'Howard Flight', 'left the Conservatives on 25 March 2005 under both numbers'),
	numbers(793, 2431, 'Richard Crawshaw', 'Liverpool, Toxteth from 1964; left Labour in 1981'),
	numbers(828, 2780, 'Gerry Fitt', 'Belfast West from 1966; left the SDLP in 1979'),
	numbers(920, 2828, 'Robert Mellish', 'Rotherhithe from 1946, Bermondsey until 1982'),
];
