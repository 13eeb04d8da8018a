/**
 * Takes addresses out of a line of the register. "Address of donor: ..." goes as a whole. After any other label of an address
 * the name of a body stays and the rest gives way to a mark; elsewhere a house number with its street does, and a postcode.
 */

export const LEFT_OUT = '[address left out]';

const POSTCODE = /\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b/;
const POSTCODES = new RegExp(POSTCODE, 'g');
/** A label that asks for an address, at the start of a line or after other words. */
const LABEL =
	/\b(?:[Ff]ormer )?[Aa]ddress(?:es)?(?: ?of ?(?:the )?(?:[Dd]onors?|[Pp]ayers?|[Ll]enders?|[Cc]ompany|[Ee]mployer))?(?: \([^)]{1,80}\))? ?:/;
const OF_DONOR = /^(?:former )?address(?:es)? ?of ?(?:the )?(?:donor|lender)/i;
/** What may follow an address in the same line. */
const NEXT =
	/\b(?:Hours|Amount of|Dates? of|Dates? (?:received|accepted)|Donor status|Destination of|Purpose of|Received|Payment|Fee|I )\b|\((?:Registered|Updated|Up to)/i;
const STREET =
	/(?:\b(?:Unit|Flat|Suite) )?\b\d{1,5}[A-Za-z]?(?: ?[-–/] ?\d{1,5}[A-Za-z]?)? (?:[A-Z][\w’'.]{0,30} ){1,4}(?:Street|St|Road|Rd|Avenue|Ave|Lane|Square|Sq|Place|Row|Way|Drive|Close|Court|Crescent|Gardens|Terrace|Hill|Gate|Grove|Walk|Yard|Mews|Quay|Wharf|Embankment|Parade|Broadway|Boulevard|Green|Mall)\b\.?/g;
const ORGANISATION =
	/\b(?:Ltd|Limited|plc|LLP|Inc|Trust|University|College|School|Productions|Group|Society|Council|Company|Media|Press|Foundation|Association|Institute|Union|Party|Club|Bank|BBC|ITV|Television|News|Publishing|Publishers|Books|Communications|Consulting|Agency|Federation|Partnership)\b/i;

/** `null` where nothing is left. */
export function withoutAddresses(line: string): string | null {
	const labelled = withoutLabelled(line);
	if (labelled === null || !/\d/.test(labelled)) return labelled;
	const plain = labelled
		.replace(STREET, LEFT_OUT)
		.replace(POSTCODES, LEFT_OUT)
		.replaceAll(`${LEFT_OUT}, ${LEFT_OUT}`, LEFT_OUT)
		.replaceAll(`${LEFT_OUT} ${LEFT_OUT}`, LEFT_OUT);
	return isBareMark(plain) ? null : plain;
}

const isBareMark = (line: string) => line === LEFT_OUT || line === `${LEFT_OUT}.`;

function withoutLabelled(line: string): string | null {
	let done = '';
	let left = line;
	for (;;) {
		const label = LABEL.exec(left);
		if (label === null) break;
		const rest = left.slice(label.index + label[0].length);
		const isOfDonor = OF_DONOR.test(label[0]);
		const end = endOfAddress(rest, isOfDonor);
		done += left.slice(0, label.index);
		if (!isOfDonor) done += [nameOf(rest.slice(0, end)), LEFT_OUT].join('').replace(/(?<=\S)\[/, ' [');
		left = rest.slice(end);
		if (done !== '' && /^[\w(]/.test(left)) left = ` ${left}`;
	}
	const all = `${done}${left}`.replaceAll('  ', ' ').trim();
	return all === '' || isBareMark(all) ? null : all;
}

/** Where the address ends: at the next thing asked for, after its postcode, or with its sentence. */
function endOfAddress(rest: string, isOfDonor: boolean): number {
	const next = NEXT.exec(rest)?.index ?? rest.length;
	if (isOfDonor) return next;
	const postcode = POSTCODE.exec(rest);
	if (postcode !== null && postcode.index < next) return postcode.index + postcode[0].length;
	const stop = /\. (?=[A-Z])|[;\]]/.exec(rest)?.index ?? rest.length;
	return Math.min(next, stop);
}

/** The name of a body that an address begins with; nothing where it begins with a house or a person. */
function nameOf(address: string): string {
	const first = address.split(',')[0].trim();
	return ORGANISATION.test(first) && !/\d/.test(first) ? first : '';
}
